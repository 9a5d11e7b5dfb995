import type { Profile, ProfileSkill, ProfileSpell } from '@career-mirror/contract';

/** Skills, spells and suggestions shown before "See all". */
const FIRST_SKILLS = 5;
const FIRST_SPELLS = 3;
const FIRST_SUGGESTIONS = 4;

const proofs = (skill: ProfileSkill) => skill.evidence.filter((one) => one.kind === 'document').length;
const rank = (skill: ProfileSkill) => (skill.status === 'rejected' ? 2 : skill.status === 'accepted' ? 1 : 0);

/**
 * Skills in the order in which they are worth checking: undecided before decided, proven in the document before not,
 * each job's before the next skill of the same sentence.
 */
function skillsToCheck(profile: Profile): ProfileSkill[] {
  const seen = new Set<string>();
  const repeats = new Map<string, number>();
  for (const skill of profile.skills) {
    const sentence = skill.evidence[0]?.text ?? '';
    repeats.set(skill.id, seen.has(sentence) ? 1 : 0);
    seen.add(sentence);
  }
  return [...profile.skills].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(proofs(b) > 0) - Number(proofs(a) > 0) ||
      (repeats.get(a.id) ?? 0) - (repeats.get(b.id) ?? 0),
  );
}

/** Ids of the skills in the order in which they are worth checking now; it holds for a visit, so that nothing jumps away. */
export const checkingOrder = (profile: Profile): readonly string[] =>
  skillsToCheck(profile).map(({ id }) => id);

/**
 * What of a profile is on screen: the first of each, or everything. A spell the person told of themselves always is; spells
 * stand newest first, as a CV is read.
 *
 * @param order  ids of skills; one that is not among them came since, and stands last
 * @param all    true after "See all"
 */
export function onScreen(
  profile: Profile,
  order: readonly string[],
  all: boolean,
): Pick<Profile, 'skills' | 'spells' | 'suggestions'> {
  const newestFirst = [...profile.spells].reverse();
  const isTold = (spell: ProfileSpell) => spell.evidence.every((one) => one.kind === 'statement');
  const place = new Map(order.map((id, at) => [id, at]));
  const placeOf = ({ id }: ProfileSkill) => place.get(id) ?? order.length;
  return {
    skills: [...profile.skills]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .slice(0, all ? undefined : FIRST_SKILLS),
    spells: newestFirst.filter((spell, at) => all || at < FIRST_SPELLS || isTold(spell)),
    suggestions: profile.suggestions.slice(0, all ? undefined : FIRST_SUGGESTIONS),
  };
}

/** The spell whose title is asked about: one at a time, paid work first, then the newest; null when none needs an answer. */
export function askingSpell(profile: Profile): ProfileSpell | null {
  const open = profile.spells.filter((spell) => spell.question);
  return open.findLast((spell) => spell.kind === 'work') ?? open.at(-1) ?? null;
}
