import type { Reference } from '@career-mirror/contract';
import { BACKTEST_FOLDS, BACKTEST_GROUP_MIN } from './constants.ts';

/*
 * Does an 80 % band around an occupation's pay of 2021 catch its pay of 2024? The model has two parts: growth common to all
 * occupations, and an occupation's own drift. Both are taken from nine tenths of the occupations and tried on the last
 * tenth, in turn, so no occupation is judged by a band it helped to draw. One period of three years is all the pack holds:
 * the test says how far occupations part from the common growth, not how well that growth can be foreseen.
 */

const EARLIER = 2021;
const LATER = 2024;
const YEARS = LATER - EARLIER;
/** Standard deviations between the median and the end of an 80 % band. */
const Z_80 = 1.2815515655;

export type WageBacktest = {
  /** Occupations with a median in both years. */
  readonly n: number;
  /** Percent of held-out occupations whose later median lies in the 80 % band. */
  readonly coveragePercent: number;
  /** The same for every SOC major group with enough occupations. */
  readonly byGroup: readonly {
    readonly group: string;
    readonly n: number;
    readonly coveragePercent: number;
  }[];
  /** Standard deviation of an occupation's own drift a year, log points, from all occupations. */
  readonly driftPerYear: number;
  /** Growth common to all occupations over the three years, percent. */
  readonly commonGrowthPercent: number;
};

type Change = { readonly socCode: string; readonly logChange: number };

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
};

/** Common growth and yearly drift of these changes; the drift is the scale at which 80 % lie inside ±1.28. */
const calibrate = (changes: readonly Change[]): { growth: number; drift: number } => {
  const growth = quantile(
    changes.map((change) => change.logChange),
    0.5,
  );
  const distances = changes.map((change) => Math.abs(change.logChange - growth));
  return { growth, drift: quantile(distances, 0.8) / (Z_80 * Math.sqrt(YEARS)) };
};

const medianChanges = (reference: Pick<Reference, 'wages'>): Change[] => {
  const medianOf = (year: number): Map<string, number> =>
    new Map(
      reference.wages.flatMap((wage) =>
        wage.year === year && wage.p50 !== null && !wage.topCoded.includes('p50')
          ? [[wage.socCode, wage.p50] as const]
          : [],
      ),
    );
  const later = medianOf(LATER);
  return [...medianOf(EARLIER)]
    .flatMap(([socCode, before]) => {
      const after = later.get(socCode);
      return after === undefined ? [] : [{ socCode, logChange: Math.log(after / before) }];
    })
    .sort((a, b) => (a.socCode < b.socCode ? -1 : 1));
};

const percentOf = (inside: readonly boolean[]): number =>
  (100 * inside.filter(Boolean).length) / inside.length;

/**
 * Backtest of the wage drift, OEWS May 2021 to May 2024, by cross-validation over occupations.
 *
 * @throws Error when the pack holds fewer than 100 occupations with both years
 * @see docs/method.md#futures
 */
export const backtestWages = (reference: Pick<Reference, 'wages'>): WageBacktest => {
  const changes = medianChanges(reference);
  if (changes.length < 100) throw new Error('A wage backtest needs two releases of the wage table.');
  const inside = new Map<string, boolean>();
  for (let fold = 0; fold < BACKTEST_FOLDS; fold++) {
    // Neighbours in the code are neighbours in kind; taking every tenth spreads each group over the folds.
    const { growth, drift } = calibrate(changes.filter((_, i) => i % BACKTEST_FOLDS !== fold));
    changes.forEach((change, i) => {
      if (i % BACKTEST_FOLDS !== fold) return;
      inside.set(change.socCode, Math.abs(change.logChange - growth) <= Z_80 * drift * Math.sqrt(YEARS));
    });
  }
  const groups = Map.groupBy([...inside], ([socCode]) => socCode.slice(0, 2));
  const all = calibrate(changes);
  return {
    n: changes.length,
    coveragePercent: percentOf([...inside.values()]),
    byGroup: [...groups].flatMap(([group, rows]) =>
      rows.length < BACKTEST_GROUP_MIN
        ? []
        : [{ group, n: rows.length, coveragePercent: percentOf(rows.map(([, ok]) => ok)) }],
    ),
    driftPerYear: all.drift,
    commonGrowthPercent: 100 * (Math.exp(all.growth) - 1),
  };
};
