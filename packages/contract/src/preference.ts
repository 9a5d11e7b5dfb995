import { z } from 'zod';
import { AreaId, OnetSocCode } from './ids.ts';
import { Weights } from './trajectory.ts';

/** What matters to the person, and which futures they want to look at. */
export const Preferences = z.object({
  weights: Weights.nullable().describe('The sliders; null = never moved'),
  targets: z.array(OnetSocCode).max(4).describe('Occupations to compare, in the person’s order'),
  areaId: AreaId.nullable().describe('Wage area; null = whole country'),
});
export type Preferences = z.infer<typeof Preferences>;
