import { foldName } from './linkedin-fold.ts';
import { FIRST_YEAR, LAST_YEAR } from './linkedin-limits.ts';

/** Names of the months and their short forms in English, German, French, Spanish and Dutch, folded (no accents, no dots). */
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janner', 'janvier', 'janv', 'enero', 'ene', 'januari'],
  ['february', 'feb', 'februar', 'feber', 'fevrier', 'fevr', 'fev', 'febrero', 'febr', 'februari'],
  ['march', 'mar', 'marz', 'maerz', 'mrz', 'mars', 'marzo', 'maart', 'mrt'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mayo', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio'],
  ['august', 'aug', 'aout', 'agosto', 'ago', 'augustus'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'dez', 'decembre', 'diciembre', 'dic'],
];
const monthByName = new Map(months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** Words for "until today", folded. */
const present = new Set([
  'present',
  'now',
  'current',
  'today',
  'heute',
  'jetzt',
  'aktuell',
  'aujourd hui',
  'auj',
  'actuel',
  'en cours',
  'a ce jour',
  'actualidad',
  'actualmente',
  'presente',
  'actual',
  'hoy',
  'heden',
  'nu',
]);

/** Words that may stand inside a date without meaning anything: "marzo de 2021", "1er mars", "3rd". */
const filler = new Set(['de', 'del', 'of', 'le', 'el', 'den', 'er', 'st', 'nd', 'rd', 'th']);

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const isYear = (value: number): boolean => value >= FIRST_YEAR && value <= LAST_YEAR;
const isMonth = (value: number): boolean => value >= 1 && value <= 12;

/** Two numbers beside a year: the one that cannot be a month is the day; of two that can, the month is the later written. */
function monthOfTwo(one: number, two: number, yearFirst: boolean): number | null {
  const [first, second] = yearFirst ? [one, two] : [two, one];
  if (isMonth(first) && second >= 1 && second <= 31) return first;
  return isMonth(second) && first >= 1 && first <= 31 ? second : null;
}

/**
 * A date as LinkedIn's files hold it, in the languages its site has been read in: a month with its year, or a year alone.
 * A day is left away: LinkedIn asks members for months.
 *
 * @returns `2021-03`, `2021` or `present`; null when the words are no date (an empty cell too: what that means, the caller knows)
 * @example parseLinkedinDate('févr. 2020') // '2020-02'
 */
export function parseLinkedinDate(cell: string): string | null {
  const folded = foldName(cell);
  if (present.has(folded)) return 'present';
  const words = folded.match(/\p{L}+|\p{N}+/gu)?.filter((word) => !filler.has(word)) ?? [];
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const names = words.filter((word) => !/^\d+$/.test(word));
  const year = numbers.find(isYear);
  if (year === undefined || names.length > 1) return null;
  const rest = numbers.filter((number) => number !== year);
  const [one, two] = rest;
  if (names.length === 1) {
    const month = monthByName.get(names[0] ?? '');
    const dayFits = one === undefined || (one >= 1 && one <= 31);
    return month !== undefined && rest.length <= 1 && dayFits ? `${year}-${twoDigits(month)}` : null;
  }
  if (numbers.length - rest.length !== 1 || rest.length > 2) return null;
  if (one === undefined) return String(year);
  const month = two === undefined ? one : monthOfTwo(one, two, numbers[0] === year);
  return month !== null && isMonth(month) ? `${year}-${twoDigits(month)}` : null;
}
