import type { DocumentText } from '@career-mirror/contract';
import { DocumentFailure } from './failure.ts';
import { bodyFontSize, documentOf, type Flow } from './flow.ts';
import { createFlowBuilder, type FlowBuilder } from './flow-builder.ts';
import { type OdtLook, type OdtStyles, readOdtStyles } from './odt-styles.ts';
import { black, melts, smallestReadablePoints, white } from './visible.ts';
import { walkXml, type XmlElement } from './xml.ts';
import { readParts } from './zip-parts.ts';

/** Parts of a document that are no text: deleted words, comments, notes, forms, descriptions of pictures. */
const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'office:forms',
  'svg:title',
  'svg:desc',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:scripts',
]);
const family: Record<string, string> = {
  'text:p': 'paragraph',
  'text:h': 'paragraph',
  'text:span': 'text',
  'text:a': 'text',
  'text:section': 'section',
  'draw:frame': 'graphic',
  'draw:custom-shape': 'graphic',
  'table:table': 'table',
  'table:table-row': 'table-row',
  'table:table-cell': 'table-cell',
};
/** What a look is made of when nothing says otherwise. */
type Scope = { fontSize: number; bold: boolean; hidden: boolean; color: string; ground: string | null };

/**
 * Text of an ODT in reading order: head of the page, body with lists, tables and text boxes, foot of the page. Runs only in
 * the child.
 *
 * @throws DocumentFailure `document.broken`, `.encrypted`, `.empty`, `.image_only`, `.no_text`, `.too_many_pages`
 */
export async function extractOdt(bytes: Uint8Array): Promise<DocumentText> {
  const wanted = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml']);
  const parts = await readParts(bytes, (name) => wanted.has(name));
  // An ODT with a password keeps its directory and encrypts the parts, which the manifest says.
  if (/<(?:\w+:)?encryption-data\b/.test(parts.get('META-INF/manifest.xml') ?? '')) {
    throw new DocumentFailure('document.encrypted');
  }
  const content = parts.get('content.xml');
  if (content === undefined) throw new DocumentFailure('document.broken', { reason: 'no content' });
  const styleSheet = parts.get('styles.xml');
  const styles = readOdtStyles([...(styleSheet === undefined ? [] : [styleSheet]), content]);
  const ground = pageGround(content, styleSheet ?? '');
  const flows: Flow[] = [];
  for (const part of ['style:header', 'office:text', 'style:footer']) {
    const xml = part === 'office:text' ? content : styleSheet;
    if (xml === undefined) continue;
    const flow = createFlowBuilder();
    readPart({ xml, part, styles, ground }, flow);
    flows.push(flow.finish());
  }
  return documentOf('odt', {
    blocks: flows.flatMap((flow) => flow.blocks),
    hidden: flows.flatMap((flow) => flow.hidden),
    pictures: flows.reduce((sum, flow) => sum + flow.pictures, 0),
  });
}

const within = (scope: Scope, look: OdtLook): Scope => {
  const size = look.fontSize;
  const fontSize =
    size === undefined ? scope.fontSize : 'points' in size ? size.points : scope.fontSize * size.share;
  return {
    fontSize,
    bold: look.bold ?? scope.bold,
    hidden: scope.hidden || look.hidden === true,
    color: look.color ?? scope.color,
    ground: look.ground === undefined ? scope.ground : look.ground,
  };
};

/** Colour of the page; null when something is painted behind the text, of which no place is known. */
function pageGround(content: string, styleSheet: string): string | null {
  if (/style:run-through="background"/.test(content) || /style:run-through="background"/.test(styleSheet)) {
    return null;
  }
  const own = /<style:page-layout-properties\b[^>]*?\sfo:background-color="(#[0-9a-f]{6})"/i.exec(styleSheet);
  return own?.[1]?.toLowerCase() ?? white;
}

type Part = { xml: string; part: string; styles: OdtStyles; ground: string | null };

/** Tells one part (`office:text`, `style:header`, `style:footer`) of a file to a builder. */
function readPart({ xml, part, styles, ground: page }: Part, flow: FlowBuilder): void {
  const outer: Scope = { fontSize: bodyFontSize, bold: false, hidden: false, color: black, ground: page };
  const scopes: Scope[] = [];
  let inside = 0;
  let skipDepth = 0;
  let paragraphs = 0;
  let pendingBullet = false;
  const scope = (): Scope => scopes.at(-1) ?? outer;

  const write = (value: string): void => {
    const { fontSize, bold, color, ground, hidden } = scope();
    const unseen = hidden || fontSize < smallestReadablePoints || melts(color, ground);
    const look = { fontSize, bold, hidden: unseen };
    if (value === '\t' || value === '\n' || value === ' ') flow.gap(value, look);
    else flow.text(value, look);
  };

  const open = (element: XmlElement): void => {
    const { name, attributes } = element;
    if (name === part) inside += 1;
    if (inside === 0) return;
    if (skipDepth > 0 || skipped.has(name)) {
      skipDepth += 1;
      return;
    }
    const kind = family[name];
    const prefix = kind === 'graphic' ? 'draw' : (name.split(':')[0] ?? '');
    const look = kind === undefined ? {} : styles(kind, attributes.get(`${prefix}:style-name`));
    const hiding =
      name === 'text:hidden-text' ||
      (name === 'text:hidden-paragraph' && attributes.get('text:is-hidden') !== 'false') ||
      (name === 'text:section' && attributes.get('text:display') === 'none') ||
      attributes.get('table:visibility') === 'collapse';
    scopes.push(within(scope(), hiding ? { ...look, hidden: true } : look));
    switch (name) {
      case 'text:p':
      case 'text:h':
        paragraphs += 1;
        flow.openParagraph({
          heading: name === 'text:h',
          bullet: pendingBullet,
          indent: Math.max(0, look.indent ?? 0),
          fontSize: scope().fontSize,
        });
        pendingBullet = false;
        break;
      case 'text:hidden-text':
        write(attributes.get('text:string-value') ?? '');
        break;
      case 'text:list-item':
        pendingBullet = true;
        break;
      case 'text:tab':
        write('\t');
        break;
      case 'text:line-break':
        write('\n');
        break;
      case 'text:s':
        write(' ');
        break;
      case 'table:table':
        flow.openTable();
        break;
      case 'table:table-row':
        flow.openRow();
        break;
      case 'table:table-cell':
        flow.openCell();
        break;
      case 'draw:text-box':
      case 'draw:custom-shape':
        flow.openAside();
        break;
      case 'draw:image':
        flow.picture();
        break;
      default:
    }
  };

  const close = (name: string): void => {
    if (inside === 0) return;
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    if (name === part) {
      inside -= 1;
      flow.closeParagraph();
    }
    if (name === 'text:p' || name === 'text:h') {
      paragraphs -= 1;
      flow.closeParagraph();
    } else if (name === 'text:list') {
      pendingBullet = false;
    } else if (name === 'table:table-cell') flow.closeCell();
    else if (name === 'table:table') flow.closeTable();
    else if (name === 'draw:text-box' || name === 'draw:custom-shape') flow.closeAside();
    scopes.pop();
  };

  walkXml(xml, {
    open,
    close,
    text: (value) => {
      // White space between elements is layout of the file; inside a paragraph any amount is one space.
      if (inside === 0 || skipDepth > 0 || paragraphs === 0) return;
      write(value.replace(/[\t\n\r ]+/g, ' '));
    },
  });
}
