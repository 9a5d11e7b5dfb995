import type { PartialDate } from '@career-mirror/contract';
import { monthNumber } from './dates.ts';

const FIRST_YEAR = 1940;

/** What was typed as a date: the date, or what is wrong with it; neither when nothing was typed. */
export type TypedDate = { readonly date: PartialDate | null; readonly error: string | null };

/**
 * A date from its two fields.
 *
 * @param lastYear  the latest year that can be meant
 */
export function parseDate(month: string, year: string, lastYear: number): TypedDate {
  const typed = year.trim();
  if (typed === '') {
    return month === '' ? { date: null, error: null } : { date: null, error: 'Add the year to this month.' };
  }
  if (!/^\d{4}$/.test(typed)) return { date: null, error: 'A year has four digits, for example 2019.' };
  const value = Number(typed);
  if (value < FIRST_YEAR || value > lastYear) {
    return { date: null, error: `Give a year from ${FIRST_YEAR} to ${lastYear}.` };
  }
  return { date: { year: value, month: month === '' ? null : Number(month) }, error: null };
}

/** True when an end cannot lie after its start, whatever months are meant where none are given. */
export const endsBefore = (start: PartialDate, end: PartialDate): boolean =>
  monthNumber({ ...end, month: end.month ?? 12 }) < monthNumber({ ...start, month: start.month ?? 1 });
