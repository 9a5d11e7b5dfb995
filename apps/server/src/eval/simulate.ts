import { backtestWages } from '@career-mirror/engine/simulate';
import type { EvalContext, EvalResult } from './context.ts';
import { wilson95 } from './interval.ts';

/** Share of later medians that an 80 % band must catch (METHODS, section 7): neither more nor fewer. */
const coverage = { low: 0.77, high: 0.83 } as const;

/** Do the pay bands catch what happened? May 2021 to May 2024, occupations the calibration has not seen. */
export const evalSimulate = ({ advisor }: EvalContext): EvalResult => {
  const { n, coveragePercent, baselineCoveragePercent, commonGrowthPercent } = backtestWages(
    advisor.reference,
  );
  const test = 'Pay bands: OEWS May 2021 to May 2024, held-out occupations';
  const row = (method: string, ours: boolean, percent: number) => ({
    test,
    method,
    ours,
    metric: 'coverage of the 80 % band',
    ...wilson95(Math.round((percent / 100) * n), n),
    n,
    target: ours ? coverage.low : null,
    targetDirection: 'at_least' as const,
  });
  return {
    rows: [
      row('drift by major group', true, coveragePercent),
      row('one drift for all occupations', false, baselineCoveragePercent),
    ],
    notes: [
      `Coverage must lie between ${coverage.low} and ${coverage.high}: a band that catches more is too wide. Growth common to all occupations in these three years was ${commonGrowthPercent.toFixed(1)} %.`,
    ],
  };
};
