import type { Profile, ProfileSkill } from '@career-mirror/contract';

/** Skills and spells shown before "See all". */
export const FIRST_SKILLS = 5;
export const FIRST_SPELLS = 3;

const proofs = (skill: ProfileSkill) => skill.evidence.filter((one) => one.kind === 'document').length;
const rank = (skill: ProfileSkill) => (skill.status === 'rejected' ? 2 : skill.status === 'accepted' ? 1 : 0);

/**
 * Skills in the order in which they are worth checking: undecided before decided, proven in the document before not,
 * each job's before the next skill of the same sentence.
 */
export function skillsToCheck(profile: Profile): ProfileSkill[] {
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

/** Spells newest first, as a CV is read. */
export function spellsNewestFirst(profile: Profile): Profile['spells'] {
  return [...profile.spells].reverse();
}
