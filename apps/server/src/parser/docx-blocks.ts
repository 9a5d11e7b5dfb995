/** A paragraph, or a row of a table, as one piece of text; tabs part cells, `\n` parts lines. */
export type DocxBlock = {
  text: string;
  fontSize: number;
  bold: boolean;
  heading: boolean;
  /** Points from the left margin. */
  indent: number;
};

/** Font size of text that names none, in points. */
const bodyFontSize = 11;
/** Font sizes of the built-in styles, in points; a style's own definition is not in the tree. */
const styleFontSizes: [pattern: RegExp, points: number][] = [
  [/^title$/i, 24],
  [/^heading 1$/i, 16],
  [/^heading 2$/i, 13],
  [/^heading [3-6]$/i, 12],
];
/** Paragraphs in a cell from which the cell is a column of its own. */
const columnParagraphs = 3;
/** Depth at which nesting stops being a layout. */
const deepestNesting = 24;

const fieldOf = (node: unknown, field: string): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, field) : undefined;
const childrenOf = (node: unknown): unknown[] => {
  const children = fieldOf(node, 'children');
  return Array.isArray(children) ? children : [];
};
const typeOf = (node: unknown): string => {
  const type = fieldOf(node, 'type');
  return typeof type === 'string' ? type : '';
};

type Ink = { text: string; boldLetters: number; letters: number; fontSize: number; pictures: number };

/** Blocks of mammoth's document tree in reading order, and the number of pictures met. */
export function readBlocks(tree: unknown): { blocks: DocxBlock[]; pictures: number } {
  const found = { pictures: 0 };
  return { blocks: blocksOf(childrenOf(tree), 0, found), pictures: found.pictures };
}

function blocksOf(nodes: unknown[], depth: number, found: { pictures: number }): DocxBlock[] {
  if (depth > deepestNesting) return [];
  return nodes.flatMap((node): DocxBlock[] => {
    if (typeOf(node) === 'paragraph') return [paragraphOf(node, found)];
    if (typeOf(node) === 'table') return childrenOf(node).flatMap((row) => rowOf(row, depth, found));
    return blocksOf(childrenOf(node), depth + 1, found);
  });
}

/** A row is read across when its cells are short, and cell by cell when they hold whole columns. */
function rowOf(row: unknown, depth: number, found: { pictures: number }): DocxBlock[] {
  const cells = childrenOf(row)
    .map((cell) => blocksOf(childrenOf(cell), depth + 1, found))
    .filter((blocks) => blocks.some((block) => block.text.trim() !== ''));
  const columns = cells.filter(
    (blocks) => blocks.filter((block) => block.text.trim() !== '').length >= columnParagraphs,
  );
  if (columns.length >= 2 || cells.length === 1) return cells.flat();
  const trimmed = cells.map((blocks) => blocks.filter((block) => block.text.trim() !== ''));
  const shortest = Math.min(...trimmed.map((blocks) => blocks.length));
  const rows: DocxBlock[] = [];
  for (let line = 0; line < shortest; line += 1) {
    const across = trimmed.flatMap((blocks) => blocks[line] ?? []);
    const lead = across[0];
    if (lead)
      rows.push({ ...lead, text: across.map((block) => block.text.trim().replaceAll('\n', ' ')).join('\t') });
  }
  return [...rows, ...trimmed.flatMap((blocks) => blocks.slice(shortest))];
}

function paragraphOf(node: unknown, found: { pictures: number }): DocxBlock {
  const style = fieldOf(node, 'styleName');
  const styleName = typeof style === 'string' ? style : '';
  const ink: Ink = { text: '', boldLetters: 0, letters: 0, fontSize: 0, pictures: 0 };
  for (const child of childrenOf(node)) addInk(child, false, ink, 0);
  found.pictures += ink.pictures;
  const styled = styleFontSizes.find(([pattern]) => pattern.test(styleName));
  const heading = styled !== undefined;
  const listed = fieldOf(node, 'numbering') !== null || /^list (?:bullet|paragraph|number)/i.test(styleName);
  const text = ink.text
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replaceAll('\u2011', '-')
    .replaceAll('\u00AD', '');
  const bulleted = listed && fieldOf(node, 'numbering') !== null && text.trim() !== '' && !heading;
  return {
    text: bulleted ? `• ${text.trimStart()}` : text,
    fontSize: ink.fontSize > 0 ? ink.fontSize : (styled?.[1] ?? bodyFontSize),
    bold: ink.letters > 0 && (ink.boldLetters > ink.letters / 2 || (heading && ink.fontSize === 0)),
    heading,
    indent: indentOf(node) + (bulleted ? 12 : 0),
  };
}

/** Indents are written in twentieths of a point. */
function indentOf(node: unknown): number {
  const start = Number(fieldOf(fieldOf(node, 'indent'), 'start') ?? 0);
  return Number.isFinite(start) ? Math.max(0, start / 20) : 0;
}

function addInk(node: unknown, bold: boolean, ink: Ink, depth: number): void {
  if (depth > deepestNesting) return;
  const type = typeOf(node);
  if (type === 'text') {
    const value = fieldOf(node, 'value');
    if (typeof value !== 'string') return;
    ink.text += value;
    const letters = value.replace(/[^\p{L}]/gu, '').length;
    ink.letters += letters;
    if (bold) ink.boldLetters += letters;
  } else if (type === 'tab') ink.text += '\t';
  else if (type === 'break') ink.text += '\n';
  else if (type === 'image') ink.pictures += 1;
  else {
    const isBold = bold || fieldOf(node, 'isBold') === true;
    const size = Number(fieldOf(node, 'fontSize') ?? 0);
    const before = ink.text.length;
    const caps = type === 'run' && fieldOf(node, 'isAllCaps') === true;
    for (const child of childrenOf(node)) addInk(child, isBold, ink, depth + 1);
    if (caps) ink.text = ink.text.slice(0, before) + ink.text.slice(before).toUpperCase();
    if (ink.text.length > before) ink.fontSize = Math.max(ink.fontSize, size);
  }
}
