/*
 * Thresholds and weights of matching. Each line above a constant says what it means, its unit and where it comes from.
 * Weights that were learned live in the trained artefacts (`data/reference/models/`), not here.
 */

/** Occupations in a list of nearest ones (count); METHODS section 4 compares lists of ten, the screens show up to this. */
export const SIMILAR_LIMIT = 20;
