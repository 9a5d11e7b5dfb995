import type { FactId, Reference } from '@career-mirror/contract';
import { originOf, sourceOf } from '../narrate/origin.ts';
import type { CareerIndex } from './career-index.ts';
import type { SurveyCode } from './census-codes.ts';
import { Z_80 } from './constants.ts';
import type { MatchFacts } from './match-facts.ts';
import { plainTitle } from './match-words.ts';
import { wilsonInterval } from './moves.ts';

/** How people are counted, said with every count. */
const COUNTED =
  'A job counts when it was coded at two interviews running, because coders worked independently; unweighted counts of participants, born 1957 to 1964.';

/** A count of survey participants, with what it is a part of. */
export function peopleFact(
  book: MatchFacts,
  reference: Reference,
  count: {
    readonly id: string;
    readonly label: string;
    readonly people: number;
    readonly of: number;
    readonly low?: number;
    readonly high?: number;
    readonly method?: string;
  },
): FactId {
  const source = sourceOf(reference, 'careers');
  return book.add({
    ...originOf(source),
    id: `${source.id}:${count.id}`,
    label: count.label,
    value: count.people,
    low: count.low ?? null,
    high: count.high ?? null,
    unit: 'people',
    n: count.of,
    method: count.method === undefined ? COUNTED : `${count.method} ${COUNTED}`,
    estimate: false,
  });
}

/** A move between two entries of the survey's list of codes: how many of those who left, with its likely range. */
export type ObservedMove = {
  readonly from: number;
  readonly to: number;
  readonly people: number;
  /** People who left at all. */
  readonly of: number;
};

/** The move as a fact; cohort, map and proposals share it, so that one number is one fact. */
export function moveFact(
  index: CareerIndex,
  book: MatchFacts,
  { from, to, people, of }: ObservedMove,
): FactId {
  const origin = index.codes.list[from];
  const target = index.codes.list[to];
  const { low, high } = wilsonInterval(people, of, Z_80);
  return peopleFact(book, index.reference, {
    id: `moved:${codeKey(origin)}:${codeKey(target)}`,
    label: `Moved from ${plainTitle(origin?.title ?? '')} to ${plainTitle(target?.title ?? '')}`,
    people,
    of,
    low: Math.round(low * of),
    high: Math.round(high * of),
    method: `Of the ${of} who were later seen in another occupation; the range holds 80 % (Wilson).`,
  });
}

/** Name of an entry within a fact's id. */
export const codeKey = (code: SurveyCode | undefined): string =>
  code?.census1980 ?? `group-${code?.title ?? ''}`;
