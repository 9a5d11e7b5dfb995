import {
  type DocxStyle,
  type DocxStyles,
  hexColor,
  type ParagraphStyle,
  type RunLook,
  readParagraphProperty,
  readRunProperty,
  shadeOf,
} from './docx-styles.ts';
import { bodyFontSize } from './flow.ts';
import type { FlowBuilder, ParagraphLook } from './flow-builder.ts';
import { black, melts, smallestReadablePoints, white } from './visible.ts';
import { walkXml, type XmlElement } from './xml.ts';

/** Font sizes of the built-in styles whose definition names none, in points. */
const styleFontSizes: [pattern: RegExp, points: number][] = [
  [/^title$/i, 24],
  [/^heading 1$/i, 16],
  [/^heading 2$/i, 13],
  [/^heading [3-6]$/i, 12],
];

/** Parts of a document that are no text: deleted words, field codes, the older twin of a drawing. */
const skipped = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText', 'w:sdtPr']);

/** Bullets of the faces Symbol and Wingdings, by code point. */
const bulletSymbols = /^F0(?:B7|A7|D8|76|FC|6E|A8|71)$/i;

export type PageGround = {
  /** Drawings lie behind the text. */
  floating: boolean;
  /** The colour of the page, if any, is shown. */
  showsBackground: boolean;
};

type OpenParagraph = { style: DocxStyle | undefined; own: ParagraphStyle; opened: boolean };
/** What text boxes and cells put under their text; undefined = nothing. */
type Ground = string | null | undefined;

