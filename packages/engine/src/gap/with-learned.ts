import type { Gap } from '@career-mirror/contract';
import { asHundredths, asPoints } from './points.ts';

/**
 * The gap as if the items with these ids were learned: their points become their weight, and fit rises by exactly the sum of
 * their gains. Status and evidence stay as they are, because nothing has been shown yet. Order does not matter, an id the gap
 * does not hold changes nothing, and without ids the same gap comes back.
 *
 * @example withLearned(gap, ['tech:Structured query language SQL']).fit
 */
export const withLearned = (gap: Gap, ids: readonly string[]): Gap => {
  const learned = new Set(ids);
  const items = gap.items.map((item) =>
    learned.has(item.id) ? { ...item, points: item.weight, gain: 0 } : item,
  );
  const fit = items.reduce((sum, item) => sum + asHundredths(item.points), 0);
  return { ...gap, items, fit: asPoints(fit) };
};
