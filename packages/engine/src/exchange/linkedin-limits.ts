/*
 * Limits of a LinkedIn archive, each with meaning, unit and source. C7 is the project's trust bar for containers; the sizes of
 * the record are those of the contract's `CareerRecord`, kept here as numbers so that its validators stay out of the browser.
 */

/** Bytes of the archive, or of all loose files together. C7. */
export const MAX_ARCHIVE_BYTES = 5_000_000;
/** Sum of the sizes its directory announces, in bytes. C7. */
export const MAX_UNPACKED_BYTES = 20_000_000;
/** Entries in the directory. C7. */
export const MAX_ENTRIES = 200;
/** Unpacked size divided by packed size, per entry and for the whole archive. C7. */
export const MAX_RATIO = 100;
/** An entry this small may compress better than `MAX_RATIO` without being a bomb, in bytes. */
export const RATIO_FLOOR_BYTES = 64_000;
/** Packed bytes inflated before the size is looked at again; DEFLATE makes at most 1,032 bytes of one. */
export const INFLATE_STEP_BYTES = 4_096;

/** Rows looked at for the row of column names; some files begin with notes. */
export const MAX_PREAMBLE_ROWS = 12;
/** Bytes of one table: 300 jobs with the longest description LinkedIn takes (2,000 characters), and as much again. */
export const MAX_TABLE_BYTES = 1_200_000;
/** Rows read of one table; more than any limit below. */
export const MAX_ROWS = 4_000;

/** Characters of a line and of a long text in a career record. */
export const MAX_LINE = 1_000;
export const MAX_TEXT = 20_000;
/** Positions, skills and other things of one kind in a career record. */
export const MAX_POSITIONS = 300;
export const MAX_SKILLS = 2_000;
export const MAX_LIST = 500;

/** Years a date may name; what lies outside is a slip. */
export const FIRST_YEAR = 1940;
export const LAST_YEAR = 2100;
