import type { DocumentText } from '@career-mirror/contract';
import { Parser } from 'htmlparser2';
import { type CssLook, type CssRules, cssColor, lookOf, readRules } from './css.ts';
import { decodeText } from './decode.ts';
import { DocumentFailure } from './failure.ts';
import { documentOf } from './flow.ts';
import { createFlowBuilder, type FlowBuilder } from './flow-builder.ts';
import { black, melts, smallestReadablePoints, white } from './visible.ts';

/** Nesting no page has. */
const deepestElement = 400;
/** Font size of a page that names none, and of its headings, in points. */
const pageFontSize = 12;
const headingSizes: Record<string, number> = { h1: 24, h2: 18, h3: 14, h4: 12, h5: 10, h6: 8 };
/** Indent of a list or quotation, in points. */
const listIndent = 18;

/** Elements whose content is no text of the page. */
const skipped = new Set(
  'script style template noscript title head svg math iframe object embed audio video canvas select textarea input datalist'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary ul'.split(
    ' ',
  ),
);
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const boldTags = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);
/** Links that are a way to reach the person, where the address matters more than the word it hangs on. */
const contactLink = /^(?:mailto:|tel:)([^?\s]{3,120})/i;

type Scope = {
  tag: string;
  fontSize: number;
  bold: boolean;
  gone: boolean;
  invisible: boolean;
  color: string | null;
  ground: string | null;
  heading: boolean;
  indent: number;
  row: boolean;
  pre: boolean;
  /** An address that its words do not say. */
  link: string;
  skip: boolean;
};

/**
 * Text of an HTML page: paragraphs, headings, lists and tables as lines. Nothing is loaded and nothing runs; what the page's
 * own styles hide is kept apart. Runs only in the child.
 *
 * @throws DocumentFailure `document.broken`, `.empty`, `.image_only`, `.no_text`, `.too_many_pages`
 */
export function extractHtml(bytes: Uint8Array): DocumentText {
  const flow = createFlowBuilder();
  readHtml(decodeText(bytes, charsetOf(bytes)), flow);
  return documentOf('html', flow.finish());
}

/** Encoding an HTML file names in its first kilobyte. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<meta[^>]{0,200}charset\s?=\s?["']?([\w-]{2,30})/i.exec(head)?.[1];
}

/** Rules of the page's own style sheets. */
function rulesOf(html: string): CssRules {
  let sheet = '';
  let inStyle = false;
  const parser = new Parser({
    onopentagname: (name) => {
      inStyle = name === 'style';
    },
    ontext: (text) => {
      if (inStyle) sheet += text;
    },
    onclosetag: () => {
      inStyle = false;
    },
  });
  parser.end(html);
  return readRules(sheet);
}

export type HtmlChoices = {
  /** Addresses of links are part of the text, because whoever wrote the source sees them. */
  keepAddresses: boolean;
};

