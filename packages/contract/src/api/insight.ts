import { z } from 'zod';
import { Fact } from '../fact.ts';
import { Proposal } from '../gap.ts';
import { AreaId, FactId, OnetSocCode } from '../ids.ts';
import { TitleMatch } from '../occupation.ts';
import { route } from './route.ts';

export const InsightQuery = z.object({
  title: z.string().trim().min(1).max(200).describe('What the person does, in their own words'),
  onetSoc: OnetSocCode.optional().describe('The occupation they chose instead of the first match'),
  areaId: AreaId.optional(),
});

/** First insight from a title alone; nothing is stored. */
export const Insight = z.object({
  title: z.string(),
  matches: z.array(TitleMatch).describe('Up to ten, best first; empty when nothing is near'),
  question: z.boolean().describe('True when the first match is not sure enough to go on without asking'),
  current: z
    .object({
      onetSoc: OnetSocCode,
      title: z.string(),
      codeFactId: FactId,
      peopleShare: z.number().nullable(),
      p50FactId: FactId.nullable(),
    })
    .nullable(),
  proposals: z.array(
    Proposal.extend({
      pay: z
        .object({ p25FactId: FactId, p50FactId: FactId, p75FactId: FactId })
        .nullable()
        .describe('null = the publisher gives none'),
    }),
  ),
  facts: z.array(Fact),
});
export type Insight = z.infer<typeof Insight>;

export const getInsight = route({
  method: 'GET',
  path: '/api/insight',
  summary: 'Three sourced next occupations from a job title; stores nothing',
  query: InsightQuery,
  answer: Insight,
  errors: ['request.invalid', 'occupation.not_found', 'area.not_found'],
});
