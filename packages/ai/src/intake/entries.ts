import type { ReadingContext } from './context.ts';
import type { PeriodMention } from './dates.ts';
import type { EntryLine } from './entry-line.ts';
import { entryLines } from './entry-lines.ts';
import { cutStrip, type Line, type Strip } from './lines.ts';

/** One line, or one line broken in two, of an entry's head; its dates are cut out. */
type HeadRow = { strips: Strip[]; bold: boolean; lines: Line[] };

/** A spell or a degree as set on the page, before its parts are named. */
export type Entry = {
  rows: HeadRow[];
  /** Rows below the dates that belong to the head only if the head still lacks a title or an employer. */
  spareRows: HeadRow[];
  period: { mention: PeriodMention; line: Line } | null;
  body: Line[];
};

/** Most lines of a head above its dates. */
const mostAbove = 4;
/** Most lines below the dates that can still be head. */
const mostBelow = 3;
/** A line of a head that was too long for its column has at least this many characters. */
const shortestFull = 36;
/** Space above a line from which it opens a new entry, in line heights. */
const openingGap = 1.25;

/**
 * Cuts a section into entries at its dates.
 *
 * The lines above the first date of a section, up to its heading, show how the document sets heads; that number of
 * lines is looked for above every other date, unless bullets, running text or white space say otherwise.
 */
export function entriesOf(lines: Line[], { pageText, now, titleOf }: ReadingContext): Entry[] {
  const rows = entryLines(lines, now, titleOf);
  const anchors = rows.flatMap((row, index) => (row.role === 'anchor' ? [index] : []));
  if (anchors.length === 0) return undatedEntries(rows, pageText);
  const widest = Math.max(...rows.map((row) => row.line.right));
  const usual = linesAboveFirst(rows, anchors[0] ?? 0);
  const starts: number[] = [];
  const belowEnds: number[] = [];
  for (const [order, anchor] of anchors.entries()) {
    const previous = order === 0 ? -1 : (anchors[order - 1] ?? -1);
    const start = headStart(rows, previous, anchor, usual);
    starts.push(start);
    if (order > 0) belowEnds.push(belowEnd(rows, previous, start));
  }
  belowEnds.push(belowEnd(rows, anchors.at(-1) ?? 0, rows.length));
  return anchors.map((anchor, order) => {
    const start = starts[order] ?? anchor;
    const end = starts[order + 1] ?? rows.length;
    const tail = endsInBrackets(rows, anchor) ? anchor + 2 : anchor + 1;
    const merged = isUnderMergedCell(rows, anchors, order);
    const below = Math.max(tail, merged ? tail : (belowEnds[order] ?? tail));
    const head = rows.slice(start, tail).filter((row) => !datedBullet(row));
    const spare = rows.slice(tail, below);
    const anchorRow = rows[anchor];
    return {
      rows: headRows(head, pageText, widest),
      spareRows: headRows(spare, pageText, widest),
      period: anchorRow?.anchor ? { mention: anchorRow.anchor, line: anchorRow.line } : null,
      body: [...datedBulletText(rows[anchor]), ...rows.slice(below, end).map((row) => row.line)],
    };
  });
}

/** A bullet that has the dates of its entry at the end of its line, in a column of their own. */
/** “(Jaén).” alone below the dated line it did not fit on. */
function endsInBrackets(rows: EntryLine[], anchor: number): boolean {
  const above = rows[anchor]?.line;
  const below = rows[anchor + 1]?.line;
  return (
    above !== undefined && below !== undefined && bracketsOnly.test(below.text) && isBracketRest(below, above)
  );
}

const bracketsOnly = /^\([^()]+\)[.,;]?$/u;

const isBracketRest = (below: Line, above: Line): boolean =>
  below.page === above.page &&
  below.start === above.end + 1 &&
  below.gap <= 1.25 &&
  !/[.:)]\s*$/.test(above.text);

