/*
 * Degrees as people write them, most specific first; the first rule that fits decides. Abbreviations are matched with or
 * without dots and only as whole words ("MA" must not fit "Manager").
 */
const RULES: readonly (readonly [category: number, pattern: RegExp])[] = [
  [12, /\bpost-?doc/i],
  [
    10,
    /\b(j\.?d|m\.?d|d\.?d\.?s|d\.?m\.?d|pharm\.?d|d\.?v\.?m|juris doctor|doctor of (medicine|dental|pharmacy|veterinary))\b/i,
  ],
  [11, /\b(ph\.?\s?d|d\.?phil|doctor(ate|al)?( of philosophy)?|ed\.?d|d\.?sc|dba|dr\.? rer)\b/i],
  [9, /\b(post-?master|education specialist|ed\.?s)\b/i],
  [
    8,
    /\b(master('?s|’s)?|m\.?\s?sc?|m\.?a|m\.?b\.?a|m\.?eng|m\.?ed|m\.?p\.?h|m\.?f\.?a|ll\.?m|m\.?s\.?w|mpa|mphil|magister|diplom-)\b(?! of ceremonies)/i,
  ],
  [7, /\b(post-?bacc|postgraduate (certificate|diploma)|graduate certificate|pgce|pgdip)\b/i],
  [5, /\b(associate('?s|’s)?( degree| of| in)?|a\.?a\.?s?|a\.?s\.? in)\b/i],
  [
    6,
    /\b(bachelor('?s|’s)?|b\.?\s?sc?|b\.?a|b\.?b\.?a|b\.?eng|b\.?tech|b\.?ed|b\.?f\.?a|b\.?com|ll\.?b|bsn|undergraduate degree|licenciatura)\b/i,
  ],
  [4, /\b(some college|coursework|no degree|first year of|credits toward)\b/i],
  [
    3,
    /\b(certificate|certification|diploma in|vocational|apprentice|trade school|technical school|nvq|btec|hnd|license|licence|bootcamp|boot camp)\b/i,
  ],
  [2, /\b(high school|secondary school|ged|diploma|gcse|a-?levels?|abitur|baccalaur[eé]at|matric)\b/i],
];

/**
 * O*NET education category 1–12 of a degree as written; null when it cannot be told.
 *
 * @example educationCategory('A.A.S. Business Management') // 5
 */
export const educationCategory = (degree: string | null): number | null => {
  if (degree === null) return null;
  return RULES.find(([, pattern]) => pattern.test(degree))?.[0] ?? null;
};
