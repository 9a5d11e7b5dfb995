import type { ElementDomain, Rating, Reference } from '@career-mirror/contract';

const LEVEL_MAX = 7;

/** How level goes with importance in a domain; for the few levels the publisher does not give. */
export type LevelLine = {
  /** Pairs of importance and level behind the line. */
  readonly n: number;
  /** Level 0–7 at an importance 1–5, to two decimals. */
  readonly levelAt: (importance: number) => number;
};

const lines = new WeakMap<Reference, Map<ElementDomain, LevelLine>>();

/** Least-squares line of level on importance over all occupations and elements of a domain, once per pack. */
export const levelLine = (reference: Reference, domain: ElementDomain): LevelLine => {
  const known = lines.get(reference) ?? new Map<ElementDomain, LevelLine>();
  lines.set(reference, known);
  const kept = known.get(domain);
  if (kept) return kept;
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  for (const rating of reference.ratings) {
    if (rating.domain !== domain || !rating.level) continue;
    rating.importance.forEach((x, i) => {
      const y = rating.level?.[i] ?? null;
      if (x === null || y === null) return;
      n++;
      sumX += x;
      sumY += y;
      sumXX += x * x;
      sumXY += x * y;
    });
  }
  const slope = (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
  const intercept = (sumY - slope * sumX) / n;
  const line = {
    n,
    levelAt: (importance: number): number =>
      Math.round(100 * Math.min(LEVEL_MAX, Math.max(0, intercept + slope * importance))) / 100,
  };
  known.set(domain, line);
  return line;
};

/** Level of one element of a rating row: as published, else from its importance; null when neither is rated. */
export const levelOrEstimate = (reference: Reference, rating: Rating, index: number): number | null => {
  const level = rating.level?.[index] ?? null;
  const importance = rating.importance[index] ?? null;
  if (level !== null || importance === null) return level;
  return levelLine(reference, rating.domain).levelAt(importance);
};