/** Least distance of a table's second column from its first, in points. */
const cellWidth = 20;

/** Dates at the left of a row whose first cell is empty, because the employer's cell above reaches down to it. */
function isUnderMergedCell(rows: EntryLine[], anchors: number[], order: number): boolean {
  const row = rows[anchors[order] ?? -1];
  if (!row?.anchor || /[\p{L}\d]/u.test(row.line.text.slice(0, row.anchor.start))) return false;
  for (let at = order - 1; at >= 0; at -= 1) {
    const above = rows[anchors[at] ?? -1];
    if (!above?.anchor || above.line.page !== row.line.page || above.line.column !== row.line.column)
      return false;
    if (/\p{L}.*(?:\t|\s{3,})$/u.test(above.line.text.slice(0, above.anchor.start)))
      return row.line.x > above.line.x + cellWidth;
    if (Math.abs(above.line.x - row.line.x) > 2) return false;
  }
  return false;
}

const datedBullet = (row: EntryLine): boolean =>
  row.line.bullet && row.anchor !== null && /\S.{20,}\t\s*$/u.test(row.line.text.slice(0, row.anchor.start));

function datedBulletText(row: EntryLine | undefined): Line[] {
  if (!row?.anchor || !datedBullet(row)) return [];
  const text = row.line.text.slice(0, row.anchor.start).trimEnd();
  return [{ ...row.line, text, end: row.line.start + text.length }];
}

function linesAboveFirst(rows: EntryLine[], first: number): number {
  let count = 0;
  while (count < mostAbove && first - count - 1 >= 0 && rows[first - count - 1]?.role === 'head') count += 1;
  return count;
}

/** Index of the first line of the head whose dates stand on line `anchor`. */
function headStart(rows: EntryLine[], previous: number, anchor: number, usual: number): number {
  let start = anchor;
  while (start - 1 > previous && rows[start - 1]?.role === 'head' && !rows[start - 1]?.swallowed) start -= 1;
  const free = anchor - start;
  if (free === 0) return anchor;
  if (previous < 0) return Math.max(start, anchor - mostAbove);
  const afterBody = rows[start - 1]?.role === 'body';
  const opening = openingLine(rows, start, anchor, afterBody);
  if (opening !== null) return Math.max(opening, anchor - mostAbove);
  // Without white space to go by, heads are as high as the first one.
  if (usual > 0) return withWrappedLines(rows, start, anchor - Math.min(free, usual));
  const stands = rows[anchor - 1];
  return afterBody && stands && (stands.line.bold || stands.line.caps) ? anchor - 1 : anchor;
}

/** A head that begins with the rest of a line begins with that line. */
function withWrappedLines(rows: EntryLine[], earliest: number, from: number): number {
  const widest = Math.max(...rows.map((row) => row.line.right));
  let start = from;
  for (;;) {
    const row = rows[start];
    const above = rows[start - 1];
    if (start <= earliest || !row || !above || !isRestOf(row.line, above, row.periods.length, widest))
      return start;
    start -= 1;
  }
}

/** The last line between two dates that stands apart from what is above it. */
function openingLine(rows: EntryLine[], from: number, anchor: number, afterBody: boolean): number | null {
  const gaps = rows.slice(from, anchor + 1).map((row) => row.line.gap);
  const widest = Math.max(...gaps);
  const others = rows.filter((row) => row.role === 'body').map((row) => row.line.gap);
  const usual = others.toSorted((one, other) => one - other)[Math.floor(others.length / 2)] ?? 1;
  if (widest < Math.max(openingGap, usual * 1.15)) return null;
  const at = from + gaps.lastIndexOf(widest);
  // The widest space may only part the head's own lines when something smaller parts it from the body.
  if (afterBody && at === anchor && gaps.length > 1 && (gaps[0] ?? 0) >= widest * 0.9) return from;
  return at;
}

