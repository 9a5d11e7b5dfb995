import { datePiece, findPeriods, type PeriodMention } from './dates.ts';
import type { EntryLine } from './entry-line.ts';
import type { Line } from './lines.ts';

/** Most lines a narrow column breaks one period into. */
const mostLines = 3;
/** Longest part of a period on one line, in characters. */
const longestPart = 30;

/** One line's share of a broken period; `at` is its place in the line's text. */
type DatePart = { text: string; at: number };

/**
 * “March 2022 –” on one line and “Present” on the next, as narrow date columns have it; the rest of these lines stands
 * beside them. The first line gets the whole period, the others lose their part of it.
 */
export function joinBrokenPeriods(rows: EntryLine[], now: Date): void {
  for (const [index, row] of rows.entries()) {
    if (row.swallowed || row.line.bullet) continue;
    const opening = firstPart(row, now);
    if (!opening) continue;
    const parts: { row: EntryLine; part: DatePart }[] = [{ row, part: opening }];
    let joined: PeriodMention | null = null;
    for (let step = 1; step < mostLines; step += 1) {
      const next = rows[index + step];
      const above = rows[index + step - 1];
      const part = next && above && follows(next.line, above.line) ? nextPart(next, opening.at > 0) : null;
      // “2016–” above “2011–2016”: the next line has its own beginning and end.
      if (!next || !part || findPeriods(part.text, now).some(({ from, to }) => from && to)) break;
      parts.push({ row: next, part });
      const text = parts.map((each) => each.part.text).join('\n');
      const found = findPeriods(text, now).find(
        (each) => !each.single && each.end > text.length - part.text.length,
      );
      if (!found?.from || !found.to) continue;
      // A whole date that only lacks its dash is no half of a period, unless the dash stands at one of its ends.
      if (step === 1 && !parted(opening.text, part.text)) break;
      joined = found;
      break;
    }
    if (joined) apply(parts, joined, now);
  }
}

const follows = (line: Line, above: Line): boolean =>
  line.page === above.page && line.start === above.end + 1;

const sinceWord = /^\s*(?:seit|depuis(?: le)?|since|desde(?: el)?|sinds|vanaf)\s*$/iu;

const parted = (before: string, after: string): boolean =>
  /(?:[-–—−/]|(?<!\p{L})(?:to|until|bis|bis zum|à|au|a|al|hasta|tot|t\/m))\s*(?:\d{1,2}(?:er|\.|st|nd|rd|th)?\s+)?(?:\p{L}{2,10}\.?)?(?:\s+de)?\s*$/iu.test(
    before,
  ) ||
  /^\s*(?:[-–—−/]|(?:to|until|bis|à|au|a|hasta|tot|t\/m)\s)/iu.test(after) ||
  sinceWord.test(before);

/** The part of a line that begins a period it does not end: its first or last cell, or its last words. */
function firstPart({ line, periods }: EntryLine, now: Date): DatePart | null {
  const cells = line.text.split('\t');
  const first = cells[0] ?? '';
  const last = cells.at(-1) ?? '';
  const candidates: DatePart[] = [{ text: first, at: 0 }];
  if (cells.length > 1) candidates.push({ text: last, at: line.text.length - last.length });
  for (const part of candidates) {
    const whole = findPeriods(part.text, now).some((period) => !period.single) && !endsOpen.test(part.text);
    if (
      !whole &&
      part.text.length <= longestPart &&
      /\d{2}|^\s*(?:seit|depuis|since|desde|sinds)/iu.test(part.text) &&
      datePiece.test(part.text)
    )
      return part;
  }
  const ending = lastWords.exec(line.text);
  const ended =
    ending !== null &&
    !endsOpen.test(ending[0]) &&
    findPeriods(ending[0], now).some((period) => !period.single);
  return ending && !ended && periods.every((period) => period.single || period.start >= ending.index - 1)
    ? { text: ending[0], at: ending.index }
    : null;
}

/** Ends with a dash or with “seit 2019”, so that more may follow. */
const endsOpen = /[-–—−/]\s*$|^\s*(?:seit|depuis|since|desde|sinds|vanaf|ab)\s[^-–—−]*$/iu;

/** A line that ends in the middle of a period, from the period on: “… | Oct 2014 – Dec”. */
const lastWords =
  /(?:(?:(?:du|del|vom|van|from|von)\s+)?(?:\d{1,2}(?:er|\.|st|nd|rd|th)?\s+(?:de\s+)?)?(?:\p{L}{3,10}\.?\s+(?:de\s+)?|\d{1,2}[./]))?(?:\d{4}|['’]\d{2})\s*(?:[-–—−]|to|bis|à|au|al?|hasta|tot)\s*(?:\d{1,2}(?:er|\.|st|nd|rd|th)?\s+(?:de\s+)?)?(?:\p{L}{3,10}\.?)?\s*$|(?<!\p{L})(?:seit|depuis(?: le)?|since|desde(?: el)?|sinds|vanaf)\s*$/u;

function nextPart({ line }: EntryLine, lastColumn: boolean): DatePart | null {
  const cells = line.text.split('\t');
  const first = cells[0] ?? '';
  const last = cells.at(-1) ?? '';
  const fits = (text: string): boolean => text.length <= longestPart && datePiece.test(text);
  if (lastColumn && cells.length > 1 && fits(last)) return { text: last, at: line.text.length - last.length };
  return fits(first) ? { text: first, at: 0 } : null;
}

function apply(parts: { row: EntryLine; part: DatePart }[], joined: PeriodMention, now: Date): void {
  const [opening] = parts;
  if (!opening) return;
  const base = opening.row.line.start;
  /** From an offset in the joined text to one in the first line's text, which may lie beyond its end. */
  const shift = (at: number): number => {
    let before = 0;
    for (const { row, part } of parts) {
      if (at <= before + part.text.length) return row.line.start - base + part.at + at - before;
      before += part.text.length + 1;
    }
    return at;
  };
  const { from, to } = joined;
  if (!from || !to) return;
  const whole: PeriodMention = {
    start: opening.part.at,
    end: opening.part.at + opening.part.text.length,
    from: { ...from, start: shift(from.start), end: shift(from.end) },
    to: { ...to, start: shift(to.start), end: shift(to.end) },
    single: false,
  };
  opening.row.periods = [whole];
  for (const { row, part } of parts.slice(1)) {
    row.swallowed = true;
    const { line } = row;
    if (part.at === 0 && part.text.length < line.text.length) {
      // What stands beside the rest of the period is a line of its own.
      const cut = part.text.length + 1;
      const start = line.start + cut;
      row.line = { ...line, start, bodyStart: start, text: line.text.slice(cut) };
      row.periods = findPeriods(row.line.text, now);
    } else {
      row.periods = [{ start: part.at, end: part.at + part.text.length, from: null, to: null, single: true }];
    }
  }
}
