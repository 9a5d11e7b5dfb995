/*
 * Thresholds and weights of matching. Each line above a constant says what it means, its unit and where it comes from.
 * Weights that were learned live in the trained artefacts (`data/reference/models/`), not here.
 */

/** Occupations in a list of nearest ones (count); METHODS section 4 compares lists of ten, the screens show up to this. */
export const SIMILAR_LIMIT = 20;

/**
 * What the height of a person's line is made of: O*NET work activities (element ids; importance 1–5). People: dealing with,
 * leading and looking after others. Things: moving, driving, tending. Numbers: estimating, processing, analysing, computing.
 * Chosen from the generalised work activities by their wording; our index, not the publisher's.
 */
export const PEOPLE_ELEMENTS = {
  people: [
    '4.A.4.a.4', // Establishing and Maintaining Interpersonal Relationships
    '4.A.4.a.5', // Assisting and Caring for Others
    '4.A.4.a.6', // Selling or Influencing Others
    '4.A.4.a.7', // Resolving Conflicts and Negotiating with Others
    '4.A.4.a.8', // Performing for or Working Directly with the Public
    '4.A.4.b.2', // Developing and Building Teams
    '4.A.4.b.3', // Training and Teaching Others
    '4.A.4.b.4', // Guiding, Directing, and Motivating Subordinates
    '4.A.4.b.5', // Coaching and Developing Others
  ],
  things: [
    '4.A.3.a.2', // Handling and Moving Objects
    '4.A.3.a.3', // Controlling Machines and Processes
    '4.A.3.a.4', // Operating Vehicles, Mechanized Devices, or Equipment
    '4.A.3.b.4', // Repairing and Maintaining Mechanical Equipment
  ],
  numbers: [
    '4.A.1.b.3', // Estimating the Quantifiable Characteristics of Products, Events, or Information
    '4.A.2.a.2', // Processing Information
    '4.A.2.a.4', // Analyzing Data or Information
    '4.A.3.b.1', // Working with Computers
  ],
} as const;

/** Links of a survey code to present-day occupations that are smaller say more about the crosswalk than about the code (share). */
export const SMALLEST_LINK_WEIGHT = 0.02;

/** The major groups of the 1980 Census, in plain words. Keys as the crosswalk prints them. */
export const GROUP_WORDS: Readonly<Record<string, string>> = {
  'MANAGERIAL AND PROFESSIONAL SPECIALTY OCCUPATIONS': 'Managerial and professional work',
  'TECHNICAL, SALES, AND ADMINISTRATIVE SUPPORT OCCUPATIONS': 'Technical, sales and office work',
  'SERVICE OCCUPATIONS': 'Service work',
  'FARMING, FORESTRY, AND FISHING OCCUPATIONS': 'Farming, forestry and fishing',
  'PRECISION PRODUCTION, CRAFT, AND REPAIR OCCUPATIONS': 'Craft and repair work',
  'OPERATORS, FABRICATORS, AND LABORERS': 'Operating, making and moving',
  'MILITARY OCCUPATIONS': 'Military work',
  'EXPERIENCED UNEMPLOYED NOT CLASSIFIED BY OCCUPATION': 'Work not classified',
};

/** Interviews running at which a code must be seen before it counts (count): coders worked independently each year, so one alone may be a slip. */
export const INTERVIEWS_RUNNING = 2;

/**
 * First code of each stretch of kindred codes in the 1980 Census list (code): managers, engineers, teachers, sales …
 * Source: order and headings of the 1980 Census classified index; used to lend a rare code its neighbours' counts.
 */
export const CENSUS_STRETCHES = [
  0, 3, 43, 64, 69, 84, 95, 113, 155, 163, 166, 174, 178, 183, 203, 213, 223, 226, 243, 253, 263, 283, 303,
  308, 313, 316, 325, 337, 345, 348, 354, 359, 375, 379, 403, 413, 433, 445, 448, 456, 473, 477, 485, 494,
  503, 553, 613, 633, 703, 783, 796, 803, 823, 843, 863, 903, 910,
] as const;

/** Fall in weight of an observation per interview back: for what follows what, and for the person's own past (factor). Set on the development people. */
export const FOLLOWS_DECAY = 0.8;
export const CONTEXT_DECAY = 0.75;
export const OWN_DECAY = 0.7;

/** Interviews looked back for what tends to follow (count); with the decay above the rest weighs under 4 %. */
export const CONTEXT_INTERVIEWS = 12;

/** Candidates that get all features (count); 92 of 100 true next codes are among them. */
export const NEXT_CANDIDATES = 100;

/** Observations a back-off distribution is worth, by kind of count (count). Set on the development people. */
export const PRIOR = { stretch: 3, follows: 8, near: 10, two: 6 } as const;

/** First and last year after which the survey has a next interview, and the year from which interviews are two apart (year). */
export const SURVEY_YEARS = { first: 1982, last: 1998, biennialFrom: 1994 } as const;

