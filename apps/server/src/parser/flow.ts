import type { DocumentFormat, DocumentLine, DocumentPage, DocumentText } from '@career-mirror/contract';
import { DocumentFailure } from './failure.ts';
import { maxCharacters } from './limits.ts';

/** A paragraph, or a row of a table, as one piece of text; tabs part cells, `\n` parts lines. */
export type FlowBlock = {
  text: string;
  /** Points. */
  fontSize: number;
  bold: boolean;
  heading: boolean;
  /** Points from the left margin. */
  indent: number;
};

/** A document that flows instead of being placed: what DOCX, ODT, RTF, HTML and Markdown come down to. */
export type Flow = {
  blocks: FlowBlock[];
  /** Text a reader cannot see. */
  hidden: string[];
  pictures: number;
};

/** Font size of text that names none, in points. */
export const bodyFontSize = 11;
/** Distance of two lines of a document whose layout is not known, in font sizes. */
const leading = 1.25;
/** White space an empty paragraph leaves, in points. */
const emptyParagraph = 12;
/** Width of a character in font sizes. */
const advance = 0.5;
/** Paragraphs in a cell from which the cell is a column of its own. */
const columnParagraphs = 3;

const filled = (blocks: FlowBlock[]): FlowBlock[] => blocks.filter((block) => block.text.trim() !== '');

/** A row is read across when its cells are short, and cell by cell when they hold whole columns. */
export function joinRow(row: FlowBlock[][]): FlowBlock[] {
  const cells = row.filter((blocks) => filled(blocks).length > 0);
  const columns = cells.filter((blocks) => filled(blocks).length >= columnParagraphs);
  if (columns.length >= 2 || cells.length < 2) return cells.flat();
  const trimmed = cells.map(filled);
  const shortest = Math.min(...trimmed.map((blocks) => blocks.length));
  const rows: FlowBlock[] = [];
  for (let line = 0; line < shortest; line += 1) {
    const across = trimmed.flatMap((blocks) => blocks[line] ?? []);
    const lead = across[0];
    if (lead) {
      const text = across.map((block) => block.text.trim().replaceAll('\n', ' ')).join('\t');
      rows.push({ ...lead, text });
    }
  }
  return [...rows, ...trimmed.flatMap((blocks) => blocks.slice(shortest))];
}

/**
 * A flowing document as the contract wants it: one page of lines, placed as far as paragraphs, indents and empty lines tell.
 *
 * @throws DocumentFailure `document.empty`, `.image_only`, `.no_text` (all of it hidden), `.too_many_pages`
 */
export function documentOf(format: DocumentFormat, { blocks, hidden, pictures }: Flow): DocumentText {
  const visible = blocks.reduce((sum, block) => sum + block.text.length + 1, 0);
  const characters = hidden.reduce((sum, text) => sum + text.length, visible);
  if (characters > maxCharacters) {
    throw new DocumentFailure('document.too_many_pages', { characters, limitCharacters: maxCharacters });
  }
  if (filled(blocks).length === 0) {
    if (hidden.length > 0) throw new DocumentFailure('document.no_text', { hidden: hidden.length });
    throw new DocumentFailure(pictures > 0 ? 'document.image_only' : 'document.empty');
  }
  return { format, pages: [layOut(blocks)], hiddenText: hidden };
}

function layOut(blocks: FlowBlock[]): DocumentPage {
  const lines: DocumentLine[] = [];
  let text = '';
  let y = 0;
  for (const block of blocks) {
    if (block.text.trim() === '') {
      y += emptyParagraph;
      continue;
    }
    for (const part of block.text.split('\n')) {
      const visible = part.trimEnd();
      if (visible.trim() === '') continue;
      if (text !== '') text += '\n';
      const indent = visible.length - visible.trimStart().length;
      const start = text.length + indent;
      text += visible;
      y += block.fontSize * leading + (block.heading ? emptyParagraph : 0);
      lines.push({
        start,
        end: text.length,
        x: block.indent,
        y,
        width: (visible.length - indent) * block.fontSize * advance,
        fontSize: block.fontSize,
        bold: block.bold,
        column: 0,
      });
    }
  }
  return { number: 1, text, lines };
}
