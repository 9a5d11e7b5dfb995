import { AppError, type Census1980Code, type Cohort, type OnetSocCode } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import { FEWEST_PEOPLE, Z_80 } from './constants.ts';
import { mainOccupation } from './doppelganger.ts';
import type { MatchFacts } from './match-facts.ts';
import { plainTitle } from './match-words.ts';
import { type Departure, departuresFrom, quantile, wilsonInterval } from './moves.ts';
import { codeOfOccupation } from './next.ts';
import { codeKey, moveFact, peopleFact, percent, shareFact, stayFact } from './survey-facts.ts';

export type CohortOrigin = { readonly onetSoc: OnetSocCode } | { readonly census1980: string };

type Destination = Cohort['destinations'][number];
type Gone = { readonly code: number; readonly years: number };

/**
 * Where people who held an occupation went next.
 *
 * A present-day occupation is read as the survey code its holders most probably had. Fewer than ten holders: the major group
 * stands in for the code, and `origin` is null. Destinations below ten people are folded into their major group, groups below
 * ten into `elsewhere`.
 *
 * @throws AppError('occupation.not_found') for a code the pack does not know
 * @see docs/method.md#cohorts
 */
export function buildCohort(index: CareerIndex, origin: CohortOrigin, book: MatchFacts): Cohort {
  const code = originCode(index, origin);
  const groupOf = (place: number): number | null =>
    index.codes.groupIndexOf.get(index.codes.list[place]?.majorGroup ?? '') ?? null;
  const exact = departuresFrom(index, code);
  const group = groupOf(code);
  const wide = exact.length < FEWEST_PEOPLE && group !== null;
  const from = wide ? group : code;
  const departures = wide ? departuresFrom(index, group, groupOf) : exact;
  return describe(index, from, departures, book);
}

export function originCode(index: CareerIndex, origin: CohortOrigin): number {
  if ('census1980' in origin) {
    const code = index.codes.indexOf.get(origin.census1980);
    if (code === undefined) throw new AppError('occupation.not_found', { census1980: origin.census1980 });
    return code;
  }
  const occupation = index.likeness.indexOf.get(origin.onetSoc);
  if (occupation === undefined) throw new AppError('occupation.not_found', { onetSoc: origin.onetSoc });
  return codeOfOccupation(index, occupation);
}

function describe(
  index: CareerIndex,
  origin: number,
  departures: readonly Departure[],
  book: MatchFacts,
): Cohort {
  const entry = index.codes.list[origin];
  const originTitle = plainTitle(entry?.title ?? '');
  const key = codeKey(entry);
  const gone = departures.flatMap(({ startYear, next }): Gone[] =>
    next === null ? [] : [{ code: next.code, years: next.startYear - startYear }],
  );
  const { reference } = index;
  const shown = destinationsOf(index, gone).map(({ code, people }): Destination => {
    const target = index.codes.list[code];
    const n = people.length;
    const { low, high } = wilsonInterval(n, gone.length, Z_80);
    const title = plainTitle(target?.title ?? '');
    const census1980 = (target?.census1980 ?? null) as Census1980Code | null;
    const move = { from: origin, to: code, people: n, of: gone.length };
    const medianYears = quantile(
      people.map((person) => person.years).sort((a, b) => a - b),
      0.5,
    );
    return {
      title,
      census1980,
      onetSoc: mainOccupation(index, code),
      level: census1980 === null ? 'group' : 'occupation',
      n,
      sharePercent: percent(n / gone.length),
      lowPercent: percent(low),
      highPercent: percent(high),
      medianYears,
      factId: moveFact(index, book, move),
      shareFactId: shareFact(index, book, move),
      medianFactId: medianYears === null ? null : stayFact(index, book, move, medianYears),
    };
  });
  const told = shown.reduce((sum, row) => sum + row.n, 0);
  return {
    originTitle,
    origin: (entry?.census1980 ?? null) as Census1980Code | null,
    held: departures.length,
    left: gone.length,
    destinations: shown,
    elsewhere: gone.length - told,
    heldFactId: peopleFact(book, reference, {
      id: `held:${key}`,
      label: `Held ${originTitle}`,
      people: departures.length,
      of: index.careers.length,
    }),
    leftFactId: peopleFact(book, reference, {
      id: `left:${key}`,
      label: `Held ${originTitle}, later seen in another occupation`,
      people: gone.length,
      of: departures.length,
    }),
    elsewhereFactId: peopleFact(book, reference, {
      id: `elsewhere:${key}`,
      label: `Held ${originTitle}, later seen where fewer than ten of them went`,
      people: gone.length - told,
      of: gone.length,
    }),
    stayedFactId: peopleFact(book, reference, {
      id: `stayed:${key}`,
      label: `Held ${originTitle}, never seen in another occupation after it`,
      people: departures.length - gone.length,
      of: departures.length,
    }),
  };
}

/** Codes of ten people or more, then the major groups of the rest with ten or more; most people first. */
function destinationsOf(
  index: CareerIndex,
  gone: readonly Gone[],
): { code: number; people: readonly Gone[] }[] {
  const byCode = groupBy(gone, (person) => person.code);
  const large = [...byCode].filter(([, people]) => people.length >= FEWEST_PEOPLE);
  const kept = new Set(large.map(([code]) => code));
  const byGroup = groupBy(
    gone.filter((person) => !kept.has(person.code)),
    (person) => index.codes.groupIndexOf.get(index.codes.list[person.code]?.majorGroup ?? '') ?? -1,
  );
  return [...large, ...[...byGroup].filter(([code, people]) => code >= 0 && people.length >= FEWEST_PEOPLE)]
    .map(([code, people]) => ({ code, people }))
    .sort((a, b) => b.people.length - a.people.length || a.code - b.code);
}

function groupBy(people: readonly Gone[], keyOf: (person: Gone) => number): Map<number, Gone[]> {
  const groups = new Map<number, Gone[]>();
  for (const person of people) {
    const key = keyOf(person);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return groups;
}
