import { z } from 'zod';
import { FactId, OnetSocCode } from './ids.ts';

/** Pay band at one horizon, nominal US dollars of the base year; 80 % of simulated paths lie between p10 and p90. */
export const Band = z.object({
  measure: z.literal('annualWageUsd'),
  horizonYears: z.number().int(),
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  factId: FactId,
});
export type Band = z.infer<typeof Band>;

export const LifeMeasure = z.enum([
  'pay',
  'hours',
  'stress',
  'travel',
  'remote',
  'autonomy',
  'people',
  'progression',
]);
export type LifeMeasure = z.infer<typeof LifeMeasure>;

/** One property of a working life, on its source's own scale. */
export const LifeIndex = z.object({
  measure: LifeMeasure,
  label: z.string(),
  value: z.number().nullable().describe('null = not enough data'),
  scaleMin: z.number(),
  scaleMax: z.number(),
  now: z.number().nullable().describe('The same for the occupation the person is in'),
  comparedWithNow: z.string().describe('In words: "less than now"'),
  factId: FactId.nullable(),
  nowFactId: FactId.nullable().describe('Receipt of `now`'),
});
export type LifeIndex = z.infer<typeof LifeIndex>;

/** One possible ten years. */
export const Future = z.object({
  scenario: z.enum(['stay', 'target']),
  onetSoc: OnetSocCode,
  title: z.string(),
  startWage: z.number().nullable(),
  startWageFactId: FactId.nullable().describe('Receipt of `startWage`'),
  bands: z.array(Band).describe('Empty = not enough data'),
  indices: z.array(LifeIndex),
  stayedShare: z
    .number()
    .min(0)
    .max(1)
    .describe('Share of simulated paths still in the occupation after ten years'),
  assumptions: z.array(z.string()),
  assumptionFactIds: z.array(FactId).describe('Receipts of the assumptions, in the same order'),
  notEnoughData: z.array(z.string()),
});
export type Future = z.infer<typeof Future>;

/** The seven sliders; 0 = does not matter, 10 = matters most. */
export const Weights = z.object({
  pay: z.number().min(0).max(10),
  hours: z.number().min(0).max(10),
  stress: z.number().min(0).max(10),
  travel: z.number().min(0).max(10),
  people: z.number().min(0).max(10),
  progression: z.number().min(0).max(10),
  autonomy: z.number().min(0).max(10),
});
export type Weights = z.infer<typeof Weights>;
