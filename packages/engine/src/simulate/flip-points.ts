import type { Future, OnetSocCode, Weights } from '@career-mirror/contract';
import { comparableMeasures, measureValue, rankFutures } from './rank-futures.ts';

/* Runs in the browser at every slider movement: no imports but types and the ranking. */

/** Slider value at which two futures swap places, all other sliders as they are. */
export type FlipPoint = {
  readonly measure: keyof Weights;
  /** Ahead now. */
  readonly ahead: OnetSocCode;
  /** Ahead once the slider stands at `step`. */
  readonly behind: OnetSocCode;
  /** Where the slider stands now, 0–10. */
  readonly from: number;
  /** Exact crossing, 0–10. */
  readonly at: number;
  /** First whole slider value beyond the crossing, 0–10. */
  readonly step: number;
};

const SLIDER_MAX = 10;

/**
 * Crossing of one pair on one slider. With all other sliders held, the lead of one future over another is a straight line in
 * the slider's value, so there is at most one crossing; dividing by the sum of weights does not move it.
 */
const crossing = (lead: number, slope: number, from: number): { at: number; step: number } | null => {
  if (slope === 0) return null;
  const at = from - lead / slope;
  if (!(at >= 0 && at <= SLIDER_MAX)) return null;
  // The lead must be lost, not only equalled, at the whole value told.
  const step = at >= from ? Math.floor(at) + 1 : Math.ceil(at) - 1;
  return step >= 0 && step <= SLIDER_MAX ? { at, step } : null;
};

/**
 * Flip points of every pair of futures, the smallest slider movement first.
 *
 * @example const [first] = flipPoints(futures, weights); // "It swaps … if low stress falls from 3 to 2"
 */
export const flipPoints = (futures: readonly Future[], weights: Weights): FlipPoint[] => {
  const order = rankFutures(futures, weights);
  const byKey = new Map(futures.map((future) => [`${future.scenario}|${future.onetSoc}`, future]));
  const ranked = order.flatMap((row) => byKey.get(`${row.scenario}|${row.onetSoc}`) ?? []);
  const measures = comparableMeasures(futures);
  const value = (future: Future, measure: keyof Weights): number => measureValue(future, measure) ?? 0;
  const points: FlipPoint[] = [];
  ranked.forEach((ahead, i) => {
    for (const behind of ranked.slice(i + 1)) {
      const lead = measures.reduce(
        (sum, measure) => sum + weights[measure] * (value(ahead, measure) - value(behind, measure)),
        0,
      );
      for (const measure of measures) {
        const found = crossing(lead, value(ahead, measure) - value(behind, measure), weights[measure]);
        if (found) {
          points.push({
            measure,
            ahead: ahead.onetSoc,
            behind: behind.onetSoc,
            from: weights[measure],
            ...found,
          });
        }
      }
    }
  });
  return points.sort((a, b) => Math.abs(a.step - a.from) - Math.abs(b.step - b.from));
};
