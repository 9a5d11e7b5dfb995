/*
 * Assumptions behind a person's profile, each with meaning, unit and source. docs/method.md#levels derives the numbers.
 */

/** How far below the occupation's rated level somebody new to it stands, O*NET level steps. Our assumption. */
export const NEWCOMER_SHORTFALL = 1.2;

/** Years after which 63 % of that shortfall is made up. Our assumption; short, because ratings are of the usual worker. */
export const LEARNING_YEARS = 2;

/** Level steps lost per year since an occupation was left, and at most. Our assumption. */
export const FADING_PER_YEAR = 0.05;
export const FADING_MAX = 0.6;

/** Level steps a title adds that says senior, and takes off that says trainee. Our assumption. */
export const SENIORITY_STEP = 0.3;

/** Years of experience at which an occupation's own level and the level of all occupations weigh the same. */
export const SHRINKAGE_YEARS = 0.75;

/** Spread of people within one occupation around its rated level, level steps. Our assumption. */
export const WITHIN_OCCUPATION_SD = 0.7;

/** Spread that remains however much is shown: the rating's own error and ours. */
export const LEAST_SD = 0.3;

/** Level steps added by a sentence that only says a thing, and by one that shows a result (a number or an outcome). */
export const SAID_STEP = 0.15;
export const SHOWN_STEP = 0.3;

/** Share by which one proving sentence narrows the spread. */
export const SENTENCE_NARROWS = 0.75;

/** Level of a skill proved by a sentence when no occupation speaks for it: O*NET's lower anchors (0–7). Our assumption. */
export const SAID_LEVEL = 2;
export const SHOWN_LEVEL = 2.5;

/** Standard deviations between the middle and the ends of the likely range (80 %). */
export const RANGE_Z = 1.2815515655;

/** Confidence from which the first match of a title is taken without the person's word. */
export const CONFIDENT_MATCH = 0.35;

/** Confidence from which a mention of a skill counts. */
export const CONFIDENT_MENTION = 0.5;

/** O*NET occupation that stands for unpaid care at home, whose title is the nearest kind of work. */
export const CARE_OCCUPATION = '31-1122.00';

/** Years assumed in an occupation when no dates are given. Our assumption. */
export const UNDATED_YEARS = 2;

/** Spread of an estimate that rests on a sentence alone, level steps. */
export const SENTENCE_ONLY_SD = 0.9;

/** Years of standing credited for a title that says senior, and taken off for one that says trainee. Our assumption. */
export const SENIOR_CREDIT_YEARS = 3;

/** Skills suggested from occupations held, and occupations they are drawn from, the latest first. More would not be read. */
export const IMPLIED_SKILLS_MAX = 8;
export const IMPLIED_OCCUPATIONS_MAX = 2;

/** O*NET importance (1–5) from which a skill is suggested to somebody who held the occupation. Our assumption. */
export const IMPLIED_IMPORTANCE = 3.25;

/**
 * Part of the joint stretch of time that two documents must share to tell of one spell: dates of one job differ by months
 * between documents, a promotion within a job takes a shorter part of it. Chosen on the sample archives and CVs.
 */
export const SAME_STAY = 0.6;

/** The same for two different titles at one employer, where a promotion is likelier than another word for the job. */
export const SAME_STAY_OTHER_TITLE = 0.85;

/** Starts this near are one start: documents round to the month in which a contract or its first day falls, months. */
export const START_TOLERANCE_MONTHS = 1;

/*
 * Plain levels of named skills, on a scale of 0–4: begun 0–1, working 1–2, strong 2–3, expert 3–4. No public data link a CV to
 * measured skill, so all of these are our assumptions; docs/method.md#levels says what follows from them.
 */

/** Where somebody stands who begins work that shows a skill, and how far years of it lead beyond; scale 0–4. */
export const PLAIN_START = 0.7;
export const PLAIN_YEARS_SPAN = 2.4;

/** Years after which 63 % of that way is gone. */
export const PLAIN_LEARNING_YEARS = 4;

/** Lost per year since the skill was last shown, and at most; scale 0–4. */
export const PLAIN_FADING_PER_YEAR = 0.06;
export const PLAIN_FADING_MAX = 0.8;

/** Added when a title that shows the skill says senior, taken off when it says trainee or junior; scale 0–4. */
export const PLAIN_SENIORITY_STEP = 0.3;

/** Added when a sentence shows something made with the skill, and when the person taught it; scale 0–4. */
export const PLAIN_SHOWN_STEP = 0.2;
export const PLAIN_TAUGHT_STEP = 0.5;

/** Standard deviations of what work says, of what stated years alone say, of a word and of a scale; scale 0–4. */
export const PLAIN_WORK_SD = 0.75;
export const STATED_YEARS_SD = 0.85;
export const WORD_SD = 0.45;
export const SCALE_SD = 0.55;

/** Most that supervised work alone says of knowing a field: the top of working. */
export const SUPERVISED_MAX = 1.99;

/** A scale's value on 0–4 is bottom + span · share: 1 of 5 is begun, 3 of 5 working, 4 of 5 strong, 5 of 5 expert. */
export const SCALE_BOTTOM = -0.2;
export const SCALE_SPAN = 3.4;

/** More years than this are not years with a skill. */
export const STATED_YEARS_MAX = 50;

/**
 * O*NET levels (0–7) at which working, strong and expert begin. O*NET publishes anchors and no words for levels; the cut points
 * are ours: the first at its low anchors, the last above what nine in ten occupations ask of any skill.
 */
export const PLAIN_CUTS_0TO7 = [2, 3.5, 5] as const;
