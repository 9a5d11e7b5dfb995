import { labelRows } from './pdf-label-rows.ts';
import type { Segment } from './pdf-segments.ts';

/**
 * Sorts the segments of a page into blocks in reading order.
 *
 * A page is cut at gutters: upright bands that no segment of a stretch of lines crosses. A gutter alone does not make
 * columns, because dates set at the right edge, and labels set at the left, leave one too. Such pairs stand on the
 * same baselines and are painted row by row; columns are painted one after the other and their baselines differ.
 * Text that crosses a gutter (a headline over both columns) ends the stretch above it. Simpler ways (a fixed middle,
 * one gutter for the whole page) fail on sidebars of any width and on full-width headers.
 */
export function orderSegments(segments: Segment[], pageWidth: number): Block[] {
  return cut(segments, 0, pageWidth, 0);
}

export type Block = { segments: Segment[]; column: number };

/** Narrowest white band that can part columns, in points. */
const narrowestGutter = 7;
/** Fewest lines on each side of a gutter. */
const fewestLines = 3;
/** Columns nest at most this deep: a page of three columns is cut twice. */
const deepestCut = 3;
/** Text in the right part of a row: dates, places, pages. Such text never makes a column of its own. */
const rowEnd =
  /\d{4}|\d{1,2}[./]\d{2}|\b(present|now|current|today|heute|actuel|actualidad)\b|^[\p{L} .'-]+,\s*[\p{L} .]{2,20}$|^[–-]$/iu;

/** Gain of reading rows by cell: less than that of any real column. */
const labelGain = 0.4;

type Cut = { blocks: Block[]; gain: number };

function cut(segments: Segment[], column: number, width: number, depth: number): Block[] {
  if (segments.length === 0) return [];
  if (depth >= deepestCut || segments.length < 2 * fewestLines) return [{ segments, column }];
  let best: Cut | null = null;
  for (const gutter of candidateGutters(segments)) {
    const found = cutAt(segments, gutter, column, width, depth);
    if (found && (!best || found.gain > best.gain)) best = found;
  }
  return best?.blocks ?? [{ segments, column }];
}

/** Upright lines just left of where at least three segments begin. */
function candidateGutters(segments: Segment[]): number[] {
  const counts = new Map<number, number>();
  for (const segment of segments) {
    const key = Math.round(segment.left / 3);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const near = (key: number): number => (counts.get(key) ?? 0) + (counts.get(key + 1) ?? 0);
  const leftmost = Math.min(...segments.map((segment) => segment.left));
  return [...counts.keys()]
    .filter((key) => near(key) >= fewestLines)
    .map((key) => key * 3 - 1.6)
    .filter((x) => x > leftmost + 10)
    .toSorted((one, other) => one - other);
}

function cutAt(segments: Segment[], x: number, column: number, width: number, depth: number): Cut | null {
  const crossing = (segment: Segment): boolean =>
    segment.left < x - 1 && segment.right > x - narrowestGutter + 3;
  const byLine = segments.toSorted((one, other) => one.y - other.y || one.left - other.left);
  const stretches: { crossing: boolean; segments: Segment[] }[] = [];
  const crossedLines = byLine.filter(crossing).map((segment) => segment.y);
  for (const segment of byLine) {
    const crossed =
      crossing(segment) || crossedLines.some((y) => Math.abs(y - segment.y) < segment.fontSize * 0.3);
    const last = stretches.at(-1);
    if (last && last.crossing === crossed) last.segments.push(segment);
    else stretches.push({ crossing: crossed, segments: [segment] });
  }
  const blocks: Block[] = [];
  let gain = 0;
  for (const stretch of stretches) {
    const left = stretch.segments.filter((segment) => segment.left < x);
    const right = stretch.segments.filter((segment) => segment.left >= x);
    const columns = !stretch.crossing && areColumns(left, right);
    const rows = stretch.crossing || columns ? null : labelRows(left, right, width);
    if (rows) {
      gain += labelGain;
      for (const group of rows) {
        const block = { segments: group, column };
        blocksClosed.add(block);
        blocks.push(block);
      }
      continue;
    }
    if (!columns) {
      const last = blocks.at(-1);
      if (last && last.column === column && !blocksClosed.has(last)) last.segments.push(...stretch.segments);
      else blocks.push({ segments: [...stretch.segments], column });
      continue;
    }
    gain += Math.min(lineCount(left), lineCount(right));
    for (const block of [
      ...cut(left, column, width, depth + 1),
      ...cut(right, column + 1, width, depth + 1),
    ]) {
      blocksClosed.add(block);
      blocks.push(block);
    }
  }
  return gain > 0 ? { blocks, gain } : null;
}

/** Blocks that are a finished column: text after the columns must not be appended to them. */
const blocksClosed = new WeakSet<Block>();

const lineCount = (segments: Segment[]): number =>
  new Set(segments.map((segment) => Math.round(segment.y))).size;

/** Whether two sides of a gutter are read one after the other and not row by row. */
function areColumns(left: Segment[], right: Segment[]): boolean {
  const fewest = Math.min(lineCount(left), lineCount(right));
  if (fewest < fewestLines) return false;
  const [one, other] = sideBySide(left, right);
  const smaller = other.length <= one.length ? other : one;
  const larger = smaller === other ? one : other;
  if (smaller.length === 0) return false;
  const edge = Math.max(...left.map((segment) => segment.right));
  const start = Math.min(...right.map((segment) => segment.left));
  if (start - edge < narrowestGutter) return false;
  const inRows = smaller.filter((segment) => rowEnd.test(segment.text)).length / smaller.length;
  const paired = smaller.filter((segment) => sharesLine(segment, larger)).length / smaller.length;
  const alternation = switches(one, other) / Math.max(1, Math.min(lineCount(one), lineCount(other)));
  if (inRows > 0.6 && paired > 0.5) return false;
  // Painted in one go: only the text of a table's rows can still look so, and its rows are short and paired.
  const shortRows = averageLength(smaller) < 18 && paired > 0.85;
  if (alternation <= 0.5) return !(shortRows && inRows > 0.3);
  if (paired > 0.8) return false;
  return alternation < 0.9 || paired < 0.5;
}

/** The parts of both sides that stand beside each other; what is above or below the other side says nothing. */
function sideBySide(left: Segment[], right: Segment[]): [Segment[], Segment[]] {
  const bounds = (segments: Segment[]): [number, number] => [
    Math.min(...segments.map((segment) => segment.y)),
    Math.max(...segments.map((segment) => segment.y)),
  ];
  const [leftTop, leftBottom] = bounds(left);
  const [rightTop, rightBottom] = bounds(right);
  const top = Math.max(leftTop, rightTop) - 1;
  const bottom = Math.min(leftBottom, rightBottom) + 1;
  const within = (segment: Segment): boolean => segment.y >= top && segment.y <= bottom;
  return [left.filter(within), right.filter(within)];
}

const averageLength = (segments: Segment[]): number =>
  segments.reduce((sum, segment) => sum + segment.text.length, 0) / Math.max(1, segments.length);

function sharesLine(segment: Segment, others: Segment[]): boolean {
  return others.some((other) => Math.abs(other.y - segment.y) < segment.fontSize * 0.35);
}

/** How often the painting goes over from one side to the other. */
function switches(left: Segment[], right: Segment[]): number {
  const sides = [
    ...left.map((segment) => ({ order: segment.order, side: 0 })),
    ...right.map((segment) => ({ order: segment.order, side: 1 })),
  ].toSorted((one, other) => one.order - other.order);
  return sides.filter((each, index) => index > 0 && sides[index - 1]?.side !== each.side).length;
}
