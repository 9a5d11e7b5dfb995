import type { PeriodMention } from './dates.ts';
import type { Line } from './lines.ts';

/** A line of a section with what part it can play in an entry. */
export type EntryLine = {
  line: Line;
  /** The period that makes it the anchor of an entry. */
  anchor: PeriodMention | null;
  /** All dates on it; they are no part of titles and names. */
  periods: PeriodMention[];
  role: 'anchor' | 'head' | 'body';
  /** Holds the second half of the period that the line above begins. */
  swallowed: boolean;
};
