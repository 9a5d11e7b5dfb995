import type { Decision, Profile, Reference } from '@career-mirror/contract';
import type { ToldDecision } from '@career-mirror/contract/api';
import { titleOf } from '@career-mirror/engine/narrate';

/* What the person said about our inferences, with ids turned back into the names they saw. */

/** Where a suggestion came from is part of its id: `occupation:tech:Kubernetes`. */
const sourceOfSuggestion = /^(?:occupation|github|model):/;

/** A taxonomy's own name for a skill id; null for an id that names nothing. */
const nameOfSkillId = (id: string, reference: Reference): string | null => {
  const [kind, ...rest] = id.split(':');
  const name = rest.join(':');
  if (kind === 'tech') return name;
  if (kind === 'element') return reference.elements.find(({ elementId }) => elementId === name)?.name ?? null;
  if (kind === 'http') return reference.escoSkills.find(({ escoUri }) => escoUri === id)?.label ?? null;
  return name === '' ? null : name;
};

const nameOf = ({ verdict, subject, note }: Decision, profile: Profile, reference: Reference) => {
  const { kind, id } = subject;
  if (kind === 'skill') {
    const skillId = id.replace(sourceOfSuggestion, '');
    const known = profile.skills.find((skill) => skill.id === id || skill.id === skillId);
    return known?.label ?? nameOfSkillId(skillId, reference);
  }
  if (kind === 'spell' || kind === 'occupation') {
    const known = profile.spells.find((spell) => spell.id === id)?.title ?? null;
    // A spell that was left out is in no profile any more; its title was noted when it went.
    return known ?? (verdict === 'reject' ? note : null);
  }
  return null;
};

/** The latest first. */
export const toldDecisions = (
  decisions: readonly Decision[],
  profile: Profile,
  reference: Reference,
): ToldDecision[] =>
  decisions
    .map((decision) => ({
      ...decision,
      name: nameOf(decision, profile, reference),
      chosenName:
        decision.subject.kind === 'occupation' && decision.chosen !== null
          ? titleOf(reference, decision.chosen)
          : decision.chosen,
    }))
    .reverse();
