import type { FactId, Gap, GapItem } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import { MONTH_NAMES } from '../narrate/month-names.ts';
import { inWords } from '../narrate/number-words.ts';
import { titleInText } from '../narrate/title-words.ts';
import { HOURS_PER_WEEK } from './constants.ts';

const WEEKS_PER_MONTH = 52 / 12;

/** Month by which so many weeks of learning end, in words: "before February", "before the end of 2028". */
const endInWords = (weeks: number, now: string): string => {
  const start = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1;
  const end = start + Math.floor(weeks / WEEKS_PER_MONTH) + 1;
  const year = Math.floor(end / 12);
  if (end - start > 12) return `before the end of ${year}`;
  const month = MONTH_NAMES[end % 12] ?? '';
  return year === Number(now.slice(0, 4)) ? `before ${month}` : `before ${month} ${year}`;
};

const openItems = (gap: Gap): GapItem[] =>
  gap.items.filter((item) => item.essential && item.status === 'missing');

/** Open essential things and the weeks that closing all of them takes; weeks null when the time of one is not known. */
const toClose = (gap: Gap): { open: GapItem[]; hours: number | null; weeks: number | null } => {
  const open = openItems(gap);
  const known = open.flatMap((item) => item.hours?.high ?? []);
  if (open.length === 0 || known.length < open.length) return { open, hours: null, weeks: null };
  const hours = known.reduce((sum, value) => sum + value, 0);
  return { open, hours, weeks: hours / HOURS_PER_WEEK };
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The finding of a gap in one or two sentences: how many essential things are missing and when they could be closed.
 *
 * @example 'One essential thing stands between you and logistics analyst. At five hours a week it is closed before February.'
 */
export const gapHeadline = (gap: Gap, now: string): string => {
  const title = titleInText(gap.title);
  const { open, weeks } = toClose(gap);
  if (open.length === 0) {
    const partly = gap.items.some((item) => item.status === 'partly');
    return partly
      ? `Nothing essential is missing between you and ${title}; some of it is not yet at the level asked.`
      : `You show everything that ${title} work asks for.`;
  }
  const things = open.length === 1 ? 'essential thing stands' : 'essential things stand';
  const first = `${upperFirst(inWords(open.length))} ${things} between you and ${title}.`;
  if (weeks === null) return first;
  const pronoun = open.length === 1 ? 'it is' : 'they are';
  return `${first} At five hours a week ${pronoun} closed ${endInWords(weeks, now)}.`;
};

/** The words of a gap's headline that say a date, and their receipt; null when it says none. */
export const gapHeadlineFact = (
  gap: Gap,
  now: string,
  book: FactBook,
): { readonly words: string; readonly factId: FactId } | null => {
  const { open, hours, weeks } = toClose(gap);
  const first = open[0]?.hours;
  if (!first || hours === null || weeks === null) return null;
  const words = endInWords(weeks, now);
  const asked = book.require(first.factId);
  const parts = open.map((item) => `${item.name} (${item.hours?.high ?? 0})`).join(', ');
  const factId = book.add({
    sources: asked.sources,
    publisher: asked.publisher,
    release: asked.release,
    year: asked.year,
    area: asked.area,
    retrieved: asked.retrieved,
    id: `closed-by:${gap.onetSoc}:${hours}:${now.slice(0, 7)}`,
    label: `When what is essential and missing could be learned, ${gap.title}`,
    value: words,
    low: null,
    high: null,
    unit: 'text',
    n: null,
    method: `Our estimate: upper ends of the hours to close ${parts}, together ${hours}, at ${HOURS_PER_WEEK} a week from ${MONTH_NAMES[Number(now.slice(5, 7)) - 1] ?? ''} ${now.slice(0, 4)}.`,
    estimate: true,
  });
  return { words, factId };
};
