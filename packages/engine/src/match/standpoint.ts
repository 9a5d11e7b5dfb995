import { AppError, type FactId, type OnetSocCode, type Profile } from '@career-mirror/contract';
import { originOf, sourceOf } from '../narrate/origin.ts';
import { growthFact } from '../narrate/sourced.ts';
import type { CareerIndex } from './career-index.ts';
import type { MatchFacts } from './match-facts.ts';

/** Where the person stands: occupations held, by place in `Likeness.onetSocs`. */
export type Standpoint = {
  readonly now: number;
  readonly held: ReadonlySet<number>;
  /** Highest job zone worked in; null when none is known. */
  readonly jobZone: number | null;
};

/** @throws AppError('profile.no_work') when no spell of work has an occupation */
export function standpointOf(index: CareerIndex, profile: Profile): Standpoint {
  const held = profile.spells.flatMap((spell) => {
    const occupation = spell.onetSoc === null ? undefined : index.likeness.indexOf.get(spell.onetSoc);
    return spell.kind === 'work' && occupation !== undefined ? [occupation] : [];
  });
  const now = held.at(-1);
  if (now === undefined) throw new AppError('profile.no_work');
  return standpoint(index, now, held);
}

/** @throws AppError('occupation.not_found') */
export function standpointAt(index: CareerIndex, onetSoc: OnetSocCode): Standpoint {
  const now = index.likeness.indexOf.get(onetSoc);
  if (now === undefined) throw new AppError('occupation.not_found', { onetSoc });
  return standpoint(index, now, [now]);
}

function standpoint(index: CareerIndex, now: number, held: readonly number[]): Standpoint {
  const zones = held.flatMap((occupation) => index.reference.occupations[occupation]?.jobZone ?? []);
  return { now, held: new Set(held), jobZone: zones.length === 0 ? null : Math.max(...zones) };
}

/** Likeness to the nearest occupation the person has held. */
export function likenessToPerson(index: CareerIndex, { held }: Standpoint, occupation: number): number {
  const n = index.likeness.onetSocs.length;
  return [...held].reduce((best, own) => Math.max(best, index.likeness.scores[own * n + occupation] ?? 0), 0);
}

/** Likeness to the person's work as a fact; two decimals, as shown. */
export function likenessFact(
  index: CareerIndex,
  book: MatchFacts,
  from: number,
  to: number,
  value: number,
): FactId {
  const { onetSocs, titles } = index.likeness;
  const source = sourceOf(index.reference, 'ratings', { release: '30.1' });
  return book.add({
    ...originOf(source),
    id: `likeness:${onetSocs[from]}:${onetSocs[to]}`,
    label: `Likeness of ${titles[to]} to ${titles[from]}`,
    value: Math.round(value * 100) / 100,
    low: null,
    high: null,
    unit: 'index_0_1',
    n: null,
    method:
      'Our estimate from O*NET texts and ratings: what is done, what it is called, knowledge, interests, work styles and job zone. 0 is two occupations taken at random, 1 the same occupation.',
    estimate: true,
  });
}

/** Projected change in jobs; null when none is published. */
export function knownGrowth(index: CareerIndex, onetSoc: OnetSocCode, book: MatchFacts): FactId | null {
  const id = growthFact(book, index.reference, onetSoc);
  return book.require(id).value === null ? null : id;
}

/** The own occupation that is nearest. */
export function nearestHeld(index: CareerIndex, { held, now }: Standpoint, occupation: number): number {
  const n = index.likeness.onetSocs.length;
  const likenessOf = (own: number): number => index.likeness.scores[own * n + occupation] ?? 0;
  return [...held].reduce((best, own) => (likenessOf(own) > likenessOf(best) ? own : best), now);
}
