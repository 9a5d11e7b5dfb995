import type { Glyph } from './pdf-glyphs.ts';

/** A piece of one line without a wide gap. Points from the page's top left. */
export type Segment = {
  text: string;
  left: number;
  right: number;
  y: number;
  fontSize: number;
  bold: boolean;
  order: number;
};

/** A character that leaves ink, and whether a space was painted just before it. */
type InkedGlyph = Glyph & { spaced: boolean };

/** A gap wider than this part of the font size is a space. */
const spaceGap = 0.17;
/** A gap wider than this many font sizes parts two segments. */
const segmentGap = 1;
/** The same between a bold and a regular piece, or between two that were not painted one after the other. */
const styleGap = 0.6;
/** Characters that may be missing between two neighbours because they leave no ink. */
const mostUnpainted = 4;
/** Baselines nearer than this are one line, in font sizes. */
const baselineTolerance = 0.3;
/** Characters up to which a line that ends with a dot is a name (“Acme, Inc.”) and no sentence. */
const shortLine = 60;
/** Share of letters standing alone from which a line counts as letter-spaced (“E X P E R I E N C E”). */
const spacedShare = 0.7;

/** Bullets that Word and TeX draw from symbol faces, by their private code point. */
const privateBullets = new Set([
  '\uF0B7',
  '\uF0A7',
  '\uF0D8',
  '\uF076',
  '\uF0FC',
  '\uF06E',
  '\uF0A8',
  '\uF071',
]);
const ligatures: Record<string, string> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
  '\u00A0': ' ',
  '\u2007': ' ',
  '\u202F': ' ',
  '\u2011': '-',
  '\u00AD': '-',
  '\u200B': '',
  '\u200C': '',
  '\u200D': '',
  '\uFEFF': '',
};

/**
 * Groups characters into segments, left to right and top to bottom of the painting order within each baseline.
 * Ligatures, odd spaces and hyphens become their plain forms; icons become a gap.
 */
export function buildSegments(glyphs: Glyph[]): Segment[] {
  return groupByBaseline(glyphs).flatMap(splitLine);
}

/** Characters of one baseline; superscripts join the line they stand on. */
function groupByBaseline(glyphs: Glyph[]): InkedGlyph[][] {
  const inked = glyphs
    .map((glyph, index) => ({ ...glyph, spaced: glyphs[index - 1]?.text.trim() === '' }))
    .filter((glyph) => glyph.text.trim() !== '')
    .toSorted((one, other) => one.y - other.y);
  const lines: { y: number; size: number; glyphs: InkedGlyph[] }[] = [];
  for (const glyph of inked) {
    const line = lines.at(-1);
    const size = line ? Math.max(line.size, glyph.fontSize) : glyph.fontSize;
    if (line && Math.abs(glyph.y - line.y) <= size * baselineTolerance) {
      line.glyphs.push(glyph);
      if (glyph.fontSize > line.size) {
        line.size = glyph.fontSize;
        line.y = glyph.y;
      }
    } else {
      lines.push({ y: glyph.y, size: glyph.fontSize, glyphs: [glyph] });
    }
  }
  return lines.map((line) =>
    line.glyphs.toSorted((one, other) => one.x - other.x || one.order - other.order),
  );
}

function splitLine(glyphs: InkedGlyph[]): Segment[] {
  const letterGap = letterSpacing(glyphs);
  const segments: Segment[] = [];
  let current: { segment: Segment; boldInk: number; ink: number } | null = null;
  let previous: Glyph | null = null;
  const close = (): void => {
    if (!current) return;
    const text = current.segment.text.replace(/\s+/g, ' ').trim();
    if (text !== '') segments.push({ ...current.segment, text, bold: current.boldInk > current.ink / 2 });
  };
  const turn = styleTurn(glyphs);
  for (const glyph of glyphs) {
    const text = plainText(glyph);
    // Faked bold paints a letter twice, a hair apart.
    if (previous && previous.text === glyph.text && glyph.x - previous.x < previous.width * 0.2) continue;
    const gap: number = previous ? glyph.x - (previous.x + previous.width) : 0;
    const size: number = Math.max(glyph.fontSize, previous?.fontSize ?? 0);
    const another = previous !== null && (previous.bold !== glyph.bold || isElsewhere(previous, glyph));
    const widest = glyph === turn ? spaceGap : another ? styleGap : segmentGap;
    if (!current || gap > widest * size + letterGap) {
      close();
      current = { segment: { ...segmentAt(glyph), text: '' }, boldInk: 0, ink: 0 };
    } else if (gap > spaceGap * size + letterGap || (glyph.spaced && letterGap === 0 && gap > 0)) {
      current.segment.text += ' ';
    }
    current.segment.text += text;
    current.segment.right = Math.max(current.segment.right, glyph.x + glyph.width);
    current.segment.fontSize = Math.max(current.segment.fontSize, glyph.fontSize);
    current.segment.order = Math.min(current.segment.order, glyph.order);
    current.ink += glyph.width;
    if (glyph.bold) current.boldInk += glyph.width;
    previous = glyph;
  }
  close();
  return segments;
}

/** Something else was painted between two characters of one line: they stand in two cells. */
const isElsewhere = (one: Glyph, other: Glyph): boolean => Math.abs(other.order - one.order) > mostUnpainted;

/**
 * The character at which a line turns from bold to regular, or back, if it does so once: “**Store Manager** Harbor &
 * Pine” are two pieces though only a space parts them. Labels with a colon and sentences are one.
 */
function styleTurn(glyphs: Glyph[]): Glyph | null {
  const turns = glyphs.filter((glyph, index) => index > 0 && glyphs[index - 1]?.bold !== glyph.bold);
  const [turn] = turns;
  if (!turn || turns.length > 1) return null;
  const before = glyphs[glyphs.indexOf(turn) - 1];
  const last = glyphs.at(-1);
  return before?.text === ':' ||
    (last?.text === '.' && glyphs.length > shortLine) ||
    !/[\p{L}\d]/u.test(turn.text)
    ? null
    : turn;
}

function segmentAt(glyph: Glyph): Segment {
  return {
    text: '',
    left: glyph.x,
    right: glyph.x + glyph.width,
    y: glyph.y,
    fontSize: glyph.fontSize,
    bold: glyph.bold,
    order: glyph.order,
  };
}

function plainText(glyph: Glyph): string {
  const code = glyph.text.codePointAt(0) ?? 0;
  if (privateBullets.has(glyph.text)) return '• ';
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000 || glyph.icon) return ' ';
  if (code < 32 || code === 0xfffd) return '';
  return ligatures[glyph.text] ?? glyph.text.normalize('NFC');
}

/** Extra distance between the letters of a letter-spaced line, in points; 0 for ordinary text. */
function letterSpacing(glyphs: Glyph[]): number {
  if (glyphs.length < 4) return 0;
  const gaps: number[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before) gaps.push((glyph.x - before.x - before.width) / Math.max(glyph.fontSize, before.fontSize));
  }
  const near = gaps.filter((gap) => gap < segmentGap);
  const wide = near.filter((gap) => gap > spaceGap);
  if (wide.length < near.length * spacedShare) return 0;
  const middle = wide.toSorted((one, other) => one - other)[Math.floor(wide.length / 2)] ?? 0;
  return middle * (glyphs[0]?.fontSize ?? 0);
}
