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
