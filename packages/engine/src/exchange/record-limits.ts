/** Limits of what is read from a structured file. The lengths are those of the contract's `CareerRecord`. */

/** Characters of a short value: a title, a name, an address. */
export const LONGEST_LINE = 1_000;
/** Characters of a long value: a summary, one highlight. */
export const LONGEST_TEXT = 20_000;
/** Entries of one list. */
export const LONGEST_LIST = 500;
/** Positions of one record: more than two lives hold. */
export const MOST_POSITIONS = 300;
/** Skills of one record, groups counted once. */
export const MOST_SKILLS = 2_000;
/** Depth of a Europass file; the deepest element of the published schemas is at 14. */
export const DEEPEST_ELEMENT = 60;
/** Elements of a Europass file. */
export const MOST_ELEMENTS = 50_000;
