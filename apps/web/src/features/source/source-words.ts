import type { Source } from '@career-mirror/contract';
import { capital, countWord } from '../../lib/format.ts';

/** What each table of the reference pack tells, and what its rows are called. */
const tables: Readonly<Record<string, { readonly tells: string; readonly rows: string }>> = {
  occupations: { tells: 'occupations', rows: 'occupations' },
  titles: { tells: 'job titles', rows: 'titles' },
  elements: { tells: 'what work is made of', rows: 'elements' },
  ratings: { tells: 'skills, knowledge and conditions of work', rows: 'ratings' },
  technologies: { tells: 'technologies', rows: 'technologies' },
  education: { tells: 'education', rows: 'occupations' },
  related: { tells: 'related work', rows: 'occupations' },
  wages: { tells: 'pay by occupation', rows: 'occupations' },
  areas: { tells: 'places', rows: 'areas' },
  areaWages: { tells: 'pay by place, entry to expert', rows: 'occupations' },
  priceLevels: { tells: 'cost of living by place', rows: 'places' },
  projections: { tells: 'growth and openings', rows: 'line items' },
  telework: { tells: 'what can be done at home', rows: 'occupations' },
  escoOccupations: { tells: 'European occupations', rows: 'occupations' },
  escoSkills: { tells: 'names of skills', rows: 'skills' },
  escoOnet: { tells: 'links between the two classifications', rows: 'links' },
  escoOccupationSkills: { tells: 'skills an occupation asks for', rows: 'links' },
  careers: { tells: 'real careers', rows: 'people' },
  censusOccupations: { tells: 'census occupations', rows: 'occupations' },
};

/** What a source tells, from the tables it fills. */
export function tellsOf(source: Source): string {
  const words = Object.keys(source.tables).flatMap((name) => tables[name]?.tells ?? []);
  return words.length > 0 ? words.join(', ') : 'links between classifications';
}

/** How large it is, by its first table; null when it only links others. */
export function sizeOf(source: Source): string | null {
  const first = Object.entries(source.tables)[0];
  if (!first) return null;
  const [name, rows] = first;
  return `${rows.toLocaleString('en-US')} ${tables[name]?.rows ?? 'rows'}`;
}

/** Whole years since the year the figures of a source are about. */
export function ageOf(source: Source, now: number): number {
  return Math.max(0, Math.floor(now) - source.year);
}

/** The data set by name; with its release where another source is a release of the same. */
export function nameOf(source: Source, all: readonly Source[]): string {
  const same = all.filter((other) => other.dataset === source.dataset);
  return same.length > 1 ? `${source.dataset} ${source.release}` : source.dataset;
}

/** A source of people's past that is complete and does not grow old. */
export function isHistory(source: Source): boolean {
  return 'careers' in source.tables;
}

/** The finding of the page: how many sources, and how many of them are old enough to doubt. */
export function sourcesHeadline(sources: readonly Source[]): string {
  const all = `${capital(countWord(sources.length))} sources stand behind what you see.`;
  const old = sources.filter((source) => source.stale).length;
  if (old === 0) return `${all} None of them is too old to stand without a warning.`;
  const words =
    old === 1
      ? 'One is old enough to doubt, and says so'
      : `${capital(countWord(old))} are old enough to doubt, and say so`;
  return `${all} ${words} wherever ${old === 1 ? 'it is' : 'they are'} used.`;
}

const licences: readonly (readonly [string, string])[] = [
  ['CC-BY-4.0', 'CC BY 4.0'],
  ['LicenseRef-US-public-domain', 'public domain'],
  ['LicenseRef-US-public-use', 'public use'],
  ['LicenseRef-Commission-Decision-2011-833-EU', 'EU reuse decision'],
];

/** The licence as it is commonly called. */
export function licenceWords(licence: string): string {
  return licences.find(([id]) => id === licence)?.[1] ?? licence;
}
