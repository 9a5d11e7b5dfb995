import { z } from 'zod';
import { ElementId, FactId, OnetSocCode } from './ids.ts';
import { Evidence, LevelEstimate } from './profile.ts';

export const GapItem = z.object({
  id: z.string().describe('Element id, `tech:<name>` or `education`'),
  kind: z.enum(['skill', 'knowledge', 'technology', 'education']),
  name: z.string(),
  elementId: ElementId.nullable(),
  essential: z.boolean(),
  needed: z.object({
    level0to7: z.number().nullable(),
    importance1to5: z.number().nullable(),
    factId: FactId,
    importanceFactId: FactId.nullable().describe('Receipt of `importance1to5`'),
  }),
  held: LevelEstimate.nullable().describe('null = nothing known, not zero'),
  heldFactId: FactId.nullable().describe('Receipt of `held`'),
  status: z.enum(['have', 'partly', 'missing']),
  evidence: z.array(Evidence).describe('Sentences that prove it; empty exactly when missing'),
  source: z.string().describe('Who asks for it, for example "O*NET 30.1, hot technology"'),
  weight: z.number().describe('Points of fit it can give; all weights sum to 100'),
  points: z.number().describe('Points of fit it gives now; all points sum to `fit`'),
  gain: z.number().describe('weight − points: what learning it adds, exactly'),
  gainFactId: FactId.nullable().describe(
    'Receipt of `gain` and of what it is the rest of; null = nothing open',
  ),
  hours: z
    .object({ low: z.number(), high: z.number(), factId: FactId })
    .nullable()
    .describe('Our estimate of the time to close it'),
});
export type GapItem = z.infer<typeof GapItem>;

/** What stands between the person and one occupation. */
export const Gap = z.object({
  onetSoc: OnetSocCode,
  title: z.string(),
  fit: z.number().min(0).max(100).describe('Sum of the items’ points'),
  fitFactId: FactId,
  items: z.array(GapItem).describe('Missing, partly, have; essential first; largest gain first'),
  nextBest: z.string().nullable().describe('Id of the item with the largest gain per hour'),
  notEnoughData: z.array(z.string()).describe('Parts for which the sources say nothing'),
});
export type Gap = z.infer<typeof Gap>;

/** An occupation proposed as a next step, and why. */
export const Proposal = z.object({
  onetSoc: OnetSocCode,
  title: z.string(),
  likeness: z.number(),
  why: z.string(),
  whyFactId: FactId.nullable(),
  medianPayFactId: FactId.nullable(),
  growthFactId: FactId.nullable(),
});
export type Proposal = z.infer<typeof Proposal>;
