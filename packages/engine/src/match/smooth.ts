import { INTERVIEWS_RUNNING } from './constants.ts';

/** A spell of a survey participant; `code` is a place in `SurveyCodes.list` (a code, or a major group). */
export type SurveySpell = {
  readonly code: number;
  readonly startYear: number;
  /** Exclusive. */
  readonly endYear: number;
  /** Interviews at which the code (or group) was seen. */
  readonly observations: number;
};

export const spellYears = (spell: SurveySpell): number => spell.endYear - spell.startYear;

type Run = { readonly key: number; readonly from: number; to: number };

const runsOf = (keys: readonly (number | null)[]): Run[] => {
  const runs: Run[] = [];
  keys.forEach((key, i) => {
    const last = runs.at(-1);
    if (key === null) return;
    if (last && last.key === key && last.to === i - 1) last.to = i;
    else runs.push({ key, from: i, to: i });
  });
  return runs;
};

const longEnough = (run: Run): boolean => run.to - run.from + 1 >= INTERVIEWS_RUNNING;

/** Stretches in which one code was seen at two interviews running or more: the only ones that count as holding it. */
export const confirmedRuns = (codes: Int32Array): readonly Run[] => runsOf([...codes]).filter(longEnough);

/**
 * Spells for display and alignment, out of one code a year that coders chose independently.
 *
 * A code counts when it is seen at two interviews running. What lies between counts as work in a major group when that group
 * is seen at two interviews running; a lone observation counts as nothing and its time goes to the spell before it. A spell
 * lasts until the next begins; the last one until the year after its last interview.
 *
 * @param groupOf place of the code's major group, null when it has none
 */
export function smoothCareer(
  career: { readonly years: readonly number[]; readonly codes: Int32Array },
  groupOf: (code: number) => number | null,
): SurveySpell[] {
  const { years, codes } = career;
  const confirmed = confirmedRuns(codes);
  const covered = new Uint8Array(codes.length);
  for (const run of confirmed) covered.fill(1, run.from, run.to + 1);
  const between = runsOf([...codes].map((code, i) => (covered[i] === 1 ? null : groupOf(code)))).filter(
    longEnough,
  );
  const merged: Run[] = [];
  const seen: number[] = [];
  for (const run of [...confirmed, ...between].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && last.key === run.key) {
      last.to = run.to;
      seen[seen.length - 1] = (seen.at(-1) ?? 0) + run.to - run.from + 1;
    } else {
      merged.push({ ...run });
      seen.push(run.to - run.from + 1);
    }
  }
  return merged.map((run, i) => {
    const next = merged[i + 1];
    const startYear = years[run.from] ?? 0;
    return {
      code: run.key,
      startYear,
      endYear: next ? (years[next.from] ?? startYear + 1) : (years[run.to] ?? startYear) + 1,
      observations: seen[i] ?? 0,
    };
  });
}
