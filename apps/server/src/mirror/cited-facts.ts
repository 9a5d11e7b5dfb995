import type { Fact } from '@career-mirror/contract';

/** Every text of an answer, wherever it stands. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/**
 * An answer with the facts that it cites. Much more is looked up on the way (a map weighs two dozen gaps to name the largest
 * of each); what nothing on the screen can open need not travel.
 */
export const withCitedFacts = <T extends { readonly facts: readonly Fact[] }>(answer: T): T => {
  const { facts, ...shown } = answer;
  const cited = new Set(textsIn(shown));
  return { ...answer, facts: facts.filter((fact) => cited.has(fact.id)) };
};