/** Tells a body, head or foot of a DOCX to a builder. */
export function readDocxBody(xml: string, styles: DocxStyles, flow: FlowBuilder, page: PageGround): void {
  let skipDepth = 0;
  let pageGround: string | null = page.floating ? null : white;
  const grounds: Ground[] = [];
  const tableShades: boolean[] = [];
  const shapes: Ground[] = [];
  const paragraphs: OpenParagraph[] = [];
  const runs: RunLook[] = [];

  const open = (element: XmlElement, path: readonly string[]): void => {
    const { name, attributes } = element;
    if (skipDepth > 0 || skipped.has(name)) {
      skipDepth += 1;
      return;
    }
    const parent = path.at(-2);
    if (parent === 'w:rPr') {
      const run = runs.at(-1);
      if (run && path.at(-3) === 'w:r') {
        if (name === 'w:rStyle') Object.assign(run, styles.find(attributes.get('w:val'))?.run, run);
        else readRunProperty(element, run);
      }
      return;
    }
    if (path.includes('w:pPr')) {
      const paragraph = paragraphs.at(-1);
      if (!paragraph) return;
      if (name === 'w:pStyle')
        paragraph.style = styles.find(attributes.get('w:val')) ?? unknownStyle(attributes.get('w:val'));
      else if (!path.includes('w:rPr')) readParagraphProperty(element, paragraph.own);
      return;
    }
    switch (name) {
      case 'w:background': {
        const color = hexColor(attributes.get('w:color'));
        if (page.showsBackground && !page.floating) pageGround = color;
        break;
      }
      case 'w:p':
        paragraphs.push({ style: styles.usual, own: {}, opened: false });
        break;
      case 'w:r':
        runs.push({});
        break;
      case 'w14:noFill':
        // Inside w14:textFill the letters themselves are not painted.
        if (parent === 'w14:textFill') Object.assign(runs.at(-1) ?? {}, { vanish: true });
        break;
      case 'w:tab':
        if (parent === 'w:r') write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if (parent === 'w:r') write('\n');
        break;
      case 'w:noBreakHyphen':
        write('-');
        break;
      case 'w:sym':
        write(bulletSymbols.test(attributes.get('w:char') ?? '') ? '• ' : ' ');
        break;
      case 'w:tbl':
        tableShades.push(false);
        grounds.push(undefined);
        flow.openTable();
        break;
      case 'w:tblStyle':
        if (styles.find(attributes.get('w:val'))?.shaded) {
          tableShades.splice(-1, 1, true);
          grounds.splice(-1, 1, null);
        }
        break;
      case 'w:tr':
        flow.openRow();
        break;
      case 'w:tc':
        flow.openCell();
        grounds.push(undefined);
        break;
      case 'w:shd':
        if (parent === 'w:tcPr' || parent === 'w:tblPr') {
          const shade = shadeOf(element);
          if (shade !== undefined) grounds.splice(-1, 1, shade);
        }
        break;
      case 'wps:wsp':
        shapes.push(undefined);
        break;
      case 'a:srgbClr':
        if (parent === 'a:solidFill' && path.at(-3) === 'wps:spPr')
          shapes.splice(-1, 1, hexColor(attributes.get('val')));
        break;
      case 'a:schemeClr':
      case 'a:gsLst':
      case 'a:blipFill':
        if (path.includes('wps:spPr') && !path.includes('a:ln')) shapes.splice(-1, 1, null);
        break;
      case 'wps:style':
        if (shapes.at(-1) === undefined) shapes.splice(-1, 1, null);
        break;
      case 'v:shape':
      case 'v:rect':
      case 'v:roundrect': {
        const filled = !off.has(attributes.get('filled') ?? 'f');
        shapes.push(filled ? null : undefined);
        break;
      }
      case 'w:txbxContent':
        grounds.push(shapes.at(-1));
        startParagraph();
        flow.openAside();
        paragraphs.push({ style: undefined, own: {}, opened: true });
        break;
      case 'pic:pic':
      case 'v:imagedata':
        flow.picture();
        break;
      default:
    }
  };

  const close = (name: string): void => {
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    if (name === 'w:p') {
      startParagraph();
      paragraphs.pop();
      flow.closeParagraph();
    } else if (name === 'w:r') runs.pop();
    else if (name === 'w:tc') {
      grounds.pop();
      flow.closeCell();
    } else if (name === 'w:tbl') {
      tableShades.pop();
      grounds.pop();
      flow.closeTable();
    } else if (name === 'w:txbxContent') {
      grounds.pop();
      paragraphs.pop();
      flow.closeAside();
    } else if (name === 'wps:wsp' || name === 'v:shape' || name === 'v:rect' || name === 'v:roundrect') {
      shapes.pop();
    }
  };

  /** Opens the paragraph once its properties are known, which is when its first text, or its end, comes. */
  const startParagraph = (): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || paragraph.opened) return;
    paragraph.opened = true;
    flow.openParagraph(paragraphLook(paragraph));
  };

  const groundUnder = (run: RunLook, paragraph: OpenParagraph | undefined): string | null => {
    const own = [run.ground, paragraph?.own.ground, paragraph?.style?.paragraph.ground];
    const found = own.find((ground) => ground !== undefined);
    if (found !== undefined) return found;
    const outer = grounds.findLast((ground) => ground !== undefined);
    return outer === undefined ? pageGround : outer;
  };

  const write = (value: string): void => {
    startParagraph();
    const paragraph = paragraphs.at(-1);
    const own = runs.at(-1) ?? {};
    const run: RunLook = { ...styles.defaults, ...paragraph?.style?.run, ...own };
    const look = paragraphLook(paragraph);
    const heading = look.heading === true;
    const fontSize = run.fontSize ?? look.fontSize ?? bodyFontSize;
    const hidden =
      run.vanish === true ||
      fontSize < smallestReadablePoints ||
      melts(run.color === undefined ? black : run.color, groundUnder(run, paragraph));
    if (value === '\t' || value === '\n') {
      flow.gap(value, { fontSize, bold: false, hidden });
      return;
    }
    const bold = run.bold ?? (heading && own.fontSize === undefined);
    flow.text(run.caps === true ? value.toUpperCase() : value, { fontSize, bold, hidden });
  };

  walkXml(xml, {
    open,
    close,
    text: (value, path) => {
      if (skipDepth === 0 && path.at(-1) === 'w:t') write(value);
    },
  });
}

const off = new Set(['f', 'false', '0']);

/** Files without a list of styles still name the usual ones by their id ("Heading1"). */
function unknownStyle(id: string | undefined): DocxStyle | undefined {
  if (id === undefined) return undefined;
  return { name: id.replace(/(\D)(\d)$/, '$1 $2'), run: {}, paragraph: {}, shaded: false };
}

function paragraphLook(paragraph: OpenParagraph | undefined): ParagraphLook {
  const name = paragraph?.style?.name ?? '';
  const styled = styleFontSizes.find(([pattern]) => pattern.test(name));
  const listed = paragraph?.own.listed ?? paragraph?.style?.paragraph.listed ?? false;
  const fontSize = paragraph?.style?.run.fontSize ?? styled?.[1];
  return {
    heading: styled !== undefined,
    indent: Math.max(0, paragraph?.own.indent ?? paragraph?.style?.paragraph.indent ?? 0),
    bullet: listed,
    ...(fontSize !== undefined && { fontSize }),
  };
}
