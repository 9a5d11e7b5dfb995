import type { Segment } from './pdf-segments.ts';

/**
 * Rows whose left cell holds several lines: employer, place and dates beside the title and its bullets. Read line by
 * line, dates would stand in the middle of sentences; so the first line of such a row is read across, then the rest of
 * the left cell, then the rest of the right one.
 */

/** Most of the page's width a column of labels takes. */
const widestLabels = 0.45;
/** Share of its lines that stand beside a line of the other side. */
const leastPaired = 0.4;
/** Distance of two lines from which a new cell begins, in font sizes. */
const cellGap = 1.85;
const sameLine = 0.4;
/** Dates on the first line of a cell stand beside the title as they should; only lower down do they get between. */
const year = /(?:19|20)\d{2}/;
/** Share of cells that begin beside a line of the other side; headings between the rows do not. */
const leastBeside = 0.5;

/** Groups of segments in reading order; null when the left side is no column of labels with cells of several lines. */
export function labelRows(left: Segment[], right: Segment[], width: number): Segment[][] | null {
  if (left.length < 3 || right.length < 3) return null;
  const edges = [Math.min(...left.map((each) => each.left)), Math.max(...left.map((each) => each.right))];
  const [from = 0, to = 0] = edges;
  const paired = left.filter((segment) => right.some((other) => onOneLine(segment, other)));
  if (to - from > width * widestLabels || paired.length < left.length * leastPaired) return null;
  const cells = cellsOf(left);
  const tall = cells.filter((cell) =>
    cell.slice(1).some((segment) => right.some((other) => onOneLine(segment, other))),
  );
  const besides = cells.filter((cell) => startsBeside(cell, right));
  const dated = tall.filter(
    // A heading above the first dates has nothing beside it; the employer above its dates has the title.
    ([first, ...rest]) =>
      first !== undefined &&
      startsBeside([first], right) &&
      !year.test(first.text) &&
      rest.some((each) => year.test(each.text)),
  );
  if (dated.length === 0 || dated.length < tall.length * leastBeside) return null;
  if (besides.length < cells.length * leastBeside) return null;
  const tops = cells.map((cell) => cell[0]?.y ?? 0);
  const groups: Segment[][] = [
    right.filter((segment) => segment.y < (tops[0] ?? 0) - segment.fontSize * sameLine),
  ];
  for (const [index, cell] of cells.entries()) {
    const [first, ...rest] = cell;
    if (!first) continue;
    const next = tops[index + 1] ?? Number.POSITIVE_INFINITY;
    const beside = right.filter(
      (segment) =>
        segment.y >= first.y - segment.fontSize * sameLine && segment.y < next - segment.fontSize * sameLine,
    );
    groups.push(
      [first, ...beside.filter((segment) => onOneLine(segment, first))],
      rest,
      beside.filter((segment) => !onOneLine(segment, first)),
    );
  }
  return groups.filter((group) => group.length > 0);
}

const onOneLine = (one: Segment, other: Segment): boolean =>
  Math.abs(one.y - other.y) < Math.max(one.fontSize, other.fontSize) * sameLine;

const startsBeside = ([first]: Segment[], right: Segment[]): boolean =>
  first !== undefined && right.some((other) => onOneLine(first, other));

/** Lines of the left side that belong together: a gap, or bold after regular, begins a new cell. */
function cellsOf(left: Segment[]): Segment[][] {
  const cells: Segment[][] = [];
  for (const segment of left.toSorted((one, other) => one.y - other.y || one.left - other.left)) {
    const cell = cells.at(-1);
    const above = cell?.at(-1);
    const opens = !above || segment.y - above.y > segment.fontSize * cellGap || (segment.bold && !above.bold);
    if (cell && !opens) cell.push(segment);
    else cells.push([segment]);
  }
  return cells;
}
