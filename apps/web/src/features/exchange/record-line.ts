import type { CareerRecord, PartialDate } from '@career-mirror/contract';
import { monthNumber } from '../../lib/dates.ts';
import type { LineSpell } from '../../line/pieces.ts';

type Position = CareerRecord['positions'][number];

/** A record's date as the screens hold one: `2021-03` is March 2021, a day is left away. */
export function partialDate(date: string | null): PartialDate | null {
  if (date === null) return null;
  const [year = 0, month] = date.split('-').map(Number);
  return { year, month: month ?? null };
}

const endOf = (date: Position['end']): PartialDate | 'present' | null =>
  date === 'present' ? 'present' : partialDate(date);

/** Dates of something in a record, ready for `formatYears`. */
export const periodOf = (item: { readonly start: string | null; readonly end: string | null }) =>
  [partialDate(item.start), endOf(item.end)] as const;

/** Months since year 0 at which a stay begins, or ends where that is all that is known; long ago when nothing is. */
const beginning = (start: LineSpell['start'], end: LineSpell['end']): number =>
  start
    ? monthNumber(start)
    : end !== null && end !== 'present'
      ? monthNumber(end)
      : Number.NEGATIVE_INFINITY;

/** The record's positions as spells of the line, oldest first. Their heights are not known before an occupation is put to them. */
export function lineSpells(record: CareerRecord): LineSpell[] {
  return record.positions
    .map((position, i): LineSpell => {
      const [start, end] = periodOf(position);
      return {
        id: String(i),
        kind: position.kind,
        title: position.title ?? position.employer ?? '',
        employer: position.title === null ? null : position.employer,
        start,
        end,
        peopleShare: null,
      };
    })
    .toSorted((one, other) => beginning(one.start, one.end) - beginning(other.start, other.end));
}

/** Positions as a person tells them: the one begun last first, those without dates at the end. */
export const newestFirst = (positions: readonly Position[]): Position[] =>
  positions.toSorted((one, other) => beginning(...periodOf(other)) - beginning(...periodOf(one)));
