/** Skills looked at per span, by meaning and by shared words. */
export const LINK_CANDIDATES = 25;

/** Longest sentence that is also read as a whole, in words; a longer one is a mixture. */
export const WHOLE_SENTENCE_WORDS = 40;

/** Words of a sentence's stretch between list marks that is read as a span of its own. */
export const CHUNK_WORDS_MAX = 8;

/** Weights of `LINK_FEATURES`, in their order; fitted on the validation half of the ESCO linking sets (development). */
export const LINK_WEIGHTS: readonly number[] = [1.8, 5.1, 1, 4, 1.2];

/**
 * Share of spans that describe a skill without naming it and overlap a span marked by people: 1,171 of 1,717 on the development
 * halves of SkillSpan and Green. It says that a skill is meant there, not that the linked one is the right one.
 */
export const DESCRIBED_CONFIDENCE = 0.68;
