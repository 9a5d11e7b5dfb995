/** Skills looked at per span, by meaning and by shared words. */
export const LINK_CANDIDATES = 25;

/** Longest sentence that is also read as a whole, in words; a longer one is a mixture. */
export const WHOLE_SENTENCE_WORDS = 40;

/** Words of a sentence's stretch between list marks that is read as a span of its own. */
export const CHUNK_WORDS_MAX = 8;

/** Weights of `LINK_FEATURES`, in their order; fitted on the validation half of the ESCO linking sets (development). */
export const LINK_WEIGHTS: readonly number[] = [1.8, 5.1, 1, 4, 1.2];

/**
 * Expected score (an equal span counts 1, an overlapping one 0.5) that a span must exceed to be answered. The best of five
 * values on every fifth posting of SkillSpan's training half, when the tagger had learnt from the others only.
 */
export const SPAN_BAR = 0.2;

/**
 * Chance of any skill below which a name alone is not answered. The best of five values on the same sentences as `SPAN_BAR`
 * (F1 with half credit .628, at 0.1 .623): people mark few of the names that the tagger leaves out.
 */
export const NAME_BAR = 0.3;

/**
 * Share of spans that describe a skill without naming it and overlap a span marked by people: 1,274 of 1,736 on the development
 * half of SkillSpan. It says that a skill is meant there, not that the linked one is the right one.
 */
export const DESCRIBED_CONFIDENCE = 0.73;
