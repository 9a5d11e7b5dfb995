import type { CareerRecord, PartialDate, Profile } from '@career-mirror/contract';
import { foldName } from './linkedin-fold.ts';

type Position = CareerRecord['positions'][number];
type When = PartialDate | 'present' | null;
type Spell = {
  readonly title: string;
  readonly employer: string | null;
  readonly start: PartialDate | null;
  readonly end: When;
};

/** What a record says that a notebook does not hold yet. */
export type RecordNews = {
  /** Positions the notebook has no spell for. */
  readonly positions: readonly Position[];
  /** Positions whose end the notebook knows otherwise: mostly a job that was left. */
  readonly ended: readonly { readonly position: Position; readonly before: When }[];
  readonly education: readonly string[];
  readonly skills: readonly string[];
  readonly languages: readonly string[];
};

const same = (one: string | null, other: string | null): boolean =>
  foldName(one ?? '') === foldName(other ?? '');

/** A record's date in the notebook's form, in which a day counts for nothing. */
function whenOf(date: string | null): When {
  if (date === null || date === 'present') return date;
  const [year = 0, month] = date.split('-').map(Number);
  return { year, month: month ?? null };
}

const sameWhen = (one: When, other: When): boolean => JSON.stringify(one) === JSON.stringify(other);

/** True when both speak of one stay: the same title or employer, begun at the same time, and nothing that contradicts it. */
function isSameStay(position: Position, spell: Spell): boolean {
  if (!sameWhen(whenOf(position.start), spell.start)) return false;
  const title = same(position.title ?? position.employer, spell.title);
  const employer = same(position.employer, spell.employer);
  return title || (employer && position.employer !== null);
}

/**
 * What a record adds to a notebook, for telling the person before they agree to it. What they changed or left out themselves is
 * not news.
 *
 * @param kept  the words of the document the notebook was read from: a skill named there is known, even where no taxonomy has it
 */
export function recordNews(record: CareerRecord, profile: Profile, kept: string): RecordNews {
  const words = ` ${foldName(kept)} `;
  const labels = new Set(profile.skills.map(({ label }) => foldName(label)));
  const proofs = profile.skills.flatMap(({ evidence }) => evidence.map(({ text }) => ` ${foldName(text)} `));
  const schools = new Set(profile.education.map(({ institution }) => foldName(institution ?? '')));
  const spoken = new Set(profile.languages.map(({ language }) => foldName(language)));
  const knows = (name: string): boolean => {
    const folded = foldName(name);
    return labels.has(folded) || [words, ...proofs].some((text) => text.includes(` ${folded} `));
  };
  const exact = (position: Position, spells: readonly Spell[]) =>
    spells.find(
      (spell) => isSameStay(position, spell) && same(position.title ?? position.employer, spell.title),
    ) ?? spells.find((spell) => isSameStay(position, spell));
  const positions: Position[] = [];
  const ended: RecordNews['ended'][number][] = [];
  for (const position of record.positions) {
    if (exact(position, profile.leftOutSpells)) continue;
    const spell = exact(position, profile.spells);
    if (!spell) positions.push(position);
    else if (!sameWhen(whenOf(position.end), spell.end)) ended.push({ position, before: spell.end });
  }
  const names = (all: readonly (string | null)[]): string[] => all.filter((name) => name !== null);
  return {
    positions,
    ended,
    education: names(record.education.map(({ institution }) => institution)).filter(
      (name) => !schools.has(foldName(name)),
    ),
    skills: names(record.skills.map(({ name }) => name)).filter((name) => !knows(name)),
    languages: names(record.languages.map(({ language }) => language)).filter(
      (name) => !spoken.has(foldName(name)),
    ),
  };
}

/** True when there is nothing new. */
export const isOldNews = (news: RecordNews): boolean =>
  Object.values(news).every((list) => list.length === 0);
