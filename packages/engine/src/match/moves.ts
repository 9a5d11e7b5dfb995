import type { CareerIndex } from './career-index.ts';
import { confirmedRuns } from './smooth.ts';

/** One person who held a code: when it was first confirmed, and the next other code confirmed after it, if any. */
export type Departure = {
  readonly person: string;
  readonly startYear: number;
  readonly next: { readonly code: number; readonly startYear: number } | null;
};

/**
 * Everybody who held a code, and where they were next confirmed.
 *
 * @param keyOf what counts as the same: the code itself, or its major group
 */
export function departuresFrom(
  index: CareerIndex,
  origin: number,
  keyOf: (code: number) => number | null = (code) => code,
): Departure[] {
  return index.careers.flatMap((career) => {
    const keys = career.codes.map((code) => keyOf(code) ?? -1);
    const runs = confirmedRuns(keys).filter((run) => run.key !== -1);
    const at = runs.findIndex((run) => run.key === origin);
    const held = runs[at];
    if (!held) return [];
    const next = runs.slice(at + 1).find((run) => run.key !== origin);
    return [
      {
        person: career.person,
        startYear: career.years[held.from] ?? 0,
        next: next ? { code: next.key, startYear: career.years[next.from] ?? 0 } : null,
      },
    ];
  });
}

/** Value below or at which a share of the sorted values lies; of two in the middle the lower. Null for none. */
export const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;

/** Wilson score interval of a share, as shares 0 … 1 (Wilson 1927). */
export function wilsonInterval(count: number, total: number, z: number): { low: number; high: number } {
  const share = count / total;
  const centre = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
