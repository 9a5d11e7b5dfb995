import type { PartialDate, RecordDate, RecordEnd } from '@career-mirror/contract';

const exact = /^([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Years the rest of the product reckons with; see `PartialDate` of the contract. */
const FIRST_YEAR = 1940;
const LAST_YEAR = 2100;

/**
 * A date as written in structured files: year, month and day as far as given. A time of day is cut off.
 *
 * @returns null when it is no date of the calendar's form
 * @example recordDateOf('2021-03-01T00:00:00Z') // '2021-03-01'
 */
export const recordDateOf = (text: string): RecordDate | null => {
  const day = text
    .trim()
    .replace(/T.*$/, '')
    .replace(/(?:Z|[+-]\d\d:\d\d)$/, '');
  return exact.test(day) ? day : null;
};

/** Words that say "until today" where a date is expected. */
const present = /^(?:present|current|now|today|ongoing|to date)$/i;

export const recordEndOf = (text: string): RecordEnd | null =>
  present.test(text.trim()) ? 'present' : recordDateOf(text);

/** Year and month of a record's date; null for a year the product does not reckon with. */
export const partialDateOf = (date: RecordDate): PartialDate | null => {
  const [, year, month] = exact.exec(date) ?? [];
  const number = Number(year);
  if (!(number >= FIRST_YEAR && number <= LAST_YEAR)) return null;
  return { year: number, month: month === undefined ? null : Number(month) };
};

/** @example dateOfPartial({ year: 2021, month: 3 }) // '2021-03' */
export const dateOfPartial = ({ year, month }: PartialDate): RecordDate =>
  month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
