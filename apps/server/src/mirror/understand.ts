import { readCv } from '@career-mirror/ai/intake';
import type {
  DocumentText,
  OnetSocCode,
  Profile,
  ProfileSpell,
  Reading,
  TitleMatch,
} from '@career-mirror/contract';
import { matchTitle, matchTitleInCareer, needsQuestion } from '@career-mirror/engine/occupation';
import {
  buildProfile,
  type EditContext,
  profileFromTitle,
  type SpellMatches,
  textsOf,
} from '@career-mirror/engine/profile';
import { findSkills } from '@career-mirror/engine/skill';
import { type Advisor, requireOccupation } from './advisor.ts';

/** Candidates kept per spell, as the person sees them when asked. */
const matchLimit = 10;

/** Nothing to match: a spell without a title, or one that is not work. */
const noMatches: SpellMatches = { matches: [], question: false };

type Spells = Reading['spells'];

/** What is put to an occupation: work, paid or not. */
const isWork: ReadonlySet<Spells[number]['kind']> = new Set(['work', 'project', 'volunteering']);

/** Titles of the jobs written just before and after one. */
const neighboursOf = (spells: Spells, index: number): string[] => {
  const titled = (spell: Spells[number]) => spell.kind === 'work' && spell.title !== null;
  const before = spells.slice(0, index).findLast(titled);
  const after = spells.slice(index + 1).find(titled);
  return [before, after].flatMap((spell) => (spell?.title ? [spell.title.value] : []));
};

const matchSpell = (advisor: Advisor, spells: Spells, index: number): SpellMatches => {
  const spell = spells[index];
  if (!spell || spell.title === null || !isWork.has(spell.kind)) return noMatches;
  const text = spell.text.map((sentence) => sentence.value).join(' ');
  const found = matchesOf(advisor, spell.title.value, text, neighboursOf(spells, index));
  // Nobody is asked what occupation a project or a good deed is; what is not clear stays without one.
  return spell.kind !== 'work' && found.question ? noMatches : found;
};

const matchesOf = (
  advisor: Advisor,
  title: string,
  text: string,
  neighbours: readonly string[],
): SpellMatches => {
  const matches = matchTitleInCareer(advisor.titles, { title, text, neighbours }, matchLimit);
  return { matches, question: needsQuestion(matches) };
};

/** What an edit of a profile needs to know. `now`: ISO date-time. */
export const editContext = (advisor: Advisor, now: string): EditContext => ({
  reference: advisor.reference,
  peopleShare: advisor.peopleShare,
  match: (title, text, neighbours) => matchesOf(advisor, title, text, neighbours),
  mentions: (text) => findSkills(advisor.skills, text),
  now,
});

/** A CV's text understood: who, where, spells, schools, each value with its place. `now`: ISO date-time. */
export const readingOf = (advisor: Advisor, document: DocumentText, now: string): Reading =>
  readCv(document, { now: new Date(now), hints: { titleLikelihood: advisor.titleLikelihood } });

/**
 * A person's profile from their CV as read: an occupation for every job, the skills its words prove.
 *
 * @param now ISO date-time; dates "present"
 */
export const profileFromReading = (advisor: Advisor, reading: Reading, now: string): Profile =>
  buildProfile({
    reading,
    reference: advisor.reference,
    spellMatches: reading.spells.map((_, index) => matchSpell(advisor, reading.spells, index)),
    mentions: textsOf(reading).map((part) => findSkills(advisor.skills, part.text)),
    peopleShare: advisor.peopleShare,
    now,
  });

/** The person's own choice put first; the candidates follow, so that they can change their mind. */
const chosenFirst = (advisor: Advisor, matches: readonly TitleMatch[], chosen: OnetSocCode): TitleMatch[] => {
  const known = matches.find((match) => match.onetSoc === chosen);
  const first: TitleMatch = {
    onetSoc: chosen,
    title: requireOccupation(advisor, chosen).title,
    confidence: 1,
    via: 'person',
    matchedTitle: known?.matchedTitle ?? null,
    escoUri: known?.escoUri ?? null,
  };
  return [first, ...matches.filter((match) => match.onetSoc !== chosen)];
};

/**
 * A profile from a job title alone.
 *
 * @param chosen the occupation the person picked themselves; absent = our first match, if sure enough
 * @throws AppError('occupation.not_found') for a code that is not in the pack
 */
export const profileOfTitle = (
  advisor: Advisor,
  title: string,
  now: string,
  chosen?: OnetSocCode,
): Profile => {
  const matches = matchTitle(advisor.titles, title, { limit: matchLimit });
  const spellMatches: SpellMatches = chosen
    ? { matches: chosenFirst(advisor, matches, chosen), question: false }
    : { matches, question: needsQuestion(matches) };
  return profileFromTitle({
    title,
    reference: advisor.reference,
    spellMatches,
    peopleShare: advisor.peopleShare,
    now,
  });
};

/** A guess less sure than this is more likely wrong than right, and is made only when nothing else is known of the person. */
const guessAtLeast = 0.4;

/**
 * The profile with our first guess in place of open questions, each named in the warnings. For the terminal, where nobody can
 * be asked; the screens ask instead.
 */
export const withBestGuesses = (advisor: Advisor, profile: Profile): Profile => {
  const isOpen = (spell: ProfileSpell): boolean =>
    spell.kind === 'work' && spell.onetSoc === null && spell.decidedBy !== 'person';
  const known = profile.spells.some((spell) => spell.kind === 'work' && spell.onetSoc !== null);
  const atLeast = known ? guessAtLeast : 0;
  const warnings: string[] = [];
  const spells = profile.spells.map((spell) => {
    const [best] = spell.matches;
    if (!isOpen(spell) || !best || best.confidence < atLeast) return spell;
    const sure = Math.round(best.confidence * 100);
    warnings.push(
      `"${spell.title}" could mean several occupations; ${best.title} is a guess, ${sure} % sure.`,
    );
    const { onetSoc, confidence } = best;
    return { ...spell, onetSoc, confidence, peopleShare: advisor.peopleShare(onetSoc) };
  });
  return { ...profile, spells, warnings: [...profile.warnings, ...warnings] };
};