/** Years whose interview carried forward the earlier code when the job was the same, so that codes change less (year). */
export const CARRIED_FORWARD_YEARS: readonly number[] = [1994, 2000];

/**
 * From this interview on staying stands first whatever the ranker says (year): where it held another code to be likelier,
 * staying came true 185 and the other code 97 times in 579 steps of people left out of training in turn, test fold apart.
 */
export const STAYING_FIRST_FROM = 1994;

/** Two different occupations are never told to be the same, 0–1: of unrated ones the prediction from texts can reach the ceiling. */
export const MOST_ALIKE = 0.99;

/** Likeness from which two spells are called alike (0–1): the median twentieth neighbour on the publisher's related lists scores this. */
export const ALIKE = 0.5;

/** Likeness below which two occupations have nothing to do with each other, as far as alignment goes (0–1). */
export const UNLIKE = 0.2;

/**
 * Largest value of each part of a match; they sum to 1. Compared by how well the neighbours they choose foretell the next
 * spell of survey people who are not among them.
 */
export const MATCH_PARTS = { sequence: 0.5, duration: 0.15, skills: 0.2, stage: 0.15 } as const;

/** Skills and knowledge areas compared between two careers: those that stand out most in each (count). */
export const COMPARED_SKILLS = 16;

/** Years a spell without dates is taken to weigh in an alignment (years); its length is then not compared. */
export const UNDATED_YEARS = 1;

/** Job zones lie between 1 and 5: the largest possible distance (zones). */
export const ZONE_SPAN = 4;

/** Difference of mean job zones from which a move is called a step up or down (zones). */
export const ZONE_STEP = 0.75;

/** Similar careers in a list (count), as FEATURES 2.2 asks. */
export const DOPPELGANGER_LIMIT = 10;

/** Short name of the survey the careers come from. */
export const SURVEY_NAME = 'NLSY79';

/** Years in which its participants were born (year). Source: NLSY79, cohort description. */
export const SURVEY_BORN = { first: 1957, last: 1964 } as const;

/** Next occupations in an answer (count), as the batch format has it. */
export const NEXT_LIMIT = 20;

/** Fewest people behind anything that is told of a group (count), TRUST and METHODS section 5. */
export const FEWEST_PEOPLE = 10;

/** Standard deviations that hold 80 % of a normal distribution (both sides). */
export const Z_80 = 1.2816;

/** Fewest people behind a job in between that a path search names (count), FEATURES row 18. */
export const FEWEST_BETWEEN = 5;

/** Jobs in between that a path search names (count), FEATURES row 16. */
export const BETWEEN_LIMIT = 5;

/** Likeness below which a job is far whatever its preparation (0–1): half of all pairs of the publisher's lists lie above .5, almost none below this. */
export const FAR = 0.35;

/** Occupations on the map (count). */
export const MAP_LIMIT = 25;

/** Steps of job zone up that one gap can bridge (zones): Nesta's viable transitions allow one (Kanders et al. 2020). */
export const REACHABLE_ZONES = 1;

/** Next occupations proposed (count). */
export const PROPOSAL_LIMIT = 3;

/** Likeness that a proposal must have to the person's work (0–1). */
export const PROPOSAL_LIKENESS = 0.4;

/** Likeness from which two proposals are the same advice twice, or one is the work the person already does (0–1). */
export const SAME_WORK = 0.85;

/** Share of today's median pay that a proposal must keep (share): Nesta calls a transition desirable when pay does not fall; a little less is left to the person. */
export const KEPT_PAY = 0.9;

/** Gain of one percent projected growth against one percent of pay (factor): pay counts in full, ten years of growth a little. */
export const GROWTH_WEIGHT = 0.5;

/** Pay gain beyond this adds nothing to a proposal's rank (share): a doubling within reach is more often a crosswalk's accident than a plan. */
export const PAY_GAIN_CAP = 0.6;

/**
 * Up to this ratio another code stays behind staying (factor), for interviews before codes were carried forward: beyond it the
 * other code came true more often, 561 to 193 times in 2,209 steps of people left out of training in turn, test fold apart.
 */
export const STAYING_MARGIN = 1.6;

/** Openings a year in the country below which an occupation is too rare to be proposed unasked (jobs a year); ours. */
export const FEWEST_OPENINGS = 2000;

/** Weight of likeness to work left behind against work done now, when the map chooses what to draw (factor); ours. */
export const PAST_WEIGHT = 0.85;

/**
 * Hard limits on O*NET's own scales, our reading of them: the typical week (1 below 40 hours, 2 = 40, 3 above), work schedules
 * (1 regular, 2 irregular, 3 seasonal), time on one's feet (1 never to 5 always; 3 = half of it), importance of static strength
 * (1–5; 3 = important). A mean of workers' answers above the bound crosses the limit.
 */
export const WEEK_MOST = 2.25;
export const SCHEDULE_MOST = 1.25;
export const STANDING_MOST = 3;
export const LIFTING_MOST = 2.5;
