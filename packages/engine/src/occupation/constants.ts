/** Shortest and longest character n-gram of a word, counted with its boundary marks. Source: METHODS.md section 1. */
export const GRAM_MIN = 3;
export const GRAM_MAX = 5;

/** Words of a text that take part in an encoding; a longer text adds little and costs time. */
export const ENCODED_WORDS_MAX = 400;

/** Every 20th title (by hash) is kept out of training, for calibration and the report card. */
export const HELD_OUT_EVERY = 20;

/**
 * Calibrated confidence below which the person is asked. At .5 the first answer is as often wrong as right.
 * Share of titles asked about and accuracy on both sides are in the report card.
 */
export const ASK_BELOW = 0.5;

/**
 * What is left of the confidence when a title says nothing about the work ("Specialist") and no text helps: the person
 * is asked, however often one occupation uses the word. By hand.
 */
export const VAGUE_CONFIDENCE_SHARE = 0.5;

/** Near ESCO names looked at per title. */
export const ESCO_NEAR = 60;

/** Probable O*NET occupations that a title's ESCO ranking leans on. */
export const ESCO_OCCUPATIONS = 3;

/**
 * Weights of `ESCO_FEATURES`, in their order: conditional logit on MELO's development half. Fitted on one half of it and
 * asked about the other, both ways, the mean reciprocal rank was within .002 of this.
 */
export const ESCO_WEIGHTS: readonly number[] = [4.9, 1.2, 2.2, 1.2, 5.9, 2.3, -0.1];

/** Parts of the title likelihood, by hand: our estimate, checked by stories in the tests. */
export const LIKELIHOOD = {
  /** Longest line that can be a title, in words. */
  wordsMax: 14,
  /** A known title or alias. */
  known: 0.95,
  /** All words known from titles. */
  familiar: 0.4,
  /** Titles that must hold a word before it is familiar. */
  familiarFrom: 3,
  /** The last word ends many known titles. */
  head: 0.45,
  /** Titles that a word must end for the full share. */
  headsFull: 25,
  /** What is left of the score for a line that tells something. */
  tellingShare: 0.3,
  /** What is left for a line with a date in it: a heading of a job, not the bare title. */
  dateShare: 0.7,
  /** What is left for an unknown line that begins in lower case. */
  lowerCaseShare: 0.5,
} as const;
