import type { Fact, FactId, Future, Weights } from '@career-mirror/contract';
import { type FlipPoint, flipPoints, rankFutures } from '@career-mirror/engine/simulate';
import { sliders } from '../../lib/measures.ts';

/** Scores closer than this are told as narrow, points of 100. */
const NARROW = 2;

/** A future's name in a sentence; staying is told as staying. */
const nameOf = (future: Pick<Future, 'scenario' | 'title'>): string =>
  future.scenario === 'stay' ? `Staying (${future.title})` : future.title;

/** Where a future stands among the others. */
export const placeWords = ['first by your weights', 'second', 'third', 'fourth', 'fifth'] as const;

const sliderName = (flip: FlipPoint): string =>
  sliders.find((slider) => slider.key === flip.measure)?.label.toLowerCase() ?? flip.measure;

/** A stretch of the finding; one that tells a flip point carries it, for its receipt. */
export type FindingPart = { readonly text: string; readonly flip: FlipPoint | null };

const move = (flip: FlipPoint): FindingPart[] => [
  { text: `“${sliderName(flip)}” ${flip.step > flip.from ? 'rises' : 'falls'} `, flip: null },
  { text: `from ${flip.from} to ${flip.step}`, flip },
];

/**
 * The finding of the life screen in stretches: who leads, and which single answer would change that.
 *
 * @example 'Logisticians lead, narrowly. They swap with Buyers if “low stress” falls from 3 to 2.'
 */
export function lifeFinding(futures: readonly Future[], weights: Weights): FindingPart[] {
  const plain = (text: string): FindingPart[] => [{ text, flip: null }];
  const [first, second] = rankFutures(futures, weights);
  if (!first) return plain('Put a role into the compare tray, and its life appears here.');
  const staying = first.scenario === 'stay';
  const lead = `${nameOf(first)} ${staying ? 'leads' : 'lead'}`;
  if (!second) return plain(`${nameOf(first)}, for the next ten years.`);
  const narrow = first.score - second.score < NARROW ? ', narrowly' : '';
  const flips = flipPoints(futures, weights).filter((flip) => flip.ahead === first.onetSoc);
  const [nearest, next] = flips;
  if (!nearest) return plain(`${lead}${narrow}. No single answer of yours would change that.`);
  const other = futures.find((future) => future.onetSoc === nearest.behind);
  const swap = `${staying ? 'It swaps' : 'They swap'} with ${other ? nameOf(other) : 'another'} if `;
  const also = next && next.behind === nearest.behind ? [...plain(', or '), ...move(next)] : [];
  return [...plain(`${lead}${narrow}. ${swap}`), ...move(nearest), ...also, ...plain('.')];
}

/** Two figures of a crossing are enough to check it. */
const CROSSING_DIGITS = 2;

/**
 * Receipt of a flip point: worked out in this browser from the person's answers and the futures on screen.
 *
 * @param basis receipt of the leading future's value of this measure, whose source the flip point shares
 */
export function flipFact(flip: FlipPoint, futures: readonly Future[], basis: Fact): Fact {
  const title = (onetSoc: string) => futures.find((future) => future.onetSoc === onetSoc)?.title ?? onetSoc;
  const at = flip.at.toFixed(CROSSING_DIGITS);
  return {
    ...basis,
    id: `flip:${flip.measure}:${flip.ahead}:${flip.behind}:${flip.from}-${at}` as FactId, // made here, in the browser
    label: `Where ${title(flip.ahead)} and ${title(flip.behind)} swap places`,
    value: `“${sliderName(flip)}” at ${at} of 10`,
    low: null,
    high: null,
    unit: 'text',
    n: null,
    method: `Our estimate, worked out in your browser: you set ${flip.from}; with your other answers as they are, the lead is a straight line in this one and ends at ${at}, so ${flip.step} is the first whole step beyond it.`,
    estimate: true,
    topCoded: false,
    reason: null,
  };
}
