import {
  AppError,
  type Evidence,
  type Profile,
  type ProfileSkill,
  type ProfileSpell,
  type Reference,
  type Suggestion,
} from '@career-mirror/contract';
import { distinctness } from '../gap/distinctness.ts';
import { levelOrEstimate } from '../narrate/level-line.ts';
import { lookup } from '../narrate/lookup.ts';
import { IMPLIED_IMPORTANCE, IMPLIED_OCCUPATIONS_MAX, IMPLIED_SKILLS_MAX } from './constants.ts';
import { monthsOf } from './experience.ts';

/*
 * What somebody probably has and did not say. An occupation they held asks for skills their CV does not name; a public
 * repository is written in a language; a language model reads a line another way. None of it is counted until they say yes.
 */

type SuggestedSkill = Extract<Suggestion['subject'], { kind: 'skill' }>['skill'];
type Implied = { readonly skill: SuggestedSkill; readonly why: string; readonly weight: number };

const usages = new WeakMap<Reference, ReadonlyMap<string, number>>();

/** How many occupations want a technology. */
const usageOf = (reference: Reference): ReadonlyMap<string, number> => {
  const known = usages.get(reference);
  if (known) return known;
  const made = new Map<string, number>();
  for (const { name, inDemand } of reference.technologies) {
    if (inDemand) made.set(name, (made.get(name) ?? 0) + 1);
  }
  usages.set(reference, made);
  return made;
};

/** Technologies in demand in an occupation, those wanted by the fewest occupations first. */
const technologiesOf = (onetSoc: string, title: string, reference: Reference): Implied[] => {
  const usage = usageOf(reference);
  return (lookup(reference).technologies.get(onetSoc) ?? [])
    .filter(({ inDemand }) => inDemand)
    .map(({ name }) => ({
      skill: {
        id: `tech:${name}`,
        label: name,
        kind: 'technology' as const,
        escoUri: null,
        technology: name,
        elementId: null,
      },
      why: `O*NET counts it among the technologies in demand for ${title}`,
      weight: 1 / (usage.get(name) ?? 1),
    }));
};

/** Skills and knowledge that are important to an occupation and tell it from others, the most telling first. */
const elementsOf = (onetSoc: string, title: string, reference: Reference): Implied[] => {
  const table = lookup(reference);
  return (['skill', 'knowledge'] as const).flatMap((domain) => {
    const rating = table.rating(onetSoc, domain);
    if (!rating) return [];
    return (table.elementsOf.get(domain) ?? []).flatMap(({ elementId, name }, index): Implied[] => {
      const level = levelOrEstimate(reference, rating, index);
      if (level === null || (rating.importance[index] ?? 0) < IMPLIED_IMPORTANCE) return [];
      const skill = {
        id: `element:${elementId}`,
        label: name,
        kind: 'element' as const,
        escoUri: null,
        technology: null,
        elementId,
      };
      const why = `O*NET rates it important for ${title}`;
      return [{ skill, why, weight: distinctness(reference, domain, index, level) }];
    });
  });
};

const endMonths = ({ start, end }: ProfileSpell): number => {
  if (end === 'present') return Number.POSITIVE_INFINITY;
  const date = end ?? start;
  return date ? monthsOf(date) : 0;
};

/**
 * What O*NET says of the occupations a person held last and nothing of theirs shows: half of it technologies, half skills and
 * knowledge.
 *
 * @returns at most `IMPLIED_SKILLS_MAX`, from the latest `IMPLIED_OCCUPATIONS_MAX` occupations
 */
