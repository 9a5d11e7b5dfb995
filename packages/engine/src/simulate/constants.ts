/*
 * Assumptions of the simulation, each with meaning, unit and source. docs/method.md#futures derives the numbers.
 * Positions are normal scores: 0 is the median of an occupation's pay, −1.09 the mean of its lowest third.
 */

/** Horizons at which bands are told, years. */
export const HORIZONS = [1, 3, 5, 10] as const;

/** Share of paths inside a band; its ends are the 10th and 90th percentile. */
export const BAND_LOW = 0.1;
export const BAND_HIGH = 0.9;

/**
 * Position of OFLC wage level 1, "about the mean of the lowest third" of the occupation: the mean of a standard normal
 * below its 33rd percentile. A newcomer with half the fit or less starts here.
 */
export const ENTRY_POSITION = -1.0908;

/** Spread of newcomers around their start: the standard deviation of a standard normal below its 33rd percentile. */
export const ENTRY_SPREAD = 0.5293;

/**
 * Position of OFLC wage level 2, a third of the way from level 1 to level 4 ("about the mean of the upper two thirds",
 * +0.5454): the average newcomer, and the start of one whose fit is full.
 */
export const QUALIFIED_POSITION = -0.5454;

/** Fit, points, up to which a newcomer starts at level 1; from here to 100 the start rises in a straight line to level 2. */
export const ENTRY_FIT = 50;

/**
 * Years after which 63 % of the average newcomer's distance to the long-tenured is made up. Our assumption; with it five years in
 * the median occupation raise pay by 12 to 20 %, as found for the United States by Kambourov and Manovskii (2009),
 * International Economic Review 50(1), 63–115. A test holds the two together.
 */
export const TENURE_YEARS = 10;

/** Share of the way made up after `TENURE_YEARS`, percent: 1 − 1/e. */
export const TENURE_SHARE_PERCENT = 63;

/** The study that `TENURE_YEARS` is held against, as its receipt names it. */
export const TENURE_STUDY = {
  sources: [],
  publisher: 'Kambourov and Manovskii, International Economic Review',
  release: 'Volume 50(1), pages 63–115, 2009',
  year: 2009,
  area: 'United States',
  retrieved: null,
};

/** Separations a year where the projections name none, percent: the national total for 2024–34 (BLS table 1.10). */
export const DEFAULT_EXIT_RATE_PERCENT = 4.7;
export const DEFAULT_TRANSFER_RATE_PERCENT = 5.9;

/**
 * Yearly persistence of a person's own position around the tenure curve. Estimates for US earnings lie between 0.82 and 1
 * (Guvenen 2009, Review of Economic Dynamics 12(1), and the literature reviewed there); 0.95 is our choice within them.
 */
export const PERSISTENCE = 0.95;

/** Related occupations a path may move to: the first of O*NET's list, all of its nearest tier. */
export const MOVE_DESTINATIONS = 10;

/** Folds of the cross-validation of the wage drift. */
export const BACKTEST_FOLDS = 20;

/** SOC major groups with fewer occupations share the drift of all and get no coverage figure of their own. */
export const DRIFT_GROUP_MIN = 20;

/** Share of the way from an area's median pay ratio to the occupation's own; the area's cells have no sample size. */
export const AREA_OWN_SHARE = 0.5;

/**
 * National pay of all occupations, US dollars a year: p10, p25, p50, p75, p90 (BLS OEWS May 2024, all occupations).
 * The sliders rate pay by the share of US jobs that pay less.
 */
export const NATIONAL_PAY = [
  [29_990, 0.1],
  [36_730, 0.25],
  [49_500, 0.5],
  [78_810, 0.75],
  [125_720, 0.9],
] as const;

/** Horizon, years, of the pay that the "pay" slider rates. */
export const PAY_SLIDER_HORIZON = 5;

/** Projected change of jobs, percent, shown as the ends of the progression scale; beyond them the value is at the end. */
export const GROWTH_SCALE_MIN = -20;
export const GROWTH_SCALE_MAX = 30;

/** Share of an index's scale below which a difference is "about the same", "a little", and above which it is "much". */
export const SAME_SHARE = 0.02;
export const LITTLE_SHARE = 0.08;
export const MUCH_SHARE = 0.25;
