import type { ProfileSpell } from '@career-mirror/contract';
import type { ProfileNews } from './merge-profiles.ts';

const kinds: Readonly<Record<ProfileSpell['kind'], readonly [one: string, many: string]>> = {
  work: ['new job', 'new jobs'],
  project: ['new project', 'new projects'],
  volunteering: ['new time of volunteering', 'new times of volunteering'],
  care: ['new time of care', 'new times of care'],
  break: ['new break', 'new breaks'],
  study: ['new time of study', 'new times of study'],
};

/** How much of each kind a document brought; kept beside it, so that it can be told later. All counts, 0 left away. */
export type NewsCounts = Readonly<Record<string, number>>;

/** Counts of what changed, by names that `newsWords` knows. */
export const countNews = (news: ProfileNews): Record<string, number> => {
  const byKind = Map.groupBy(news.added, (spell) => spell.kind);
  const counts: Record<string, number> = {
    ...Object.fromEntries([...byKind].map(([kind, spells]) => [`new_${kind}`, spells.length])),
    new_skills: news.skills.length,
    new_education: news.education.length,
    new_languages: news.languages.length,
    ended: news.ended.length,
    filled: news.filled.length,
    reworded: news.reworded.length,
    confirmed: news.confirmed,
    replaced: news.replaced === null ? 0 : 1,
    unchanged: news.changed ? 0 : 1,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
};

const phrases: readonly (readonly [key: string, one: string, many: string])[] = [
  ...Object.entries(kinds).map(([kind, [one, many]]) => [`new_${kind}`, one, many] as const),
  ['new_skills', 'new skill', 'new skills'],
  ['new_education', 'new entry under education', 'new entries under education'],
  ['new_languages', 'new language', 'new languages'],
  ['ended', 'job that has ended', 'jobs that have ended'],
  ['filled', 'gap filled in', 'gaps filled in'],
  ['reworded', 'job in newer words', 'jobs in newer words'],
];

/**
 * What a further document changed, in one sentence.
 *
 * @example newsWords({ new_work: 2, new_skills: 5 }) // '2 new jobs, 5 new skills; nothing removed'
 */
export const newsWords = (counts: NewsCounts): string => {
  if (counts.unchanged) return 'Nothing new; everything in it was known';
  if (counts.replaced) return 'It names somebody else, so it took the place of what was read before';
  const told = phrases.flatMap(([key, one, many]) => {
    const count = counts[key] ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  if (told.length > 0) return `${told.join(', ')}; nothing removed`;
  const confirmed = counts.confirmed ?? 0;
  if (confirmed === 0) return 'Nothing new; it agrees with what was known';
  return `Nothing new; it confirms ${confirmed} ${confirmed === 1 ? 'skill' : 'skills'}`;
};
