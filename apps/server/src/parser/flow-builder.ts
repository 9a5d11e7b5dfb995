import { DocumentFailure } from './failure.ts';
import { bodyFontSize, type Flow, type FlowBlock, joinRow } from './flow.ts';
import { maxCharacters } from './limits.ts';

/** How a piece of text looks. */
export type Look = {
  /** Points. */
  fontSize: number;
  bold: boolean;
  hidden: boolean;
};

export type ParagraphLook = {
  heading?: boolean;
  /** Points. */
  indent?: number;
  /** An item of a list. */
  bullet?: boolean;
  /** Font size when the paragraph's text names none, in points. */
  fontSize?: number;
};

type Paragraph = {
  look: ParagraphLook;
  text: string;
  letters: number;
  boldLetters: number;
  fontSize: number;
  hidden: string;
};
/** A place paragraphs are collected in: the body, a cell or a text box. */
type Frame = { blocks: FlowBlock[]; paragraph: Paragraph | null; asides: FlowBlock[] };
type Table = { rows: FlowBlock[][][]; frame: Frame };

/** Depth at which nested tables and text boxes stop being a layout; what lies deeper is read straight on. */
const deepestNesting = 24;
/** Characters, paragraphs and cells from which a document is none of a person's work; blanks make up the difference. */
const maxSize = maxCharacters * 1.5;
/** Indent a list item has beyond its paragraph's, in points. */
const bulletIndent = 12;

const newFrame = (): Frame => ({ blocks: [], paragraph: null, asides: [] });

/**
 * Collects a document as its reader meets it: paragraphs with their text, tables with rows and cells, text boxes inside
 * paragraphs. Hidden text is kept apart. Calls need not be balanced: a cell that is never closed is closed by its row's end.
 * What grows beyond any CV is refused as it grows, not at the end (`document.too_many_pages`).
 */
export function createFlowBuilder() {
  const hidden: string[] = [];
  const frames: Frame[] = [newFrame()];
  const tables: Table[] = [];
  let pictures = 0;
  let ignoredDepth = 0;
  let size = 0;

  /** Counts characters, paragraphs and cells alike. */
  const grow = (by: number): void => {
    size += by;
    if (size > maxSize) {
      throw new DocumentFailure('document.too_many_pages', { limitCharacters: maxCharacters });
    }
  };

  const frame = (): Frame => frames.at(-1) ?? newFrame();

  const openParagraph = (look: ParagraphLook = {}): void => {
    closeParagraph();
    grow(1);
    frame().paragraph = { look, text: '', letters: 0, boldLetters: 0, fontSize: 0, hidden: '' };
  };
  const paragraph = (): Paragraph => {
    if (!frame().paragraph) openParagraph();
    return frame().paragraph ?? { look: {}, text: '', letters: 0, boldLetters: 0, fontSize: 0, hidden: '' };
  };
  const closeParagraph = (): void => {
    const place = frame();
    const done = place.paragraph;
    place.paragraph = null;
    if (done) {
      const unseen = done.hidden.replace(/\s+/g, ' ').trim();
      if (unseen !== '') hidden.push(unseen);
      // A paragraph of hidden words alone leaves no trace, not even an empty line.
      if (unseen === '' || done.text.trim() !== '') place.blocks.push(blockOf(done));
    }
    if (place.asides.length > 0) place.blocks.push(...place.asides.splice(0));
  };

  const text = (value: string, look: Look): void => {
    grow(value.length);
    const open = paragraph();
    if (look.hidden) {
      open.hidden += value;
      return;
    }
    // Blanks on both sides of hidden words are one.
    const blanks = open.hidden !== '' && open.text.endsWith(' ') ? /^ +/.exec(value)?.[0].length : 0;
    open.text += value.slice(blanks ?? 0);
    const letters = value.replace(/[^\p{L}]/gu, '').length;
    open.letters += letters;
    if (look.bold) open.boldLetters += letters;
    if (value.trim() !== '') open.fontSize = Math.max(open.fontSize, look.fontSize);
  };
  /** A tab or a line break; hidden ones only part hidden words. */
  const gap = (value: '\t' | '\n' | ' ', look?: Look): void => {
    grow(1);
    if (look?.hidden) paragraph().hidden += ' ';
    else paragraph().text += value;
  };

  const openTable = (): void => {
    if (tables.length >= deepestNesting) {
      ignoredDepth += 1;
      return;
    }
    // A table inside an open paragraph (a text run of HTML) comes after what was written so far.
    if (frame().paragraph) closeParagraph();
    tables.push({ rows: [], frame: frame() });
  };
  const closeCell = (): void => {
    const table = tables.at(-1);
    if (ignoredDepth > 0 || !table || frame() === table.frame) return;
    closeParagraph();
    const cell = frames.pop();
    if (cell) table.rows.at(-1)?.push(cell.blocks);
  };
  const openRow = (): void => {
    const table = tables.at(-1);
    if (ignoredDepth > 0 || !table) return;
    closeCell();
    grow(1);
    table.rows.push([]);
  };
  const openCell = (): void => {
    const table = tables.at(-1);
    if (ignoredDepth > 0 || !table) return;
    closeCell();
    grow(1);
    if (table.rows.length === 0) table.rows.push([]);
    frames.push(newFrame());
  };
  const closeTable = (): void => {
    if (ignoredDepth > 0) {
      ignoredDepth -= 1;
      return;
    }
    closeCell();
    const table = tables.pop();
    if (table) table.frame.blocks.push(...table.rows.flatMap(joinRow));
  };

  /** A text box anchored in a paragraph; its text follows the paragraph. */
  const openAside = (): void => {
    if (frames.length < deepestNesting * 2) frames.push(newFrame());
    else ignoredDepth += 1;
  };
  const closeAside = (): void => {
    if (ignoredDepth > 0) {
      ignoredDepth -= 1;
      return;
    }
    if (frames.length < 2) return;
    closeParagraph();
    const aside = frames.pop();
    const place = frame();
    if (aside) (place.paragraph ? place.asides : place.blocks).push(...aside.blocks);
  };

  return {
    openParagraph,
    closeParagraph,
    text,
    gap,
    openTable,
    openRow,
    openCell,
    closeCell,
    closeTable,
    openAside,
    closeAside,
    picture: (): void => {
      pictures += 1;
    },
    /** Text known to be unseen that belongs to no paragraph (a comment). */
    unseen: (value: string): void => {
      if (value.trim() !== '') hidden.push(value.replace(/\s+/g, ' ').trim());
    },
    inTable: (): boolean => tables.length > 0,
    finish: (): Flow => {
      while (tables.length > 0) closeTable();
      while (frames.length > 1) closeAside();
      closeParagraph();
      return { blocks: frame().blocks, hidden, pictures };
    },
  };
}
export type FlowBuilder = ReturnType<typeof createFlowBuilder>;

function blockOf({ look, text, letters, boldLetters, fontSize }: Paragraph): FlowBlock {
  const { heading = false, indent = 0, bullet = false } = look;
  const plain = text
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replaceAll('\u2011', '-')
    .replaceAll(/[\u00AD\u200B-\u200D\uFEFF]/g, '');
  const bulleted = bullet && !heading && plain.trim() !== '';
  return {
    text: bulleted ? `• ${plain.trimStart()}` : plain,
    fontSize: fontSize > 0 ? fontSize : (look.fontSize ?? bodyFontSize),
    bold: letters > 0 && boldLetters > letters / 2,
    heading,
    indent: indent + (bulleted ? bulletIndent : 0),
  };
}
