import type {
  Evidence,
  PartialDate,
  Profile,
  ProfileEducation,
  ProfileSkill,
  ProfileSpell,
  ReadEducation,
  Reading,
  ReadSpell,
  Reference,
  SkillMention,
} from '@career-mirror/contract';
import { readStanding } from '../occupation/title-standing.ts';
import { educationCategory } from './education-category.ts';
import { estimateLevels, type LevelEstimates } from './estimate-levels.ts';
import { monthsOf } from './experience.ts';
import { identityOf } from './identity.ts';
import { plainLevelOf0to7, plainLevelOfSkill } from './plain-level.ts';
import { ledSkills, readSkills } from './skills.ts';
import { occupationFields, type PeopleShare, type SpellMatches } from './spell-occupation.ts';
import { withSuggestions } from './suggestions.ts';
import { textsOf } from './texts.ts';

export type ProfileInput = {
  readonly reading: Reading;
  readonly reference: Reference;
  /** One entry per `reading.spells`, in their order. */
  readonly spellMatches: readonly SpellMatches[];
  /** Skills found in each text of `textsOf(reading)`, in their order; offsets slice `ProfileText.text`. */
  readonly mentions: readonly (readonly SkillMention[])[];
  readonly peopleShare: PeopleShare;
  /** ISO date-time; dates "present". */
  readonly now: string;
};

/** What a spell without a title is called. */
export const UNTITLED: Record<ReadSpell['kind'], string> = {
  work: 'Work without a title',
  project: 'A project of your own',
  care: 'Caring for somebody',
  break: 'A break',
  volunteering: 'Volunteering',
  study: 'Study',
};

/** Id of the spell that stands at this place in the document. */
export const spellIdOf = (index: number): string => `spell-${index + 1}`;

const buildSpell = (spell: ReadSpell, index: number, input: ProfileInput): ProfileSpell => {
  const found = input.spellMatches[index] ?? { matches: [], question: false };
  const evidence: Evidence[] = [spell.title, ...spell.text, spell.employer].flatMap((cited) =>
    cited ? [cited.evidence] : [],
  );
  return {
    id: spellIdOf(index),
    kind: spell.kind,
    title: spell.title?.value ?? UNTITLED[spell.kind],
    standing: readStanding(spell.title?.value ?? ''),
    employer: spell.employer?.value ?? null,
    place: spell.place?.value ?? null,
    start: spell.start?.value ?? null,
    end: spell.end?.value ?? null,
    text: spell.text.map((cited) => cited.value),
    evidence,
    ...occupationFields(spell.kind, found, input.peopleShare),
  };
};

const yearOf = (cited: { value: PartialDate | 'present' } | null): number | null =>
  cited === null || cited.value === 'present' ? null : cited.value.year;

const buildEducation = (row: ReadEducation): ProfileEducation => ({
  institution: row.institution?.value ?? null,
  degree: row.degree?.value ?? null,
  field: row.field?.value ?? null,
  startYear: yearOf(row.start),
  endYear: yearOf(row.end),
  category: educationCategory(row.degree?.value ?? row.institution?.value ?? null),
  evidence: [row.degree, row.field, row.institution].flatMap((cited) => (cited ? [cited.evidence] : [])),
});

/** Oldest first; a spell without dates keeps its neighbours, because documents run in one direction. */
export const inOrder = (spells: readonly ProfileSpell[]): ProfileSpell[] => {
  const dated = spells.flatMap((spell) => (spell.start ? [monthsOf(spell.start)] : []));
  const newestFirst = (dated[0] ?? 0) >= (dated.at(-1) ?? 0);
  const documentOrder = newestFirst ? [...spells].reverse() : [...spells];
  let last = Number.NEGATIVE_INFINITY;
  const keyed = documentOrder.map((spell) => {
    last = spell.start ? monthsOf(spell.start) : last;
    return { spell, key: last };
  });
  return keyed.sort((a, b) => (a.key === b.key ? 0 : a.key - b.key)).map(({ spell }) => spell);
};

const levelled = (
  skill: ProfileSkill,
  { spells }: Profile,
  levels: LevelEstimates,
  now: string,
): ProfileSkill => {
  if (skill.elementId === null) return { ...skill, plainLevel: plainLevelOfSkill(skill, spells, now) };
  const level = levels.get(skill.elementId)?.level ?? null;
  return { ...skill, level, plainLevel: level && plainLevelOf0to7(level) };
};

/** The profile with the level of each skill estimated anew from its spells and sentences. */
export const withLevels = (profile: Profile, reference: Reference, now: string): Profile => {
  const levels = estimateLevels(profile, reference, now);
  const skills = profile.skills.map(
    (skill): ProfileSkill => (skill.status === 'rejected' ? skill : levelled(skill, profile, levels, now)),
  );
  return { ...profile, skills };
};

/**
 * A person's profile from their CV as read: spells with their occupations, skills with the sentences that prove them,
 * education, and two sentences in their own words. The contact block of the reading takes no part.
 *
 * @see docs/method.md#levels
 */
export const buildProfile = (input: ProfileInput): Profile => {
  const { reading, reference, mentions, now } = input;
  const spells = inOrder(reading.spells.map((spell, i) => buildSpell(spell, i, input)));
  const texts = textsOf(reading);
  const skills = readSkills({ texts, mentions, reference, spellId: spellIdOf });
  const profile: Profile = {
    name: reading.name?.value ?? null,
    identity: { text: identityOf(spells), by: 'reader' },
    areaId: null,
    spells,
    skills,
    education: reading.education.map(buildEducation),
    languages: reading.languages.map((row) => ({
      language: row.language.value,
      proficiency: row.proficiency,
    })),
    suggestions: ledSkills(texts, mentions, spellIdOf),
    refused: [],
    leftOutSpells: [],
    warnings: [...reading.warnings],
    confirmed: false,
  };
  return withSuggestions(withLevels(profile, reference, now), reference);
};
