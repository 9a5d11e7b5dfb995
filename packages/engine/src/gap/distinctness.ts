import type { ElementDomain, Reference } from '@career-mirror/contract';
import { levelOrEstimate } from '../narrate/level-line.ts';

/*
 * Listening and reading are asked almost everywhere at almost the same level; medicine is not. How far an element tells an
 * occupation apart is the share of occupations that ask for less of it.
 */

type Sorted = ReadonlyMap<number, Float64Array>;

const sortedLevels = new WeakMap<Reference, Map<ElementDomain, Sorted>>();

const levelsOf = (reference: Reference, domain: ElementDomain): Sorted => {
  const known = sortedLevels.get(reference) ?? new Map<ElementDomain, Sorted>();
  sortedLevels.set(reference, known);
  const kept = known.get(domain);
  if (kept) return kept;
  const rows = reference.ratings.filter((row) => row.domain === domain);
  const width = Math.max(0, ...rows.map((row) => row.importance.length));
  const made = new Map(
    Array.from({ length: width }, (_, index) => [
      index,
      Float64Array.from(rows.flatMap((row) => levelOrEstimate(reference, row, index) ?? [])).sort(),
    ]),
  );
  known.set(domain, made);
  return made;
};

/** Share of rated occupations that ask for a lower level of the domain's element at `index`, 0–1. */
export const distinctness = (
  reference: Reference,
  domain: ElementDomain,
  index: number,
  level: number,
): number => {
  const levels = levelsOf(reference, domain).get(index);
  if (!levels || levels.length === 0) return 0;
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((levels[middle] ?? 0) < level) low = middle + 1;
    else high = middle;
  }
  return low / levels.length;
};