const impliedSkills = (profile: Profile, reference: Reference): Suggestion[] => {
  const { occupation } = lookup(reference);
  const latest = profile.spells
    .filter((spell) => spell.onetSoc !== null)
    .sort((a, b) => endMonths(b) - endMonths(a));
  const held = latest
    .filter((spell, at) => latest.findIndex((row) => row.onetSoc === spell.onetSoc) === at)
    .slice(0, IMPLIED_OCCUPATIONS_MAX);
  const each = Math.floor(IMPLIED_SKILLS_MAX / 2 / Math.max(1, held.length));
  const seen = new Set(profile.skills.map(({ id }) => id));
  return held.flatMap((spell): Suggestion[] => {
    const onetSoc = spell.onetSoc ?? '';
    const title = occupation.get(onetSoc)?.title ?? spell.title;
    return [technologiesOf(onetSoc, title, reference), elementsOf(onetSoc, title, reference)].flatMap(
      (implied) =>
        implied
          .filter(({ skill }) => !seen.has(skill.id))
          .sort((a, b) => b.weight - a.weight || (a.skill.id < b.skill.id ? -1 : 1))
          .slice(0, each)
          .map(({ skill, why }) => {
            seen.add(skill.id);
            return {
              id: `occupation:${skill.id}`,
              from: 'occupation',
              why,
              evidence: null,
              link: `https://www.onetonline.org/link/summary/${onetSoc}`,
              subject: { kind: 'skill', skill, spellIds: [spell.id] },
            };
          }),
    );
  });
};

/** What a further document suggests that the person neither has, nor was asked before, nor said no to. */
export const newSuggestions = (before: Profile, fresh: Profile): Suggestion[] =>
  fresh.suggestions.filter(
    (one) =>
      one.from === 'document' &&
      !before.refused.includes(one.id) &&
      !before.suggestions.some(({ id }) => id === one.id) &&
      !isHad(before, one),
  );

const isHad = (profile: Profile, { subject }: Suggestion): boolean =>
  subject.kind === 'skill' && profile.skills.some(({ id }) => id === subject.skill.id);

/**
 * The profile with the suggestions of its occupations and with `others` (from a model, from GitHub). What the person has, or
 * said no to, is not suggested.
 */
export const withSuggestions = (
  profile: Profile,
  reference: Reference,
  others: readonly Suggestion[] = profile.suggestions.filter(({ from }) => from !== 'occupation'),
): Profile => {
  const refused = new Set(profile.refused);
  const suggestions = [...others, ...impliedSkills(profile, reference)]
    .filter((one) => !refused.has(one.id) && !isHad(profile, one))
    .filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at);
  return { ...profile, suggestions };
};

/** What the person's yes leaves as proof: the place it was read from, and their word. */
const proofOf = ({ evidence, why }: Suggestion, now: string): Evidence[] => [
  ...(evidence ? [evidence] : []),
  { kind: 'statement', text: `You confirmed it. ${why}.`, at: now },
];

const skillOf = (suggestion: Suggestion, now: string): ProfileSkill[] =>
  suggestion.subject.kind === 'skill'
    ? [
        {
          ...suggestion.subject.skill,
          evidence: proofOf(suggestion, now),
          spellIds: suggestion.subject.spellIds,
          level: null,
          plainLevel: null,
          stated: [],
          uses: [],
          customId: null,
          rung: 'said',
          status: 'accepted',
        },
      ]
    : [];

/**
 * The suggestion of this id.
 *
 * @throws AppError('resource.not_found') when there is none
 */
export const requireSuggestion = (profile: Profile, suggestionId: string): Suggestion => {
  const found = profile.suggestions.find(({ id }) => id === suggestionId);
  if (!found) throw new AppError('resource.not_found', { suggestionId });
  return found;
};

export const withoutSuggestion = (profile: Profile, { id }: Suggestion): Profile => ({
  ...profile,
  suggestions: profile.suggestions.filter((one) => one.id !== id),
});

/** A suggested skill becomes the person's own, on their word. */
export const acceptSkill = (profile: Profile, suggestion: Suggestion, now: string): Profile => ({
  ...withoutSuggestion(profile, suggestion),
  skills: [...profile.skills, ...skillOf(suggestion, now)],
});

/** A suggestion the person said no to; it does not come back from the same source. */
export const refuseSuggestion = (profile: Profile, suggestion: Suggestion): Profile => ({
  ...withoutSuggestion(profile, suggestion),
  refused: [...profile.refused, suggestion.id],
});
