import type { Gap, GapItem } from '@career-mirror/contract';
import { titleInText } from '../narrate/title-words.ts';
import { HOURS_PER_WEEK } from './constants.ts';

const NUMBER_WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKS_PER_MONTH = 52 / 12;

/** Month by which so many weeks of learning end, in words: "before February", "before the end of 2028". */
const endInWords = (weeks: number, now: string): string => {
  const start = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1;
  const end = start + Math.floor(weeks / WEEKS_PER_MONTH) + 1;
  const year = Math.floor(end / 12);
  if (end - start > 12) return `before the end of ${year}`;
  const month = MONTHS[end % 12] ?? '';
  return year === Number(now.slice(0, 4)) ? `before ${month}` : `before ${month} ${year}`;
};

const openItems = (gap: Gap): GapItem[] =>
  gap.items.filter((item) => item.essential && item.status === 'missing');

/**
 * The finding of a gap in one or two sentences: how many essential things are missing and when they could be closed.
 *
 * @example 'One essential thing stands between you and logistics analyst. At five hours a week it is closed before February.'
 */
export const gapHeadline = (gap: Gap, now: string): string => {
  const title = titleInText(gap.title);
  const open = openItems(gap);
  if (open.length === 0) {
    const partly = gap.items.some((item) => item.status === 'partly');
    return partly
      ? `Nothing essential is missing between you and ${title}; some of it is not yet at the level asked.`
      : `You show everything that ${title} work asks for.`;
  }
  const number = NUMBER_WORDS[open.length] ?? String(open.length);
  const things = open.length === 1 ? 'essential thing stands' : 'essential things stand';
  const first = `${number} ${things} between you and ${title}.`;
  const hours = open.map((item) => item.hours?.high ?? null);
  const known = hours.filter((value) => value !== null);
  if (known.length < hours.length) return first;
  const weeks = known.reduce((sum, value) => sum + value, 0) / HOURS_PER_WEEK;
  const pronoun = open.length === 1 ? 'it is' : 'they are';
  return `${first} At five hours a week ${pronoun} closed ${endInWords(weeks, now)}.`;
};
