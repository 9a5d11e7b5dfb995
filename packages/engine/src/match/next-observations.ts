/** One observation or spell of a career: yearly rows and merged spells are both understood. */
export type NextObservation = {
  readonly code: string;
  readonly startYear: number | null;
  readonly endYear: number | null;
};

/** A code seen in a year, as an interview would have it. */
export type YearlyCode = { readonly code: string; readonly year: number };

/** Year from which on the survey asked every second year. */
const BIENNIAL_FROM = 1994;

/**
 * Spells as the survey would have seen them: one code a year, every second year after 1994.
 *
 * An end may be meant inclusively (the last year in it) or exclusively (the first year after it); when it equals the start of
 * the next spell it can only be the latter. Observations without years are taken to be one interview each, the last of them
 * in `lastYear`.
 */
export function expandObservations(observations: readonly NextObservation[], lastYear: number): YearlyCode[] {
  if (observations.some((row) => row.startYear === null))
    return observations.map(({ code }, i) => ({ code, year: lastYear - (observations.length - 1 - i) }));
  const sorted = [...observations].sort((a, b) => (a.startYear ?? 0) - (b.startYear ?? 0));
  return sorted.flatMap(({ code, startYear, endYear }, i) => {
    const first = startYear ?? 0;
    const next = sorted[i + 1]?.startYear ?? Number.POSITIVE_INFINITY;
    const last = Math.max(first, Math.min(endYear ?? first, next - 1));
    const years: YearlyCode[] = [];
    for (let year = first; year <= last; year += year < BIENNIAL_FROM ? 1 : 2) years.push({ code, year });
    return years;
  });
}
