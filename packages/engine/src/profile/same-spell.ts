import type { PartialDate, ProfileSpell } from '@career-mirror/contract';
import { SAME_STAY, SAME_STAY_OTHER_TITLE, START_TOLERANCE_MONTHS } from './constants.ts';
import { monthsOf, monthsOfNow } from './experience.ts';

/*
 * When two documents tell of one spell: the same employer by name, and then the same title at times that do not exclude each
 * other, or times so alike that it can only be another name for the same job.
 */

/** What is compared of a spell. */
export type Stay = Pick<ProfileSpell, 'kind' | 'title' | 'employer' | 'start' | 'end'>;

/** Legal forms and articles that one document writes and the next leaves away. */
const legalForm =
  /\b(?:gmbh|mbh|ag|kg|ohg|ug|se|ev|inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|co|company|bv|nv|sa|sas|sarl|srl|spa|oy|ab|as|aps|the)\b/g;

/** Words of a name without case, accents, punctuation and legal form. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(legalForm, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');

type Likeness = 'same' | 'similar' | 'different';

/** Similar: every word of the shorter name stands in the longer one. */
const likenessOf = (one: string, other: string): Likeness => {
  const a = new Set(wordsOf(one));
  const b = new Set(wordsOf(other));
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size === 0) return longer.size === 0 && one === other ? 'same' : 'different';
  if (![...shorter].every((word) => longer.has(word))) return 'different';
  return shorter.size === longer.size ? 'same' : 'similar';
};

/** A name told by two documents, by the words they share. */
export const sameName = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && likenessOf(one, other) === 'same';

export const similarName = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && likenessOf(one, other) !== 'different';

type Times =
  /** The same start, or nearly one and the same stretch of time. */
  'alike' | 'overlapping' | 'apart' | 'unknown';

/** One start, as far as both know it: the year where one gives no more, else nearly the same month. */
const sameStart = (one: PartialDate, other: PartialDate): boolean => {
  if (one.month === null || other.month === null) return one.year === other.year;
  return Math.abs(monthsOf(one) - monthsOf(other)) <= START_TOLERANCE_MONTHS;
};

const endOf = (spell: Stay, now: number): number =>
  spell.end === 'present' || spell.end === null ? now : monthsOf(spell.end);

/** Months two spells share, as a part of the months either takes. */
const shareOf = (a: Stay, b: Stay, now: number): number => {
  if (!a.start || !b.start) return 0;
  const [from, to] = [monthsOf(a.start), monthsOf(b.start)];
  const shared = Math.min(endOf(a, now), endOf(b, now)) - Math.max(from, to) + 1;
  const either = Math.max(endOf(a, now), endOf(b, now)) - Math.min(from, to) + 1;
  return either <= 0 ? 0 : Math.max(0, shared) / either;
};

const timesOf = (a: Stay, b: Stay, now: number): Times => {
  if (!a.start || !b.start) return 'unknown';
  const share = shareOf(a, b, now);
  if (sameStart(a.start, b.start) || share >= SAME_STAY) return 'alike';
  return share > 0 ? 'overlapping' : 'apart';
};

/**
 * How surely two documents tell of one spell; 0 = they do not, higher is surer.
 *
 * @param now ISO date-time; until then lasts what goes on
 */
export const samenessOf = (a: Stay, b: Stay, now: string): number => {
  const months = monthsOfNow(now);
  const times = timesOf(a, b, months);
  const title = likenessOf(a.title, b.title);
  if (times === 'apart' || (a.kind !== b.kind && title !== 'same')) return 0;
  const bonus = times === 'alike' ? 1 : 0;
  if (a.employer !== null && b.employer !== null) {
    if (likenessOf(a.employer, b.employer) === 'different') return 0;
    if (title === 'same') return 10 + bonus;
    if (title === 'similar') return times === 'overlapping' ? 0 : 7 + bonus;
    return shareOf(a, b, months) >= SAME_STAY_OTHER_TITLE ? 5 : 0;
  }
  if (title === 'same') return times === 'overlapping' ? 0 : 4 + bonus;
  const unpaid = a.kind === 'care' || a.kind === 'break' || a.kind === 'study';
  return unpaid && a.employer === b.employer && times === 'alike' ? 3 : 0;
};
