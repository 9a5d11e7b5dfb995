import type { Segment } from './pdf-segments.ts';

/**
 * Tables whose cells are centred in the height of their row: a date of one line beside a text of three stands at the
 * second of them, and read line by line it would fall into the text. Such cells are set level with the top of their
 * row, and short ones that were broken over lines are joined.
 *
 * A cell is painted in one go and its row from left to right; that and the common middle tell such a row from columns
 * of text, which are painted one after the other.
 */

/** Lines of one cell begin at the same place, in points. */
const sameLeft = 2;
/** Distance of two lines of a cell, in font sizes. */
const leastLeading = 0.8;
const mostLeading = 1.45;
/** Middles nearer than this are the same, in font sizes; tops further apart than this differ. */
const sameMiddle = 0.3;
/** A cell of more lines or characters is text, which keeps its lines. */
const mostLines = 3;
const longestCell = 60;

type Cell = { segments: Segment[]; left: number; right: number; top: number; bottom: number; size: number };

/** The segments of a page with the cells of centred rows moved to the top of their row. */
export function raiseCentredCells(segments: Segment[]): Segment[] {
  return rowsOf(cellsOf(segments)).flatMap((row) =>
    isCentred(row)
      ? row.flatMap((cell, index) => raised(cell, row, index === row.length - 1))
      : row.flatMap((cell) => cell.segments),
  );
}

/** Runs of segments painted one after the other, each beside or just below the last. */
function cellsOf(segments: Segment[]): Cell[] {
  const cells: Cell[] = [];
  for (const segment of segments.toSorted((one, other) => one.order - other.order)) {
    const cell = cells.at(-1);
    if (cell && goesOn(cell, segment)) {
      cell.segments.push(segment);
      cell.right = Math.max(cell.right, segment.right);
      cell.bottom = segment.y;
    } else {
      const { left, right, y, fontSize } = segment;
      cells.push({ segments: [segment], left, right, top: y, bottom: y, size: fontSize });
    }
  }
  return cells;
}

function goesOn(cell: Cell, segment: Segment): boolean {
  const last = cell.segments.at(-1);
  if (!last) return false;
  const down = (segment.y - cell.bottom) / segment.fontSize;
  const aside = segment.left - last.right;
  if (Math.abs(down) < sameMiddle) return aside >= 0 && aside < segment.fontSize;
  return Math.abs(segment.left - cell.left) < sameLeft && down > leastLeading && down < mostLeading;
}

/** Cells painted from left to right at one height. */
function rowsOf(cells: Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const beside =
      last !== undefined &&
      cell.left > last.right &&
      cell.top - cell.size < last.bottom &&
      last.top - last.size < cell.bottom;
    if (row && beside) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

const middle = ({ top, bottom }: Cell): number => (top + bottom) / 2;

const isCentred = (row: Cell[]): boolean =>
  row.some((one) =>
    row.some(
      (other) =>
        Math.abs(middle(one) - middle(other)) < sameMiddle * one.size &&
        one.top - other.top > sameMiddle * one.size,
    ),
  );

function raised(cell: Cell, row: Cell[], isLast: boolean): Segment[] {
  const top = Math.min(...row.map((each) => each.top));
  const lines = new Set(cell.segments.map((segment) => Math.round(segment.y))).size;
  const text = cell.segments.map((segment) => segment.text).join(' ');
  const [first] = cell.segments;
  if (!first || lines > mostLines || text.length > longestCell) return cell.segments;
  const up = cell.top - top;
  if (isLast || lines === 1) return cell.segments.map((segment) => ({ ...segment, y: segment.y - up }));
  const joined = text.replace(/(\p{L})- (?=\p{Ll})/gu, '$1-');
  return [{ ...first, text: joined, y: top, right: cell.right }];
}
