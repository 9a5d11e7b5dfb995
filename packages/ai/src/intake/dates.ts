import type { PartialDate } from '@career-mirror/contract';
import { monthNumber, monthPattern, presentPattern, seasonMonth, seasonPattern } from './date-words.ts';

/** One end of a period as written. Offsets index the text that was searched. */
type DateMention = { value: PartialDate | 'present'; start: number; end: number };

/** A period or a single date; `end` null = a single date was written. Offsets cover all of it. */
export type PeriodMention = {
  start: number;
  end: number;
  from: DateMention | null;
  to: DateMention | null;
  single: boolean;
};

const year = String.raw`(?:19[4-9]\d|20[0-4]\d)`;
const shortYear = String.raw`['’‘\x60]\d{2}`;
const anyYear = `(?:${year}|${shortYear})`;
/** Every way to write one date, longest first. */
const oneDate = [
  String.raw`${year}[-./]\d{1,2}[-./]\d{1,2}(?!\d)`,
  String.raw`\d{1,2}[-./]\d{1,2}[-./]${year}`,
  String.raw`${year}\s*年\s*(?:\d{1,2}\s*月)?`,
  String.raw`(?:${monthPattern})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+${year}`,
  String.raw`(?:\d{1,2}(?:st|nd|rd|th|er|\.)?\s+)?(?:de\s+)?(?:${monthPattern})\.?,?\s*(?:de\s+|del\s+|of\s+)?[-/,]?\s*${anyYear}`,
  String.raw`(?:${seasonPattern})\s+(?:of\s+|de\s+|del\s+)?${anyYear}`,
  String.raw`Q[1-4][\s/-]*${year}`,
  String.raw`(?<!\d)\d{1,2}\s?[-./]\s?${year}`,
  String.raw`${year}\s?[./-]\s?(?:0[1-9]|1[0-2])(?!\d)`,
  // A school year, a season: 2014/15.
  String.raw`${year}/\d{2}(?![\d/])`,
  String.raw`${year}(?!\d)`,
  shortYear,
].join('|');
const dash = String.raw`(?:\s*(?:[-‐‑–—―−~→➔]|–)+\s*(?:(?:to|until|bis|hasta|tot|à)\s+)?|\s+\/\s+|\s+(?:to|until|till|through|thru|bis(?:\s+zum?)?|à|au|jusqu['’](?:à|en|au)|a|al|hasta|t\/m|tot(?:\s+en\s+met)?)\s+(?:le\s+|la\s+|el\s+|the\s+)?)`;
const shortDate = String.raw`(?<![\d/])(?:0?[1-9]|1[0-2])\/\d{2}(?![\d/])`;
/** What years may be named by. */
const yearName =
  'spielzeit|saison|season|schuljahr|school year|academic year|rentrée|année scolaire|curso|schooljaar|academiejaar|seizoen';
const since = `(?:${yearName}|since|seit|depuis(?: +le)?|desde(?: +el)?|from|between|von|zwischen|ab|de|du|vom|dal|van|vanaf|sinds|del) +`;

/** A piece of a period broken over lines: nothing but parts of dates and the words between them. */
export const datePiece = new RegExp(
  String.raw`^\s*(?:(?:${monthPattern}|${seasonPattern}|${presentPattern}|since|seit|depuis|desde|sinds|vanaf|von|from|de|del|le|la|to|until|bis|zum|à|au|a|al|hasta|tot|en|met|t\/m|ab)(?![\p{L}])\.?|\d{1,2}(?:er|st|nd|rd|th)?[./]?|\d{1,2}[./-]\d{2,4}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|${anyYear}|[-–—−/.,]|\s)+$`,
  'iu',
);

/** Year of one end, 9999 for “until now”; a single date ends where it begins. */
function yearOf(mention: PeriodMention, side: 'from' | 'to'): number {
  const value = (side === 'to' ? (mention.to ?? mention.from) : mention.from)?.value;
  if (value === undefined) return 0;
  return value === 'present' ? 9999 : value.year;
}

/** Whether the years of one period hold those of another. */
export const holdsPeriod = (outer: PeriodMention, inner: PeriodMention): boolean =>
  yearOf(inner, 'from') >= yearOf(outer, 'from') && yearOf(inner, 'to') <= yearOf(outer, 'to');

