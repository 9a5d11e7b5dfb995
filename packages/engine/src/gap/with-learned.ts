import type { Fact, FactId, Gap } from '@career-mirror/contract';
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

/**
 * Receipt of the fit as if the items with these ids were learned.
 *
 * @param fit receipt of the fit now, whose sources it shares
 * @returns a fact whose value is exactly the fit now plus the gains of the items
 */
export const learnedFitFact = (gap: Gap, ids: readonly string[], fit: Fact): Fact => {
  const learned = gap.items.filter((item) => ids.includes(item.id));
  const sum = [gap.fit, ...learned.map((item) => item.gain)].map((points) => points.toFixed(2)).join(' + ');
  const then = withLearned(gap, ids).fit;
  return {
    ...fit,
    id: `${fit.id}:with:${learned.map((item) => item.id).join(',')}` as FactId, // derived from an id the book gave out
    label: `${fit.label}, with ${learned.map((item) => item.name).join(' and ')} learned`,
    value: then,
    method: `Our estimate: the fit now and what each adds, ${sum} = ${then.toFixed(2)}.`,
  };
};
