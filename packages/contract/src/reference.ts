import { z } from 'zod';
import { AreaId, Census1980Code, ElementId, EscoUri, IscoCode, OnetSocCode, SocCode } from './ids.ts';
import type { Source } from './source.ts';

/*
 * The tables of the reference pack (`data/reference/<table>.jsonl.gz`, one object a line, in the order of its key).
 * The pipeline writes them, the store reads them, the engine computes with them. Facts and figures only.
 */

/** Kind of O*NET content-model element. */
export const ElementDomain = z.enum([
  'skill',
  'knowledge',
  'ability',
  'work_activity',
  'work_style',
  'work_value',
  'interest',
  'work_context',
]);
export type ElementDomain = z.infer<typeof ElementDomain>;

export const Occupation = z.object({
  onetSoc: OnetSocCode,
  title: z.string(),
  socCode: SocCode.describe('2018 SOC code; pay and projections hang on it'),
  jobZone: z.number().int().min(1).max(5).nullable(),
  projectionCode: z
    .string()
    .nullable()
    .describe('National Employment Matrix code, where the crosswalk has one'),
  wageCode: SocCode.nullable().describe('SOC code of the OEWS row that covers this occupation; null = none'),
  hasRatings: z.boolean().describe('True when abilities, knowledge and work activities are rated'),
  iscoGroups: z.array(IscoCode).describe('ISCO-08 unit groups, from the ISCO–SOC crosswalk'),
});
export type Occupation = z.infer<typeof Occupation>;

export const OccupationTitle = z.object({
  onetSoc: OnetSocCode,
  title: z.string(),
  kind: z.enum(['official', 'alternate', 'short', 'reported']),
});
export type OccupationTitle = z.infer<typeof OccupationTitle>;

export const Element = z.object({
  elementId: ElementId,
  name: z.string(),
  domain: ElementDomain,
  scale: z.string().describe('Publisher’s scale of `values`/`importance`, for example IM, WI, EX, OI, CX'),
  scaleMin: z.number(),
  scaleMax: z.number(),
  year: z.number().int().describe('Year of the release that holds the ratings'),
});
export type Element = z.infer<typeof Element>;

/** Ratings of one occupation in one domain; arrays run over the domain's elements in the order of the `elements` table. */
export const Rating = z.object({
  onetSoc: OnetSocCode,
  domain: ElementDomain,
  importance: z
    .array(z.number().nullable())
    .describe(
      'Importance 1–5 (skills, knowledge, abilities, activities) or the value on the element’s own scale',
    ),
  level: z
    .array(z.number().nullable())
    .nullable()
    .describe('Level 0–7; null for domains without a level scale'),
  release: z
    .string()
    .describe('O*NET release of `importance`: "30.1", "29.3" (skills) or "18.1" (work context)'),
  levelRelease: z
    .string()
    .nullable()
    .describe('O*NET release of `level`, which may differ for skills; null = no level scale'),
  inherited: OnetSocCode.nullable().describe(
    'The occupation whose row stands in, when the publisher rates none here',
  ),
});
export type Rating = z.infer<typeof Rating>;

export const Technology = z.object({
  onetSoc: OnetSocCode,
  name: z.string(),
  commodityCode: z.string(),
  commodity: z.string(),
  hot: z.boolean(),
  inDemand: z.boolean(),
});
export type Technology = z.infer<typeof Technology>;

export const Education = z.object({
  onetSoc: OnetSocCode,
  shares: z
    .array(z.number().nullable())
    .describe(
      'Percent of incumbents per O*NET category 1–12 (less than high school … post-doctoral); null = missing',
    ),
  n: z.number().int().nullable(),
  entryEducation: z.string().nullable().describe('BLS typical education for entry'),
  relatedExperience: z.string().nullable().describe('BLS work experience in a related occupation'),
  training: z.string().nullable().describe('BLS typical on-the-job training'),
});
export type Education = z.infer<typeof Education>;

export const RelatedOccupations = z.object({
  onetSoc: OnetSocCode,
  related: z.array(OnetSocCode).describe('O*NET’s related list, nearest first'),
  primaryShort: z.number().int().describe('How many of them are in the tier "Primary-Short"'),
});
export type RelatedOccupations = z.infer<typeof RelatedOccupations>;

/** National OEWS row. A percentile at the top code carries the code's value and its name in `topCoded`. */
export const Wage = z.object({
  socCode: SocCode,
  year: z.number().int().describe('2021 or 2024, both May'),
  employment: z.number().int().nullable(),
  p10: z.number().nullable(),
  p25: z.number().nullable(),
  p50: z.number().nullable(),
  p75: z.number().nullable(),
  p90: z.number().nullable(),
  mean: z.number().nullable(),
  meanRsePercent: z.number().nullable().describe('Relative standard error of the mean, percent'),
  topCoded: z.array(z.enum(['p10', 'p25', 'p50', 'p75', 'p90', 'mean'])),
  annualOnly: z.boolean().describe('True for occupations without a standard hour count'),
});
export type Wage = z.infer<typeof Wage>;

