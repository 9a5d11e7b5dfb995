import type { Cohort, Doppelganger, LifeIndex, MapNode } from '@career-mirror/contract';

/*
 * Headlines that say the finding. Figures in them are counts of what is drawn right below, in words up to twelve; every sourced
 * value stands in the drawing with its receipt.
 */

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const inWords = (n: number): string => words[n] ?? String(n);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

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
  const where = top ? ` Of all who left this job, most went to ${lower(top.title)}.` : '';
  return `${many} people began as you did; ${went}.${where}`;
};

/** What lies near, as one sentence. */
export const mapHeadline = (nodes: readonly MapNode[]): string => {
  const now = nodes.filter((node) => node.reach === 'now');
  const oneGap = nodes.filter((node) => node.reach === 'one_gap');
  if (now.length > 0) {
    const [first] = now;
    const nearest = first ? `, ${lower(first.title)} nearest` : '';
    return `${capital(inWords(now.length))} ${now.length === 1 ? 'occupation is' : 'occupations are'} open to you now${nearest}; ${inWords(oneGap.length)} more with one thing learned.`;
  }
  if (oneGap.length > 0) {
    return `One thing learned opens ${inWords(oneGap.length)} ${oneGap.length === 1 ? 'occupation' : 'occupations'}.`;
  }
  return 'What is near asks for more than one step.';
};

/** Share of its scale by which a life must differ before it is named. */
const noticeable = 0.06;

const shift = (index: LifeIndex): number => {
  if (index.value === null || index.now === null) return 0;
  return (index.value - index.now) / (index.scaleMax - index.scaleMin);
};

const listOf = (labels: readonly string[]): string =>
  labels.length < 2 ? (labels[0] ?? '') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;

/** The two largest differences either way, as a trade: "More autonomy and remote work, for less contact with people." */
export const tradeHeadline = (indices: readonly LifeIndex[]): string => {
  const differing = indices
    .filter((index) => index.measure !== 'pay' && Math.abs(shift(index)) >= noticeable)
    .sort((a, b) => Math.abs(shift(b)) - Math.abs(shift(a)));
  const more = differing.filter((index) => shift(index) > 0).slice(0, 2);
  const less = differing.filter((index) => shift(index) < 0).slice(0, 2);
  const named = (list: readonly LifeIndex[]) => listOf(list.map((index) => lower(index.label)));
  if (more.length > 0 && less.length > 0) return `More ${named(more)}, for less ${named(less)}.`;
  if (more.length > 0) return `More ${named(more)}; the rest stays much as it is.`;
  if (less.length > 0) return `Less ${named(less)}; the rest stays much as it is.`;
  return 'Days much like the ones you have.';
};
