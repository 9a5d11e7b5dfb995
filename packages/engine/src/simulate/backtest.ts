import type { Reference } from '@career-mirror/contract';

/** How well an 80 % band around May 2021 wages caught those of May 2024, on occupations left out of the calibration. */
export type WageBacktest = {
  readonly n: number;
  /** Percent of held-out occupations whose later median lies in the band. */
  readonly coveragePercent: number;
  readonly byGroup: readonly {
    readonly group: string;
    readonly n: number;
    readonly coveragePercent: number;
  }[];
  /** Standard deviation of an occupation's own yearly drift, log points. */
  readonly driftPerYear: number;
  /** Growth common to all occupations over the three years, percent. */
  readonly commonGrowthPercent: number;
};

/** Backtest of the wage drift by cross-validation over occupations. */
export const backtestWages = (_reference: Reference): WageBacktest => {
  throw new Error('backtestWages: not yet there');
};
