import type { Fact, FactId } from '@career-mirror/contract';

/** The part of the fact book that matching writes to. */
export type MatchFacts = {
  add(fact: Omit<Fact, 'id'>): FactId;
  require(id: FactId): Fact;
  list(): Fact[];
};
