import { z } from 'zod';
import { EscoUri, OnetSocCode } from './ids.ts';

/** One candidate occupation for a title; confidence is calibrated: of those shown .8, about 80 % are right. */
export const TitleMatch = z.object({
  onetSoc: OnetSocCode,
  title: z.string(),
  confidence: z.number().min(0).max(1),
  via: z.enum(['exact', 'alias', 'typo', 'model', 'person']).describe('The step that found it'),
  matchedTitle: z.string().nullable().describe('Nearest known title, for the person to recognise'),
  escoUri: EscoUri.nullable(),
});
export type TitleMatch = z.infer<typeof TitleMatch>;

/** A candidate ESCO occupation for a title. */
export const EscoTitleMatch = z.object({
  escoUri: EscoUri,
  label: z.string(),
  score: z.number(),
});
export type EscoTitleMatch = z.infer<typeof EscoTitleMatch>;

/** Another occupation by resemblance; the score is symmetric, 1 for itself. */
export const SimilarOccupation = z.object({
  onetSoc: OnetSocCode,
  title: z.string(),
  score: z.number(),
});
export type SimilarOccupation = z.infer<typeof SimilarOccupation>;

/** What a title says beside the work itself; null where it says nothing. */
export const TitleStanding = z.object({
  seniority: z.enum(['trainee', 'junior', 'senior', 'head']).nullable(),
  contract: z.enum(['full_time', 'part_time', 'temporary', 'seasonal', 'freelance']).nullable(),
  grade: z.number().int().min(1).max(9).nullable().describe('"Engineer II" = 2'),
});
export type TitleStanding = z.infer<typeof TitleStanding>;
