import type { Reference } from '@career-mirror/contract';
import { DRIFT_GROUP_MIN } from './constants.ts';

/*
 * How far an occupation's pay parts from the growth common to all occupations, per year. Taken from the change of published
 * medians between the two releases of the pack; per SOC major group where it has enough occupations, because groups differ
 * (teachers' pay moved apart far more than clerks'). The scale is the one at which 80 % of the changes lie within ±1.28.
 */

const EARLIER = 2021;
const LATER = 2024;
export const DRIFT_YEARS = LATER - EARLIER;
/** Standard deviations between the median and the end of an 80 % band. */
export const Z_80 = 1.2815515655;

/** Change of one occupation's published median between the two releases, log points. */
export type MedianChange = { readonly socCode: string; readonly logChange: number };

export type WageDrift = {
  /** Growth common to all occupations over the whole period, log points: the median change. */
  readonly growth: number;
  /** Yearly drift of all occupations taken together, log points. */
  readonly overall: number;
  /** Yearly drift per SOC major group (two digits) with enough occupations. */
  readonly byGroup: ReadonlyMap<string, number>;
};

export const majorGroup = (socCode: string): string => socCode.slice(0, 2);

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? upper)) / 2;
};

/** Yearly drift from distances to the common growth. The rank leaves room for the one that is still to come. */
const scaleOf = (distances: readonly number[]): number => {
  const sorted = [...distances].sort((a, b) => a - b);
  const rank = Math.min(sorted.length, Math.ceil(0.8 * (sorted.length + 1)));
  return (sorted[rank - 1] ?? Number.NaN) / (Z_80 * Math.sqrt(DRIFT_YEARS));
};

/** Changes of all occupations with a real median in both releases, in the order of their codes. */
export const medianChanges = (reference: Pick<Reference, 'wages'>): MedianChange[] => {
  const mediansOf = (year: number): Map<string, number> =>
    new Map(
      reference.wages.flatMap((wage) =>
        wage.year === year && wage.p50 !== null && !wage.topCoded.includes('p50')
          ? [[wage.socCode, wage.p50] as const]
          : [],
      ),
    );
  const later = mediansOf(LATER);
  return [...mediansOf(EARLIER)]
    .flatMap(([socCode, before]) => {
      const after = later.get(socCode);
      return after === undefined ? [] : [{ socCode, logChange: Math.log(after / before) }];
    })
    .sort((a, b) => (a.socCode < b.socCode ? -1 : 1));
};

/** Drift of a set of changes. Throws when there are none. */
export const calibrateDrift = (changes: readonly MedianChange[]): WageDrift => {
  if (changes.length === 0) throw new Error('A wage drift needs two releases of the wage table.');
  const growth = median(changes.map((change) => change.logChange));
  const distance = (change: MedianChange): number => Math.abs(change.logChange - growth);
  const groups = Map.groupBy(changes, (change) => majorGroup(change.socCode));
  return {
    growth,
    overall: scaleOf(changes.map(distance)),
    byGroup: new Map(
      [...groups].flatMap(([group, rows]) =>
        rows.length < DRIFT_GROUP_MIN ? [] : [[group, scaleOf(rows.map(distance))] as const],
      ),
    ),
  };
};

/** Yearly drift of one occupation's pay, log points: its group's, or that of all where the group is small. */
export const driftOf = (drift: WageDrift, socCode: string): number =>
  drift.byGroup.get(majorGroup(socCode)) ?? drift.overall;

const calibrated = new WeakMap<object, WageDrift>();

/** The drift of the pack, computed once per pack. */
export const wageDrift = (reference: Pick<Reference, 'wages'>): WageDrift => {
  const known = calibrated.get(reference.wages);
  if (known) return known;
  const made = calibrateDrift(medianChanges(reference));
  calibrated.set(reference.wages, made);
  return made;
};
