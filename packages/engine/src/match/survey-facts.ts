import type { Fact, FactId, Reference } from '@career-mirror/contract';
import { originOf, sourceOf } from '../narrate/origin.ts';
import type { CareerIndex } from './career-index.ts';
import type { SurveyCode } from './census-codes.ts';
import { SURVEY_BORN, SURVEY_YEARS, Z_80 } from './constants.ts';
import type { MatchFacts } from './match-facts.ts';
import { plainTitle } from './match-words.ts';
import { wilsonInterval } from './moves.ts';

/** How people are counted, said with every count. */
const COUNTED = `A job counts when it was coded at two interviews running, because coders worked independently; unweighted counts of participants, born ${SURVEY_BORN.first} to ${SURVEY_BORN.last}.`;

/** How often they were asked. */
export const ASKED = `once a year until ${SURVEY_YEARS.biennialFrom} and every second year after it`;

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

/** The same move as a share of those who left, with its likely range. */
export function shareFact(index: CareerIndex, book: MatchFacts, move: ObservedMove): FactId {
  const { low, high } = wilsonInterval(move.people, move.of, Z_80);
  return moveFigure(index, book, move, {
    id: 'share',
    label: 'Share who moved',
    value: percent(move.people / move.of),
    low: percent(low),
    high: percent(high),
    unit: 'percent',
    n: move.of,
    method: `${move.people} of the ${move.of} who were later seen in another occupation; the range holds 80 % (Wilson).`,
  });
}

/** Median years between first holding the one and first holding the other, of the people who moved. */
export function stayFact(
  index: CareerIndex,
  book: MatchFacts,
  move: ObservedMove,
  medianYears: number,
): FactId {
  return moveFigure(index, book, move, {
    id: 'stay',
    label: 'Median years before moving',
    value: medianYears,
    low: null,
    high: null,
    unit: 'years',
    n: move.people,
    method: `From the first interview in the one to the first in the other, to the year; interviews were held ${ASKED}.`,
  });
}

type MoveFigure = Pick<Fact, 'label' | 'value' | 'low' | 'high' | 'unit' | 'n' | 'method'> & {
  readonly id: string;
};

function moveFigure(
  index: CareerIndex,
  book: MatchFacts,
  { from, to }: ObservedMove,
  figure: MoveFigure,
): FactId {
  const source = sourceOf(index.reference, 'careers');
  const origin = index.codes.list[from];
  const target = index.codes.list[to];
  return book.add({
    ...originOf(source),
    ...figure,
    id: `${source.id}:${figure.id}:${codeKey(origin)}:${codeKey(target)}`,
    label: `${figure.label} from ${plainTitle(origin?.title ?? '')} to ${plainTitle(target?.title ?? '')}`,
    method: `${figure.method} ${COUNTED}`,
    estimate: false,
  });
}

/** Median years of a path, with the middle half of the people as its range. */
export function walkFact(
  book: MatchFacts,
  reference: Reference,
  walk: {
    readonly id: string;
    readonly label: string;
    readonly medianYears: number;
    readonly quartileYears: readonly [number, number];
    readonly people: number;
  },
): FactId {
  const source = sourceOf(reference, 'careers');
  const [low, high] = walk.quartileYears;
  return book.add({
    ...originOf(source),
    id: `${source.id}:path-years:${walk.id}`,
    label: `Years it took: ${walk.label}`,
    value: walk.medianYears,
    low,
    high,
    unit: 'years',
    n: walk.people,
    method: `Median from the first interview in the one to the first in the other, to the year; the range holds the middle half of the people. ${COUNTED}`,
    estimate: false,
  });
}

/** A share (0–1) in percent, to one decimal. */
export const percent = (share: number): number => Math.round(share * 1000) / 10;
