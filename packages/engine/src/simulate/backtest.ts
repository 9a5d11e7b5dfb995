import type { Reference } from '@career-mirror/contract';
import { BACKTEST_FOLDS, DRIFT_GROUP_MIN } from './constants.ts';
import { calibrateDrift, DRIFT_YEARS, driftOf, majorGroup, medianChanges, Z_80 } from './wage-drift.ts';

/*
 * Does an 80 % band around an occupation's pay of 2021 catch its pay of 2024? Common growth and drift are taken from
 * nineteen twentieths of the occupations and tried on the rest, in turn, so no occupation is judged by a band it helped to
 * draw. One period of three years is all the pack holds: the test says how far occupations part from the common growth, not
 * how well that growth, or the next period's spread, can be foreseen.
 */

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
  /** Coverage with one drift for all occupations: the simpler method, for comparison. */
  readonly baselineCoveragePercent: number;
  /** Drift of all occupations taken together, log points a year. */
  readonly driftPerYear: number;
  /** Growth common to all occupations over the three years, percent. */
  readonly commonGrowthPercent: number;
};

type Verdict = { readonly socCode: string; readonly inside: boolean; readonly insideBaseline: boolean };

const percentOf = (verdicts: readonly Verdict[], field: 'inside' | 'insideBaseline'): number =>
  (100 * verdicts.filter((verdict) => verdict[field]).length) / verdicts.length;

/**
 * Backtest of the wage drift, OEWS May 2021 to May 2024, by cross-validation over occupations.
 *
 * @throws Error when the pack does not hold both releases
 * @see docs/method.md#futures
 */
export const backtestWages = (reference: Pick<Reference, 'wages'>): WageBacktest => {
  const changes = medianChanges(reference);
  const reach = Z_80 * Math.sqrt(DRIFT_YEARS);
  const verdicts = changes.flatMap((_, fold) => {
    if (fold >= BACKTEST_FOLDS) return [];
    // Neighbours in the code are neighbours in kind; taking every n-th spreads each group over the folds.
    const drift = calibrateDrift(changes.filter((_, i) => i % BACKTEST_FOLDS !== fold));
    return changes
      .filter((_, i) => i % BACKTEST_FOLDS === fold)
      .map(({ socCode, logChange }): Verdict => {
        const distance = Math.abs(logChange - drift.growth);
        return {
          socCode,
          inside: distance <= reach * driftOf(drift, socCode),
          insideBaseline: distance <= reach * drift.overall,
        };
      });
  });
  const all = calibrateDrift(changes);
  const groups = Map.groupBy(verdicts, (verdict) => majorGroup(verdict.socCode));
  return {
    n: verdicts.length,
    coveragePercent: percentOf(verdicts, 'inside'),
    byGroup: [...groups].flatMap(([group, rows]) =>
      rows.length < DRIFT_GROUP_MIN
        ? []
        : [{ group, n: rows.length, coveragePercent: percentOf(rows, 'inside') }],
    ),
    baselineCoveragePercent: percentOf(verdicts, 'insideBaseline'),
    driftPerYear: all.overall,
    commonGrowthPercent: 100 * (Math.exp(all.growth) - 1),
  };
};
