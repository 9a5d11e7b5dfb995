import type { OnetSocCode, Reference } from '@career-mirror/contract';
import { PEOPLE_ELEMENTS } from './constants.ts';

const shares = new WeakMap<Reference, ReadonlyMap<string, number>>();

/**
 * What the work of an occupation is made of: 1 people, 0 things and numbers. The height of the person's line everywhere.
 *
 * Importance of the named work activities is averaged per side, standardised over all rated occupations; the index is the
 * normal share of (people − the stronger of things and numbers), standardised once more. .5 is the average occupation. An
 * occupation without ratings takes the mean of its nearest kin in the classification (same broad, minor, then major group).
 *
 * @returns 0 … 1; null when not even the major group is rated
 * @example peopleShare(reference, onetSoc) // Retail Salespersons: .80
 */
export function peopleShare(reference: Reference, onetSoc: OnetSocCode): number | null {
  return sharesOf(reference).get(onetSoc) ?? null;
}

function sharesOf(reference: Reference): ReadonlyMap<string, number> {
  const known = shares.get(reference);
  if (known) return known;
  const rated = ratedShares(reference);
  const made = new Map(rated);
  for (const { onetSoc } of reference.occupations) {
    if (rated.has(onetSoc)) continue;
    const share = meanOfKin(onetSoc, rated);
    if (share !== null) made.set(onetSoc, share);
  }
  shares.set(reference, made);
  return made;
}

function ratedShares(reference: Reference): Map<string, number> {
  const place = new Map<string, number>();
  for (const element of reference.elements)
    if (element.domain === 'work_activity') place.set(element.elementId, place.size);
  const rows = reference.ratings.filter((row) => row.domain === 'work_activity');
  const side = (ids: readonly string[]): number[] =>
    standardise(
      rows.map((row) => {
        const values = ids.flatMap((id) => {
          const at = place.get(id);
          const value = at === undefined ? null : (row.importance[at] ?? null);
          return value === null ? [] : [value];
        });
        return values.length === 0
          ? Number.NaN
          : values.reduce((sum, value) => sum + value, 0) / values.length;
      }),
    );
  const people = side(PEOPLE_ELEMENTS.people);
  const things = side(PEOPLE_ELEMENTS.things);
  const numbers = side(PEOPLE_ELEMENTS.numbers);
  const balance = standardise(
    people.map((value, i) => value - Math.max(things[i] ?? Number.NaN, numbers[i] ?? Number.NaN)),
  );
  return new Map(
    rows.flatMap((row, i) => {
      const value = balance[i] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [[String(row.onetSoc), normalShare(value)] as const];
    }),
  );
}

function standardise(values: readonly number[]): number[] {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  return values.map((value) => (deviation === 0 && !Number.isNaN(value) ? 0 : (value - mean) / deviation));
}

/** Share of a standard normal below `z` (logistic approximation, at most .01 off; Bowling et al. 2009). */
const normalShare = (z: number): number => 1 / (1 + Math.exp(-(0.07056 * z ** 3 + 1.5976 * z)));

/** Lengths of the code that name the broad, minor and major group. */
const GROUP_LENGTHS = [6, 4, 2] as const;

function meanOfKin(onetSoc: string, rated: ReadonlyMap<string, number>): number | null {
  for (const length of GROUP_LENGTHS) {
    const kin = [...rated].filter(([code]) => code.slice(0, length) === onetSoc.slice(0, length));
    if (kin.length > 0) return kin.reduce((sum, [, share]) => sum + share, 0) / kin.length;
  }
  return null;
}