/** Index after the last line below the dates on line `anchor` that may still be head. */
function belowEnd(rows: EntryLine[], anchor: number, limit: number): number {
  let end = anchor + 1;
  while (end < limit && rows[end]?.swallowed) end += 1;
  const from = end;
  while (end < limit && end - from < mostBelow && rows[end]?.role === 'head') {
    if ((rows[end]?.line.gap ?? 0) > 2.2 && end > from) break;
    end += 1;
  }
  return end;
}

/** Rows of a head without their dates; a line that was too long for its column is joined with its rest. */
function headRows(head: EntryLine[], pageText: (page: number) => string, widest: number): HeadRow[] {
  const rows: HeadRow[] = [];
  for (const [index, row] of head.entries()) {
    const { line } = row;
    const above = head[index - 1];
    const joined = rows.at(-1);
    const whole = joined?.strips[0];
    if (
      above &&
      joined &&
      whole &&
      joined.strips.length === 1 &&
      isRestOf(line, above, row.periods.length, widest)
    ) {
      joined.lines.push(line);
      joined.strips[0] = { ...whole, end: line.end, text: pageText(whole.page).slice(whole.start, line.end) };
      continue;
    }
    const strips = withoutPeriods(row);
    if (strips.length > 0) rows.push({ strips, bold: line.bold, lines: [line] });
  }
  return rows;
}

function isRestOf(line: Line, above: EntryLine, periods: number, widest: number): boolean {
  if (bracketsOnly.test(line.text) && isBracketRest(line, above.line)) return true;
  if (above.line.paragraph || above.periods.length > 0 || periods > 0 || line.page !== above.line.page)
    return false;
  if (line.start !== above.line.end + 1 || line.gap > 1.25) return false;
  if (Math.abs(above.line.fontSize - line.fontSize) > 0.4) return false;
  if (/\t/.test(line.text)) return false;
  const cutOff =
    /(?:[-–—,&/]|\b(?:and|of|for|the|in|de|und|et|y))\s*$/iu.test(above.line.text) ||
    /^\p{Ll}/u.test(line.text);
  const dashBefore = /[—–|,-]/.test(above.line.text.split('\t').at(-1) ?? '');
  const full = above.line.right > widest * 0.85 && above.line.text.length >= shortestFull;
  const short = line.right - line.x < (above.line.right - above.line.x) * 0.5;
  return above.line.bold === line.bold
    ? cutOff || (dashBefore && full && short)
    : dashBefore && full && short;
}

function withoutPeriods({ line, periods }: EntryLine): Strip[] {
  const whole: Strip = {
    page: line.page,
    start: line.bodyStart,
    end: line.end,
    text: line.text.slice(line.bodyStart - line.start),
  };
  const shift = line.bodyStart - line.start;
  const strips: Strip[] = [];
  let from = 0;
  for (const period of periods) {
    strips.push(cutStrip(whole, from, Math.max(from, period.start - shift)));
    from = Math.min(whole.text.length, period.end - shift);
  }
  strips.push(cutStrip(whole, from, whole.text.length));
  return strips.filter((strip) => /\p{L}/u.test(strip.text));
}

/** Entries of a section without any date: a head is a line set apart, with text below it. */
function undatedEntries(rows: EntryLine[], pageText: (page: number) => string): Entry[] {
  const entries: Entry[] = [];
  const widest = Math.max(...rows.map((row) => row.line.right));
  let open: EntryLine[] = [];
  let body: Line[] = [];
  const close = (): void => {
    if (open.length > 0)
      entries.push({ rows: headRows(open, pageText, widest), spareRows: [], period: null, body });
    open = [];
    body = [];
  };
  for (const row of rows) {
    if (row.role === 'body') {
      body.push(row.line);
      continue;
    }
    const opens =
      body.length > 0 || (row.line.gap > openingGap && open.length > 0) || open.length >= mostAbove;
    if (opens) close();
    open.push(row);
  }
  close();
  return entries;
}
