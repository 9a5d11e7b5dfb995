import type { FactBook } from '../narrate/fact-book.ts';

/** The fact book as matching writes to it. */
export type MatchFacts = FactBook;
