import type { Future, LifeMeasure, OnetSocCode, Weights } from '@career-mirror/contract';
import { NATIONAL_PAY, PAY_SLIDER_HORIZON } from './constants.ts';

/* Runs in the browser at every slider movement: no imports but types and constants. */

export type RankedFuture = {
  readonly scenario: Future['scenario'];
  readonly onetSoc: OnetSocCode;
  readonly title: string;
  /** 0–100: mean of the parts' values by their weights. */
  readonly score: number;
  readonly parts: readonly {
    readonly measure: keyof Weights;
    readonly weight: number;
    readonly value01: number;
  }[];
};

/** The sliders in the order of the screen. */
export const SLIDERS = [
  'pay',
  'hours',
  'stress',
  'travel',
  'people',
  'progression',
  'autonomy',
] as const satisfies readonly (keyof Weights & LifeMeasure)[];

/** Measures of which less is better. */
const LESS_IS_BETTER: ReadonlySet<keyof Weights> = new Set(['hours', 'stress', 'travel']);

/** Share of US jobs that pay less than this, 0–1: a straight line between the published percentiles, in log pay. */
const payShare = (wageUsd: number): number => {
  const anchors = NATIONAL_PAY.map(([pay, share]) => ({ log: Math.log(pay), share }));
  const log = Math.log(wageUsd);
  const right = Math.max(
    1,
    anchors.findIndex((anchor) => anchor.log >= log),
  );
  const at = anchors.at(-1)?.log ?? 0;
  const i = log > at ? anchors.length - 1 : right;
  const from = anchors[i - 1];
  const to = anchors[i];
  if (!from || !to) return 0;
  const share = from.share + ((to.share - from.share) * (log - from.log)) / (to.log - from.log);
  return Math.min(1, Math.max(0, share));
};

/** How good a future is in one measure, 0 worst to 1 best; null when the sources do not say. */
export const measureValue = (future: Future, measure: keyof Weights): number | null => {
  if (measure === 'pay') {
    const band = future.bands.find((row) => row.horizonYears === PAY_SLIDER_HORIZON);
    return band ? payShare(band.p50) : null;
  }
  const index = future.indices.find((row) => row.measure === measure);
  if (!index || index.value === null) return null;
  const share = (index.value - index.scaleMin) / (index.scaleMax - index.scaleMin);
  const inside = Math.min(1, Math.max(0, share));
  return LESS_IS_BETTER.has(measure) ? 1 - inside : inside;
};

/** Measures that every one of these futures has: the ones a fair comparison can rest on. */
export const comparableMeasures = (futures: readonly Future[]): (keyof Weights)[] =>
  SLIDERS.filter((measure) => futures.every((future) => measureValue(future, measure) !== null));

/**
 * Futures by the person's sliders, best first; equal ones keep their order.
 *
 * A measure that any of them lacks is left out for all, so that nothing is guessed and nobody gains by missing data.
 *
 * @example rankFutures(view.futures, weights)[0]?.title
 */
export const rankFutures = (futures: readonly Future[], weights: Weights): RankedFuture[] => {
  const measures = comparableMeasures(futures);
  const total = measures.reduce((sum, measure) => sum + weights[measure], 0);
  const ranked = futures.map((future) => {
    const parts = measures.map((measure) => ({
      measure,
      weight: weights[measure],
      value01: measureValue(future, measure) ?? 0,
    }));
    const sum = parts.reduce((score, part) => score + part.weight * part.value01, 0);
    const score = total === 0 ? 0 : (100 * sum) / total;
    return { scenario: future.scenario, onetSoc: future.onetSoc, title: future.title, score, parts };
  });
  return ranked.sort((a, b) => b.score - a.score);
};
