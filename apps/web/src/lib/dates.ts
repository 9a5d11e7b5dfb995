import type { PartialDate } from '@career-mirror/contract';

/** Months since year 0; a year alone counts from its January. */
export function monthNumber(date: PartialDate): number {
  return date.year * 12 + (date.month ?? 1) - 1;
}

/** A date as a number of years, for example June 2015 = 2015.417; a year alone counts from its first of January. */
export function yearNumber(date: PartialDate): number {
  return monthNumber(date) / 12;
}

/**
 * The years of a spell, for example "2018–21", "2021–now"; "no dates given" when there are none.
 *
 * @param end  null = not given
 */
export function formatYears(start: PartialDate | null, end: PartialDate | 'present' | null): string {
  const from = start?.year;
  const to = end === 'present' ? 'now' : end?.year;
  if (from === undefined && to === undefined) return 'no dates given';
  if (from === undefined) return to === 'now' ? 'now' : `until ${to}`;
  if (to === undefined) return `from ${from}`;
  if (from === to) return String(from);
  const short = typeof to === 'number' && Math.floor(to / 100) === Math.floor(from / 100);
  return `${from}–${short ? String(to).slice(-2) : to}`;
}
