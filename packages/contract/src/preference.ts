import { z } from 'zod';
import { AreaId, OnetSocCode } from './ids.ts';
import { Weights } from './trajectory.ts';

/** The questions a person may answer; each says what it will change, all can be skipped, none is asked twice. */
export const LimitQuestion = z.enum([
  'place',
  'pay',
  'hours',
  'caring',
  'standing',
  'lifting',
  'matters_most',
  'matters_least',
]);
export type LimitQuestion = z.infer<typeof LimitQuestion>;

/** What a job must not cost: no list of ours ever holds an occupation that crosses one of these. */
export const Limits = z.object({
  payFloorUsd: z.number().int().min(1_000).max(500_000).nullable().describe('Median pay a year, before tax'),
  fromHome: z.boolean().describe('Work that can be done from home'),
  fullWeekAtMost: z.boolean().describe('No more than about 40 hours a week'),
  regularHours: z.boolean().describe('Hours that can be foreseen, for example because of caring'),
  littleStanding: z.boolean().describe('Not on one’s feet for more than about half of the time'),
  littleLifting: z.boolean().describe('No work for which strength is important'),
  answered: z.array(LimitQuestion).max(8).describe('Questions answered or skipped; they are not asked again'),
});
export type Limits = z.infer<typeof Limits>;

export const noLimits: Limits = {
  payFloorUsd: null,
  fromHome: false,
  fullWeekAtMost: false,
  regularHours: false,
  littleStanding: false,
  littleLifting: false,
  answered: [],
};

export const LimitName = z.enum(['pay', 'home', 'hours', 'schedule', 'standing', 'lifting']);
export type LimitName = z.infer<typeof LimitName>;

export const CrossedLimit = z.object({
  limit: LimitName,
  known: z.boolean().describe('False when the sources do not say whether the limit is kept'),
});
export type CrossedLimit = z.infer<typeof CrossedLimit>;

/** What matters to the person, and which futures they want to look at. */
export const Preferences = z.object({
  weights: Weights.nullable().describe('The sliders; null = never moved'),
  targets: z.array(OnetSocCode).max(4).describe('Occupations to compare, in the person’s order'),
  areaId: AreaId.nullable().describe('Wage area; null = whole country'),
  limits: Limits,
});
export type Preferences = z.infer<typeof Preferences>;
