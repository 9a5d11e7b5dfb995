import type { Cohort, Doppelganger, LifeIndex, LifeMeasure, MapNode } from '@career-mirror/contract';
import { inWords } from '@career-mirror/engine/narrate';

/*
 * Headlines that say the finding. Figures in them are counts of what is drawn right below, in words up to twenty; every sourced
 * value stands in the drawing with its receipt.
 */

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How the ten careers went on, as one sentence. */
export const careersHeadline = (doppelgangers: readonly Doppelganger[], cohort: Cohort | null): string => {
  if (doppelgangers.length === 0) return 'No career in the survey is like yours yet.';
  const wentOn = doppelgangers.filter((one) => one.next.length > 0).length;
  const many = capital(inWords(doppelgangers.length));
  const top = cohort?.destinations[0];
  const went =
    wentOn === 0
      ? 'none was seen to leave it while the survey lasted'
      : `${inWords(wentOn)} then went another way`;
  const where = top
    ? ` Of all who left this job, more went to ${top.title.toLowerCase()} than anywhere else.`
    : '';
  return `${many} people began as you did; ${went}.${where}`;
};

/** What lies near, as one sentence. */
export const mapHeadline = (nodes: readonly MapNode[]): string => {
  const now = nodes.filter((node) => node.reach === 'now');
  const oneGap = nodes.filter((node) => node.reach === 'one_gap');
  if (now.length > 0) {
    const open = `${capital(inWords(now.length))} ${now.length === 1 ? 'occupation is' : 'occupations are'} open to you now`;
    return oneGap.length > 0 ? `${open}; ${inWords(oneGap.length)} more with one thing learned.` : `${open}.`;
  }
  if (oneGap.length > 0) {
    return `One thing learned opens ${inWords(oneGap.length)} ${oneGap.length === 1 ? 'occupation' : 'occupations'}.`;
  }
  return 'What is near asks for more than one step.';
};

/** Share of its scale by which a life must differ before it is named. */
const noticeable = 0.06;

/** What more and less of a measure is called, and which of the two most people would count as a gain. */
const tradeWords: Partial<Record<LifeMeasure, { more: string; less: string; gain: 'more' | 'less' }>> = {
  hours: { more: 'longer weeks', less: 'shorter weeks', gain: 'less' },
  stress: { more: 'more stress', less: 'less stress', gain: 'less' },
  travel: { more: 'more time on the road', less: 'less time on the road', gain: 'less' },
  autonomy: { more: 'more freedom to decide', less: 'less freedom to decide', gain: 'more' },
  remote: {
    more: 'work that can be done from home',
    less: 'work that cannot be done from home',
    gain: 'more',
  },
  progression: { more: 'a better outlook', less: 'a poorer outlook', gain: 'more' },
};

/** Sides named on each hand of a trade. */
const namedSides = 2;

const shift = (index: LifeIndex): number => {
  if (index.value === null || index.now === null) return 0;
  return (index.value - index.now) / (index.scaleMax - index.scaleMin);
};

const listOf = (labels: readonly string[]): string =>
  labels.length < 2 ? (labels[0] ?? '') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;

/**
 * The largest differences either way, as a trade.
 *
 * @example tradeHeadline(indices) // 'Work that can be done from home and less stress, for longer weeks.'
 */
export const tradeHeadline = (indices: readonly LifeIndex[]): string => {
  const sides = indices
    .filter((index) => Math.abs(shift(index)) >= noticeable)
    .sort((a, b) => Math.abs(shift(b)) - Math.abs(shift(a)))
    .flatMap((index) => {
      const words = tradeWords[index.measure];
      if (!words) return [];
      const direction = shift(index) > 0 ? 'more' : 'less';
      return [{ text: words[direction], isGain: words.gain === direction }];
    });
  const named = (isGain: boolean): string =>
    listOf(
      sides
        .filter((side) => side.isGain === isGain)
        .slice(0, namedSides)
        .map((side) => side.text),
    );
  const [gains, costs] = [named(true), named(false)];
  if (gains !== '' && costs !== '') return `${capital(gains)}, for ${costs}.`;
  if (gains !== '') return `${capital(gains)}, at no cost that these sources show.`;
  if (costs !== '') return `${capital(costs)}; what you would gain, these sources do not show.`;
  return 'Days much like the ones you have.';
};