/** Patterns from the richest to the plainest; what an earlier one took is not looked at again. */
const patterns: { pattern: RegExp; kind: 'range' | 'since' | 'open' | 'shared' | 'shortEnd' | 'one' }[] = [
  {
    kind: 'shared',
    pattern: new RegExp(String.raw`(?<![\p{L}\d])(${monthPattern})\.?${dash}(${oneDate})`, 'giu'),
  },
  {
    kind: 'range',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:${since})?(${oneDate}|${shortDate})${dash}(${oneDate}|${shortDate}|${presentPattern})(?![\p{L}\d])`,
      'giu',
    ),
  },
  {
    // “seit Spielzeit 2019/20”, “depuis la rentrée 2019”: years named by what begins in them.
    kind: 'since',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:since|seit(?: der| dem)?|depuis(?: la)?|desde(?: el)?|sinds(?: het)?)\s+(?:${yearName})\s+(${year})(?:\s?[-–/]\s?\d{2,4})?(?![\d.-])`,
      'giu',
    ),
  },
  {
    kind: 'shortEnd',
    pattern: new RegExp(String.raw`(?<![\p{L}\d])(${year})\s?[-–/]\s?(\d{2})(?![\d/.-])`, 'giu'),
  },
  {
    kind: 'since',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:since|seit|depuis(?:\s+le)?|desde(?:\s+el)?|ab|as of|from|sinds|vanaf|à partir d[eu])\s+(${oneDate}|${shortDate})(?![\p{L}\d])`,
      'giu',
    ),
  },
  {
    kind: 'open',
    pattern: new RegExp(String.raw`(?<![\p{L}\d])(${oneDate})\s*[-–—−]+\s*(?=$|[\t\n|,)])`, 'giu'),
  },
  {
    // “2021–  Lecturer”: a dash set close to the year, with no end after it, leaves the end open.
    kind: 'open',
    pattern: new RegExp(String.raw`^[\s(]*(${oneDate})[-–—−]\s+(?=\p{L})`, 'giu'),
  },
  { kind: 'one', pattern: new RegExp(String.raw`(?<![\p{L}\d/.$€£-])(${oneDate})(?![\p{L}\d%])`, 'giu') },
];

/**
 * Periods and dates in a text, in order, without overlaps.
 *
 * @param now  bounds what can be meant: no start lies more than a year ahead
 * @example findPeriods('Store Manager  Mar 2021 – now', now)[0]?.to?.value // 'present'
 */
export function findPeriods(text: string, now: Date): PeriodMention[] {
  const found: PeriodMention[] = [];
  const latest = now.getUTCFullYear() + 8;
  for (const { pattern, kind } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const period = periodOf(match, kind, latest);
      if (period) found.push(period);
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

function periodOf(match: RegExpMatchArray, kind: string, latestYear: number): PeriodMention | null {
  const [whole, one = '', two = ''] = match;
  const start = match.index ?? 0;
  const oneAt = start + whole.indexOf(one);
  const twoAt = two === '' ? -1 : start + whole.lastIndexOf(two);
  const second = two === '' ? null : parseDate(two, null);
  const end = start + whole.trimEnd().length;
  const mention = (text: string, at: number, value: PartialDate | 'present' | null): DateMention | null =>
    value === null ? null : { value, start: at, end: at + text.trimEnd().length };

  let from: DateMention | null;
  let to: DateMention | null = null;
  if (kind === 'shared') {
    if (second === null || second === 'present') return null;
    const month = monthNumber(one);
    from = month === null ? null : mention(one, oneAt, { year: second.year, month });
    to = mention(two, twoAt, second);
  } else if (kind === 'shortEnd') {
    const first = parseDate(one, null);
    if (first === null || first === 'present') return null;
    const ending = Math.floor(first.year / 100) * 100 + Number(two);
    // 2019-07 is a month; 2019-21 is a range of years.
    if (Number(two) <= 12 && !/\//.test(whole) && ending < first.year) return null;
    if (ending < first.year || ending - first.year > 45) return null;
    from = mention(one, oneAt, first);
    to = mention(two, twoAt, { year: ending, month: null });
  } else {
    from = mention(one, oneAt, parseDate(one, null));
    if (kind === 'range') to = mention(two, twoAt, second);
    if (kind === 'since') to = { value: 'present', start: oneAt, end };
    if (kind === 'open') to = { value: 'present', start, end };
  }
  if (!from || (kind === 'range' && !to)) return null;
  if (!plausible(from, latestYear) || (to && !plausible(to, latestYear))) return null;
  if (to && orderOf(to.value) < orderOf(from.value)) return null;
  return { start, end, from, to, single: to === null };
}

const orderOf = (value: PartialDate | 'present'): number => (value === 'present' ? 9999 : value.year);

function plausible({ value }: DateMention, latestYear: number): boolean {
  return value === 'present' || (value.year >= 1940 && value.year <= latestYear);
}

/** One date as written; null when it is none. Two-digit years up to 49 belong to this century. */
function parseDate(text: string, fallback: null): PartialDate | 'present' | null {
  const clean = text.trim().toLowerCase();
  if (new RegExp(`^(?:${presentPattern})$`, 'iu').test(clean)) return 'present';
  const full = new RegExp(year).exec(clean)?.[0];
  const short = /['’‘`](\d{2})/.exec(clean)?.[1] ?? /^\d{1,2}\/(\d{2})$/.exec(clean)?.[1];
  const yearNumber = full ? Number(full) : short ? centuryOf(Number(short)) : null;
  if (yearNumber === null) return fallback;
  const named = new RegExp(`(?:^|[^\\p{L}])(${monthPattern})(?![\\p{L}])`, 'iu').exec(clean)?.[1];
  if (named) return { year: yearNumber, month: monthNumber(named) };
  const season = new RegExp(`(${seasonPattern})`, 'iu').exec(clean)?.[1];
  if (season) return { year: yearNumber, month: seasonMonth(season) };
  return { year: yearNumber, month: numericMonth(clean, full) };
}

const centuryOf = (two: number): number => (two < 50 ? 2000 + two : 1900 + two);

function numericMonth(clean: string, full: string | undefined): number | null {
  const quarter = /^q([1-4])/.exec(clean)?.[1];
  if (quarter) return Number(quarter) * 3 - 2;
  const rest = full ? clean.replace(full, ' ') : clean.replace(/\/\d{2}$/, '');
  const numbers = (rest.match(/\d{1,2}/g) ?? []).map(Number);
  const yearFirst = full !== undefined && clean.startsWith(full);
  const [one, two] = numbers;
  if (one === undefined) return null;
  // Day and month: 2019-03-15 has the month first, 15.03.2019 second; 03/15/2019 shows itself by a month above 12.
  if (two !== undefined && !yearFirst) return two <= 12 ? two : one <= 12 ? one : null;
  return one >= 1 && one <= 12 ? one : null;
}
