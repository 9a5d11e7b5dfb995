import { z } from 'zod';
import { Fact } from '../fact.ts';
import { Gap } from '../gap.ts';
import { FactId, OnetSocCode } from '../ids.ts';
import { route } from './route.ts';

export const GapView = z.object({
  headline: z.string(),
  headlineFact: z
    .object({ words: z.string(), factId: FactId })
    .nullable()
    .describe('The words of the headline that say a date, and their receipt; null when it says none'),
  gap: Gap,
  facts: z.array(Fact),
});
export type GapView = z.infer<typeof GapView>;

export const getGap = route({
  method: 'GET',
  path: '/api/gaps/:onetSoc',
  summary: 'What stands between the person and one occupation',
  params: z.object({ onetSoc: OnetSocCode }),
  answer: GapView,
  errors: ['request.invalid', 'profile.missing', 'occupation.not_found', 'gap.empty_requirement'],
});
