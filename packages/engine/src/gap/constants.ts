/*
 * Thresholds and weights of the gap, each with meaning, unit and source. docs/method.md#gap derives the numbers.
 */

/** Importance (1–5) from which an element is essential: O*NET's anchor 3 reads "important". */
export const ESSENTIAL_IMPORTANCE = 3;

/** Importance from which an element is asked for at all, then optional: nearer to "important" than to "somewhat". */
export const LISTED_IMPORTANCE = 2.5;

/**
 * Added to the relevance (0–1) of essential items. An optional element's relevance cannot exceed a quarter (importance below
 * 3), so every essential item weighs more than every optional one.
 */
export const ESSENTIAL_BASE = 0.25;

/**
 * Share of an element's relevance that depends on how far it tells the occupation apart (squared share of occupations that
 * ask for less). Our choice: what all work asks for says little about fitness for this one.
 */
export const DISTINCT_SHARE = 0.7;

/** Relevance of a technology: in demand (named in many postings of the occupation), or only hot (in many of all). */
export const TECHNOLOGY_IN_DEMAND_RELEVANCE = 0.35;
export const TECHNOLOGY_HOT_RELEVANCE = 0.15;

/** Technologies counted: in demand (essential), and hot only (optional). Lists run to dozens; nobody is asked for all. */
export const ESSENTIAL_TECHNOLOGIES = 6;
export const OPTIONAL_TECHNOLOGIES = 3;

/** Share of the points given for a program when only its suite is shown, and for a suite when one of its programs is. */
export const SUITE_SHARE = 0.5;

/** A suite and the programs in it, by O*NET's names. */
export const OFFICE_SUITE = 'Microsoft Office software';
export const OFFICE_PROGRAMS: readonly string[] = [
  'Microsoft Excel',
  'Microsoft Word',
  'Microsoft PowerPoint',
  'Microsoft Outlook',
];

/** Programs that are not asked for by themselves where the suite is; a spreadsheet is a craft of its own. */
export const COVERED_BY_SUITE: readonly string[] = [
  'Microsoft Word',
  'Microsoft PowerPoint',
  'Microsoft Outlook',
];

/** Programs of a suite that together show the suite. */
export const PROGRAMS_THAT_SHOW_SUITE = 2;

/** Held level counts as the level asked from this far below it: the smallest step our estimate can tell apart. */
export const LEVEL_TOLERANCE = 0.25;

/**
 * Level steps below the level asked at which an element earns nothing. Between two of O*NET's anchors lie about two steps:
 * what is two steps away is other work. Our choice; a plain ratio would call a shop manager most of a nurse.
 */
export const LEVEL_REACH = 2;

/** Below this share of its points an element counts as missing even if something points to it. */
export const MISSING_SHARE = 0.25;

/** Relevance of schooling (0–1): the first thing asked at the door where a certificate or degree is usual, little below. */
export const EDUCATION_RELEVANCE = 0.75;
export const EDUCATION_OPTIONAL_RELEVANCE = 0.2;

/** Schooling category from which education is essential: 3, a certificate after high school. */
export const ESSENTIAL_EDUCATION_CATEGORY = 3;

/** Years of schooling that end in O*NET education category 1–12; US system. */
export const SCHOOL_YEARS: readonly number[] = [10, 12, 13, 13, 14, 16, 17, 18, 19, 19, 20, 22];

/** Years of schooling that earn no points: what category 1 stands for. */
export const SCHOOL_YEARS_BASE = 10;

/** O*NET education category of BLS's words for typical entry education; null = none asked. */
export const ENTRY_EDUCATION_CATEGORY: Readonly<Record<string, number | null>> = {
  'No formal educational credential': null,
  'High school diploma or equivalent': 2,
  'Postsecondary nondegree award': 3,
  'Some college, no degree': 4,
  "Associate's degree": 5,
  "Bachelor's degree": 6,
  "Master's degree": 8,
  'Doctoral or professional degree': 10,
};

/**
 * Preparation time by job zone, years, low and high: O*NET's SVP range of the zone read with the Dictionary of Occupational
 * Titles' table (SVP below 4: up to 3 months; 4–5: over 3 months to 1 year; 6: 1–2 years; 7: 2–4 years; 8 and 9: over 4, here
 * to 10 years).
 */
export const PREPARATION_YEARS: Readonly<Record<number, readonly [low: number, high: number]>> = {
  1: [0.05, 0.25],
  2: [0.25, 1],
  3: [1, 2],
  4: [2, 4],
  5: [4, 10],
};

/** Hours in a year of full-time preparation: the publisher's own factor between hourly and yearly pay. */
export const HOURS_PER_YEAR = 2080;

/**
 * Hours to learn one technology from nothing to everyday use. Our estimate: one introductory course, from the median of the
 * lower efforts to the upper quartile of the upper efforts stated by 621 introductory edX courses (catalogue of 2023).
 */
export const TECHNOLOGY_HOURS: readonly [low: number, high: number] = [16, 40];

/** Where `TECHNOLOGY_HOURS` comes from, as its receipt names it; `n` counts courses. */
export const TECHNOLOGY_COURSES = {
  publisher: 'edX',
  release: 'Course catalogue of 2023',
  year: 2023,
  n: 621,
} as const;

/** Full-time hours of one year of schooling: 30 credits of 30 to 45 hours (US credit hour, 34 CFR 600.2). */
export const SCHOOL_YEAR_HOURS: readonly [low: number, high: number] = [900, 1350];

/** Weights and points are rounded to this many parts of a point; all sums are exact in them. */
export const POINT_PARTS = 100;

/** Hours of learning a week assumed when a date is told. */
export const HOURS_PER_WEEK = 5;
