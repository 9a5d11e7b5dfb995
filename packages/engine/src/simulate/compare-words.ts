import type { LifeMeasure } from '@career-mirror/contract';
import { LITTLE_SHARE, MUCH_SHARE, SAME_SHARE } from './constants.ts';

/** Words for higher and lower in each measure. */
const DIRECTION: Record<LifeMeasure, readonly [higher: string, lower: string]> = {
  pay: ['more than now', 'less than now'],
  hours: ['longer weeks', 'shorter weeks'],
  stress: ['more than now', 'less than now'],
  travel: ['more than now', 'less than now'],
  remote: ['can be done from home, unlike now', 'cannot be done from home, unlike now'],
  autonomy: ['freer than now', 'less free than now'],
  people: ['more than now', 'less than now'],
  progression: ['more growth than now', 'less growth than now'],
};

/**
 * A difference in words, for example "much less than now".
 *
 * @param span length of the measure's scale; the words follow the share of it that the difference takes
 */
export const compareInWords = (
  measure: LifeMeasure,
  value: number | null,
  now: number | null,
  span: number,
): string => {
  if (value === null) return 'not enough data';
  if (now === null) return 'nothing to compare with';
  const share = Math.abs(value - now) / span;
  if (share < SAME_SHARE) return 'about as now';
  const words = DIRECTION[measure][value > now ? 0 : 1];
  if (measure === 'remote') return words;
  if (share < LITTLE_SHARE) return `a little ${words}`;
  return share < MUCH_SHARE ? words : `much ${words}`;
};
