import type { CareerRecord, PartialDate, Profile } from '@career-mirror/contract';
import { type Stay, samenessOf } from '../profile/same-spell.ts';
import { foldName } from './linkedin-fold.ts';
import { partialDateOf } from './record-date.ts';

type Position = CareerRecord['positions'][number];
type End = Stay['end'];

/** What a record says that a notebook does not hold yet. */
export type RecordNews = {
  /** Positions the notebook has no spell for. */
  readonly positions: readonly Position[];
  /** Positions whose end the notebook knows otherwise: mostly a job that was left. */
  readonly ended: readonly { readonly position: Position; readonly before: End }[];
  readonly education: readonly string[];
  readonly skills: readonly string[];
  readonly languages: readonly string[];
};

/** A position as a spell of the notebook is compared. */
const stayOf = ({ kind, title, employer, start, end }: Position): Stay => ({
  kind,
  title: title ?? employer ?? '',
  employer,
  start: start === null ? null : partialDateOf(start),
  end: end === null || end === 'present' ? end : partialDateOf(end),
});

/** The spell a position tells of, as a merge would pair them; null when there is none. */
function partnerOf<Spell extends Stay>(
  position: Position,
  spells: readonly Spell[],
  now: string,
): Spell | null {
  let best: { spell: Spell; sureness: number } | null = null;
  for (const spell of spells) {
    const sureness = samenessOf(spell, stayOf(position), now);
    if (sureness > (best?.sureness ?? 0)) best = { spell, sureness };
  }
  return best?.spell ?? null;
}

const isOtherMonth = (one: PartialDate, other: PartialDate): boolean =>
  one.year !== other.year || (one.month !== null && other.month !== null && one.month !== other.month);

/** True when an end is news: what ended stays ended, and a month filled in is none. */
const isOtherEnd = (before: End, fresh: End): boolean => {
  if (fresh === null || fresh === 'present') return false;
  return before === null || before === 'present' || isOtherMonth(before, fresh);
};

/**
 * What a record adds to a notebook, for telling the person before they agree to it. What they changed or left out themselves is
 * not news.
 *
 * @param now   ISO date-time; until then lasts what goes on
 * @param kept  the words of the document the notebook was read from: a skill named there is known, even where no taxonomy has it
 */
export function recordNews(record: CareerRecord, profile: Profile, kept: string, now: string): RecordNews {
  const words = ` ${foldName(kept)} `;
  const labels = new Set(profile.skills.map(({ label }) => foldName(label)));
  const proofs = profile.skills.flatMap(({ evidence }) => evidence.map(({ text }) => ` ${foldName(text)} `));
  const schools = new Set(profile.education.map(({ institution }) => foldName(institution ?? '')));
  const spoken = new Set(profile.languages.map(({ language }) => foldName(language)));
  const knows = (name: string): boolean => {
    const folded = foldName(name);
    return labels.has(folded) || [words, ...proofs].some((text) => text.includes(` ${folded} `));
  };
  const positions: Position[] = [];
  const ended: RecordNews['ended'][number][] = [];
  for (const position of record.positions) {
    if (partnerOf(position, profile.leftOutSpells, now)) continue;
    const spell = partnerOf(position, profile.spells, now);
    if (!spell) positions.push(position);
    else if (isOtherEnd(spell.end, stayOf(position).end)) ended.push({ position, before: spell.end });
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
