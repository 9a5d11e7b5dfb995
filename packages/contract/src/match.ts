import { z } from 'zod';
import { Census1980Code, FactId, OnetSocCode } from './ids.ts';
import { ElementDomain } from './reference.ts';

/** participant = real, anonymous survey participant; member = consenting user; composite = simulated, never counted. */
export const CareerKind = z.enum(['participant', 'member', 'composite']);
export type CareerKind = z.infer<typeof CareerKind>;

/** Length of a career's vector, in the engine that makes it and in the store that keeps it. */
export const CAREER_VECTOR_DIMENSIONS = 128;

/** Header of `data/reference/models/likeness-vectors.bin`; the values are one row of signed bytes per occupation. */
export const LikenessModel = z.object({
  occupations: z.array(OnetSocCode).describe('Rows of the values, in order'),
  texts: z
    .array(z.object({ name: z.string(), dimensions: z.number().int().positive(), weight: z.number() }))
    .describe(
      'Blocks of a row: factors of the texts a publisher gives an occupation; each compared by cosine',
    ),
  ratings: z
    .array(z.object({ domain: ElementDomain, weight: z.number(), intercept: z.number(), slope: z.number() }))
    .describe(
      'Rated domains, compared by cosine of standardised ratings; intercept + slope × text likeness stands in when one of the two is not rated',
    ),
  jobZone: z
    .object({ weight: z.number(), intercept: z.number(), slope: z.number() })
    .describe('Weight of one step of job zone apart (subtracted); intercept and slope as for ratings'),
  floor: z.number().describe('Raw likeness of two occupations taken at random: shown as 0'),
  trainedOn: z
    .number()
    .int()
    .describe('Occupations whose related list taught the weights; the others test them'),
});
export type LikenessModel = z.infer<typeof LikenessModel>;

/** Header of `data/reference/models/next-occupation.bin`, which has no further values: the weights are few. */
export const NextModel = z.object({
  features: z.array(z.string()).describe('Names of the features the weights belong to, in order'),
  hidden: z.number().int().nonnegative().describe('Units of the hidden layer'),
  weights: z.array(z.number()),
  missedChanges: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'Share of the changes whose next code was not among the candidates; that much probability is left open',
    ),
  trainedOn: z.object({ people: z.number().int(), steps: z.number().int() }),
});
export type NextModel = z.infer<typeof NextModel>;

/** One spell of somebody else's career after smoothing; years are calendar years, `end` exclusive. */
export const CareerSpell = z.object({
  title: z.string(),
  census1980: Census1980Code.nullable(),
  onetSoc: OnetSocCode.nullable(),
  majorGroup: z.string().nullable(),
  startYear: z.number().int(),
  endYear: z.number().int(),
  observations: z.number().int(),
  peopleShare: z.number().min(0).max(1).nullable(),
  alike: z.boolean().describe('True while aligned with one of the person’s own spells and alike'),
  alignedSpellId: z.string().nullable().describe('The person’s spell it is aligned with'),
});
export type CareerSpell = z.infer<typeof CareerSpell>;

export const MatchPart = z.object({
  key: z.enum(['sequence', 'duration', 'skills', 'stage']),
  label: z.string(),
  value: z.number().describe('Share of the score, 0 … max'),
  max: z.number(),
  why: z.string().describe('What was compared, in plain words'),
  factId: FactId,
});
export type MatchPart = z.infer<typeof MatchPart>;

export const Doppelganger = z.object({
  id: z.string(),
  kind: CareerKind,
  source: z.string().describe('Data set or "member"'),
  label: z.string().describe('For example "Participant 3"'),
  score: z.number().min(0).max(1).describe('Sum of the parts'),
  scoreFactId: FactId,
  careerFactId: FactId.describe('Their jobs with years: the receipt of every year printed of this career'),
  parts: z.array(MatchPart),
  headline: z.string(),
  spells: z.array(CareerSpell),
  offsetYears: z
    .number()
    .describe('Career year 0 of this person minus career year 0 of the reader’s first spell'),
  parting: z
    .object({
      careerYear: z.number().describe('Years after the first spell began'),
      you: z.string(),
      they: z.string(),
      factId: FactId,
    })
    .nullable()
    .describe('Where the paths first part; null = never while both are observed'),
  next: z.array(CareerSpell).describe('What they did after the stretch that is like yours'),
  last: z.object({ title: z.string(), onetSoc: OnetSocCode.nullable(), payTodayFactId: FactId.nullable() }),
});
export type Doppelganger = z.infer<typeof Doppelganger>;

/** The survey whose participants' careers are compared, to stand in small print. */
export const SurveyNote = z.object({
  name: z.string().describe('Short name, for example "NLSY79"'),
  born: z.string().describe('Years of birth, for example "1957–64"'),
  interviews: z.string().describe('First and last interview, for example "1982–2000"'),
  factId: FactId.describe('How many careers are compared'),
});
export type SurveyNote = z.infer<typeof SurveyNote>;

/** Where people who held an occupation went. Rows below n = 10 are folded into `elsewhere`. */
export const Cohort = z.object({
  originTitle: z.string(),
  origin: Census1980Code.nullable(),
  held: z.number().int().describe('People who held it'),
  left: z.number().int().describe('Of these, people later seen in another occupation'),
  destinations: z.array(
    z.object({
      title: z.string(),
      census1980: Census1980Code.nullable(),
      onetSoc: OnetSocCode.nullable(),
      level: z.enum(['occupation', 'group']),
      n: z.number().int().min(10),
      sharePercent: z.number(),
      lowPercent: z.number().describe('Wilson 80 % interval'),
      highPercent: z.number(),
      medianYears: z.number().nullable().describe('Years in the origin before the move, to the year'),
      factId: FactId,
      shareFactId: FactId.describe('Share of those who left, with its likely range'),
      medianFactId: FactId.nullable(),
    }),
  ),
  elsewhere: z.number().int().describe('People who went where fewer than ten went'),
  heldFactId: FactId,
  leftFactId: FactId,
  elsewhereFactId: FactId,
  stayedFactId: FactId.describe('People who held it and were never seen to leave'),
});
export type Cohort = z.infer<typeof Cohort>;

/** Answer to "was X, now Y". */
export const PathSearch = z.object({
  was: z.string(),
  now: z.string().nullable(),
  n: z.number().int(),
  suppressed: z.boolean().describe('True when fewer than ten people fit: nothing else is then told'),
  medianYears: z.number().nullable(),
  quartileYears: z.tuple([z.number(), z.number()]).nullable(),
  between: z.array(z.object({ title: z.string(), n: z.number().int(), factId: FactId })),
  factId: FactId,
  yearsFactId: FactId.nullable().describe('Median of the years, the middle half as its range'),
});
export type PathSearch = z.infer<typeof PathSearch>;

/** One occupation on the map around the person. */
export const MapNode = z.object({
  onetSoc: OnetSocCode,
  title: z.string(),
  likeness: z.number().min(0).max(1),
  likenessFactId: FactId,
  peopleShare: z.number().min(0).max(1).nullable(),
  reach: z.enum(['now', 'one_gap', 'far', 'been']),
  reachWhy: z.string(),
  jobZone: z.number().int().nullable(),
  medianPayFactId: FactId.nullable(),
  growthFactId: FactId.nullable(),
  moves: z.object({ n: z.number().int(), of: z.number().int(), factId: FactId }).nullable(),
  biggestGap: z.string().nullable(),
});
export type MapNode = z.infer<typeof MapNode>;