/** Tells a page, or a piece of one, to a builder. */
export function readHtml(
  html: string,
  flow: FlowBuilder,
  { keepAddresses }: HtmlChoices = { keepAddresses: false },
): void {
  const rules = /<style[\s>]/i.test(html) ? rulesOf(html) : new Map<string, CssLook>();
  const outer: Scope = {
    tag: '',
    fontSize: pageFontSize,
    bold: false,
    gone: false,
    invisible: false,
    color: black,
    ground: white,
    heading: false,
    indent: 0,
    row: false,
    pre: false,
    link: '',
    skip: false,
  };
  const scopes: Scope[] = [];
  const scope = (): Scope => scopes.at(-1) ?? outer;
  /** The paragraph is only begun by its first text, so that blocks inside blocks leave no empty lines. */
  let begun = false;
  let bullet = false;
  let space = false;
  let written = '';

  const endBlock = (): void => {
    if (begun) flow.closeParagraph();
    begun = false;
    space = false;
    written = '';
  };
  const begin = (): void => {
    if (begun) return;
    const { heading, indent, fontSize } = scope();
    flow.openParagraph({ heading, bullet, indent, fontSize });
    bullet = false;
    begun = true;
  };
  const lookNow = () => {
    const { fontSize, bold, gone, invisible, color, ground } = scope();
    const hidden = gone || invisible || fontSize < smallestReadablePoints || melts(color, ground);
    return { fontSize, bold, hidden };
  };
  const write = (text: string): void => {
    begin();
    const look = lookNow();
    if (scope().pre) {
      for (const [index, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
        if (index > 0) flow.gap('\n', look);
        if (line !== '') flow.text(line, look);
      }
      return;
    }
    const plain = text.replace(/[\t\n\r\f ]+/g, ' ').trim();
    if (space && written !== '') flow.gap(' ', look);
    space = false;
    flow.text(plain, look);
    if (!look.hidden) written = plain;
  };

  const openTag = (tag: string, attributes: Record<string, string>): void => {
    if (scopes.length >= deepestElement) {
      throw new DocumentFailure('document.broken', { reason: 'nested too deeply' });
    }
    const around = scope();
    const css = lookOf(rules, tag, attributes);
    const link = tag === 'a' ? addressOf(attributes.href, keepAddresses) : '';
    const within = { ...scopeWithin(around, tag, attributes, css), link };
    if (voids.has(tag)) {
      if (tag === 'br' && !around.skip) {
        begin();
        flow.gap('\n', lookNow());
        space = false;
      } else if (tag === 'hr') endBlock();
      else if (tag === 'img' && !around.skip && !within.gone) flow.picture();
      return;
    }
    if (around.skip || within.skip) {
      scopes.push({ ...within, skip: true });
      return;
    }
    const block = blocks.has(tag) || css.block === true;
    if (block) endBlock();
    else if ((around.row || css.floats === true) && begun && written !== '') {
      flow.gap('\t');
      space = false;
    }
    scopes.push(within);
    if (tag === 'li') bullet = true;
    if (tag === 'table') {
      endBlock();
      flow.openTable();
    } else if (tag === 'tr') {
      endBlock();
      flow.openRow();
    } else if (tag === 'td' || tag === 'th') {
      endBlock();
      flow.openCell();
    }
  };

  const closeTag = (tag: string): void => {
    if (voids.has(tag)) return;
    const closed = scope();
    if (!closed.skip) {
      if (closed.link !== '' && !written.includes(closed.link) && !closed.gone) {
        begin();
        flow.text(written === '' ? closed.link : ` (${closed.link})`, lookNow());
      }
      if (blocks.has(tag)) endBlock();
      if (tag === 'li') bullet = false;
      if (tag === 'td' || tag === 'th') {
        endBlock();
        flow.closeCell();
      } else if (tag === 'table') {
        endBlock();
        flow.closeTable();
      }
    }
    scopes.pop();
  };

  const parser = new Parser(
    {
      onopentag: openTag,
      onclosetag: closeTag,
      ontext: (text) => {
        if (scope().skip) return;
        if (text.trim() === '' && !scope().pre) {
          space ||= begun && text !== '';
          return;
        }
        if (/^[\t\n\r\f ]/.test(text)) space = true;
        write(text);
        if (/[\t\n\r\f ]$/.test(text)) space = true;
      },
      oncomment: (text) => flow.unseen(text),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  endBlock();
}

function scopeWithin(
  around: Scope,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  css: CssLook,
): Omit<Scope, 'link'> {
  const heading = headingSizes[tag];
  const fontAttribute = tag === 'font' ? attributes.color : undefined;
  const named = fontAttribute === undefined ? undefined : cssColor(fontAttribute);
  const groundAttribute = attributes.bgcolor === undefined ? undefined : cssColor(attributes.bgcolor);
  const ground =
    css.ground !== undefined ? css.ground : groundAttribute === 'none' ? undefined : groundAttribute;
  const color = css.color !== undefined ? css.color : named === 'none' ? undefined : named;
  const inherited = heading ?? around.fontSize;
  return {
    tag,
    fontSize: css.fontSize ?? (css.fontShare === undefined ? inherited : inherited * css.fontShare),
    bold: css.bold ?? (boldTags.has(tag) || around.bold),
    gone: around.gone || css.gone === true || attributes.hidden !== undefined,
    invisible: css.invisible ?? around.invisible,
    color: color === undefined ? around.color : color,
    ground: ground === undefined ? around.ground : ground,
    heading: around.heading || heading !== undefined,
    indent: around.indent + (['ul', 'ol', 'blockquote', 'dd'].includes(tag) ? listIndent : 0),
    row: css.row === true,
    pre: around.pre || tag === 'pre',
    skip: skipped.has(tag),
  };
}

function addressOf(href: string | undefined, keepAll: boolean): string {
  const address = href?.trim() ?? '';
  if (keepAll && /^https?:\/\/[^\s<>]{3,300}$/.test(address)) return address;
  const found = contactLink.exec(address)?.[1];
  return found === undefined || /[%<>]/.test(found) ? '' : found;
}