export const Area = z.object({
  areaId: AreaId,
  name: z.string(),
  state: z.string().describe('Two-letter state of the area’s name'),
  states: z.array(z.string()).describe('All states its counties lie in'),
  kind: z.enum(['metropolitan', 'nonmetropolitan']),
  pricePlace: z
    .string()
    .nullable()
    .describe('Key of the price level that applies: a CBSA code or a state FIPS code'),
});
export type Area = z.infer<typeof Area>;

/** OFLC wage levels of one occupation in all areas; `areaIds[i]` belongs to `levels[4*i … 4*i+3]`. */
export const AreaWages = z.object({
  socCode: SocCode,
  areaIds: z.array(AreaId),
  levels: z
    .array(z.number().int())
    .describe('US dollars a year: entry, qualified, experienced, expert; not percentiles'),
  yearlyOnly: z
    .boolean()
    .describe('True when the publisher gives yearly amounts; hourly ones were multiplied by 2,080'),
});
export type AreaWages = z.infer<typeof AreaWages>;

export const PriceLevel = z.object({
  place: z.string().describe('CBSA code, state FIPS code of five digits, or 00000 for the nation'),
  name: z.string(),
  kind: z.enum(['nation', 'state', 'metropolitan', 'nonmetropolitan']),
  year: z.number().int(),
  allItems: z.number().describe('Regional price parity, US = 100'),
  housing: z.number().nullable(),
});
export type PriceLevel = z.infer<typeof PriceLevel>;

export const Projection = z.object({
  projectionCode: z.string(),
  title: z.string(),
  employment2024: z.number().nullable().describe('Jobs (the publisher prints thousands)'),
  employment2034: z.number().nullable(),
  changePercent: z.number().nullable(),
  openingsPerYear: z.number().nullable().describe('Jobs a year, 2024–34 average'),
  exitRatePercent: z.number().nullable().describe('Labour-force exits a year, percent'),
  transferRatePercent: z.number().nullable().describe('Occupational transfers a year, percent'),
});
export type Projection = z.infer<typeof Projection>;

export const Telework = z.object({
  onetSoc: OnetSocCode,
  teleworkable: z.boolean(),
  blockers: z.array(ElementId).describe('Elements that say no; empty when teleworkable'),
});
export type Telework = z.infer<typeof Telework>;

export const EscoOccupation = z.object({
  escoUri: EscoUri,
  label: z.string(),
  altLabels: z.array(z.string()),
  iscoGroup: IscoCode,
});
export type EscoOccupation = z.infer<typeof EscoOccupation>;

export const EscoSkill = z.object({
  escoUri: EscoUri,
  label: z.string(),
  altLabels: z.array(z.string()),
  kind: z.enum(['skill', 'knowledge', 'language', 'attitude']),
});
export type EscoSkill = z.infer<typeof EscoSkill>;

export const EscoOnetLink = z.object({
  escoUri: EscoUri,
  onetSoc: OnetSocCode,
  relation: z.enum(['exact', 'close', 'broad', 'narrow']),
});
export type EscoOnetLink = z.infer<typeof EscoOnetLink>;

export const EscoOccupationSkill = z.object({
  occupation: z.string().describe('ESCO occupation URI, or `isco:<code>` for a unit group'),
  escoUri: EscoUri.describe('The skill'),
  relation: z.enum(['essential', 'optional']),
});
export type EscoOccupationSkill = z.infer<typeof EscoOccupationSkill>;

/** One survey participant's observed career: one 1980 Census code per interview. */
export const Career = z.object({
  person: z.string().describe('Random label of the extract; cannot be linked back'),
  years: z.array(z.number().int()),
  codes: z.array(Census1980Code),
});
export type Career = z.infer<typeof Career>;

export const CensusOccupation = z.object({
  census1980: Census1980Code,
  title: z.string().nullable(),
  majorGroup: z.string().nullable(),
  onetSocs: z
    .array(z.object({ onetSoc: OnetSocCode, weight: z.number() }))
    .describe('Present-day occupations it stands for; weights sum to 1; empty = no link'),
});
export type CensusOccupation = z.infer<typeof CensusOccupation>;

/** Every table of the pack by name; the names of the files too. */
export const packTables = {
  occupations: Occupation,
  titles: OccupationTitle,
  elements: Element,
  ratings: Rating,
  technologies: Technology,
  education: Education,
  related: RelatedOccupations,
  wages: Wage,
  areas: Area,
  areaWages: AreaWages,
  priceLevels: PriceLevel,
  projections: Projection,
  telework: Telework,
  escoOccupations: EscoOccupation,
  escoSkills: EscoSkill,
  escoOnet: EscoOnetLink,
  escoOccupationSkills: EscoOccupationSkill,
  careers: Career,
  censusOccupations: CensusOccupation,
} as const;
export type PackTable = keyof typeof packTables;

/** The whole pack in memory: rows as they stand in the files, plus the sources and the digest of the manifest. */
export type Reference = {
  readonly [T in PackTable]: readonly z.infer<(typeof packTables)[T]>[];
} & { readonly sources: readonly Source[]; readonly digest: string };
