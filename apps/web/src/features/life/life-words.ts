import type { Future, Weights } from '@career-mirror/contract';
import { type FlipPoint, flipPoints, rankFutures } from '@career-mirror/engine/simulate';

type Slider = { readonly key: keyof Weights; readonly label: string };

/** The seven sliders in the order of the screen. */
export const sliders: readonly Slider[] = [
  { key: 'pay', label: 'Pay in five years' },
  { key: 'hours', label: 'Short weeks' },
  { key: 'stress', label: 'Low stress' },
  { key: 'travel', label: 'Little travel' },
  { key: 'people', label: 'Time with people' },
  { key: 'progression', label: 'Room to grow' },
  { key: 'autonomy', label: 'Making my own decisions' },
];

/** Scores closer than this are told as narrow, points of 100. */
const NARROW = 2;

/** A future's name in a sentence; staying is told as staying. */
const nameOf = (future: Pick<Future, 'scenario' | 'title'>): string =>
  future.scenario === 'stay' ? `Staying (${future.title})` : future.title;

/** Where a future stands among the others. */
export const placeWords = ['first by your weights', 'second', 'third', 'fourth', 'fifth'] as const;

function move(flip: FlipPoint): string {
  const label = sliders.find((slider) => slider.key === flip.measure)?.label.toLowerCase() ?? flip.measure;
  return `“${label}” ${flip.step > flip.from ? 'rises' : 'falls'} from ${flip.from} to ${flip.step}`;
}

/**
 * The finding of the life screen: who leads, and which single answer would change that.
 *
 * @example 'Logisticians lead, narrowly. They swap with Buyers if “low stress” falls from 3 to 2.'
 */
export function lifeHeadline(futures: readonly Future[], weights: Weights): string {
  const [first, second] = rankFutures(futures, weights);
  if (!first) return 'Put a role into the compare tray, and its life appears here.';
  const staying = first.scenario === 'stay';
  const lead = `${nameOf(first)} ${staying ? 'leads' : 'lead'}`;
  if (!second) return `${nameOf(first)}, for the next ten years.`;
  const narrow = first.score - second.score < NARROW ? ', narrowly' : '';
  const flips = flipPoints(futures, weights).filter((flip) => flip.ahead === first.onetSoc);
  const [nearest, next] = flips;
  if (!nearest) return `${lead}${narrow}. No single answer of yours would change that.`;
  const other = futures.find((future) => future.onetSoc === nearest.behind);
  const also = next && next.behind === nearest.behind ? `, or ${move(next)}` : '';
  return `${lead}${narrow}. ${staying ? 'It swaps' : 'They swap'} with ${other ? nameOf(other) : 'another'} if ${move(nearest)}${also}.`;
}
