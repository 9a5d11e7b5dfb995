import { z } from 'zod';
import { Source } from '../source.ts';
import { route } from './route.ts';

export const SourcesView = z.object({
  digest: z.string().describe('sha256 of the pack’s manifest'),
  sources: z.array(Source),
});
export type SourcesView = z.infer<typeof SourcesView>;

export const getSources = route({
  method: 'GET',
  path: '/api/sources',
  summary: 'Every source behind the numbers: publisher, release, licence, limits',
  answer: SourcesView,
  errors: [],
});

/** One line of the report card: ours beside the baselines, with its interval. */
export const ReportRow = z.object({
  test: z.string(),
  method: z.string(),
  ours: z.boolean(),
  metric: z.string(),
  value: z.number(),
  low: z.number().describe('95 % interval'),
  high: z.number(),
  n: z.number().int(),
  target: z.number().nullable(),
  targetDirection: z.enum(['at_least', 'at_most']).default('at_least'),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportCard = z.object({
  measuredOn: z.iso.date(),
  digest: z.string(),
  rows: z.array(ReportRow),
  notes: z.array(z.string()),
});
export type ReportCard = z.infer<typeof ReportCard>;

export const getReportCard = route({
  method: 'GET',
  path: '/api/report-card',
  summary: 'How well the methods do, beside their baselines',
  answer: ReportCard,
  errors: ['resource.not_found'],
});

export const Status = z.object({
  version: z.string(),
  store: z.enum(['embedded', 'postgresql']),
  storeNote: z.string().nullable().describe('What the embedded tier does not promise'),
  adapters: z.array(z.object({ name: z.string(), state: z.enum(['on', 'off']), why: z.string() })),
});
export type Status = z.infer<typeof Status>;

export const getStatus = route({
  method: 'GET',
  path: '/api/status',
  summary: 'What is configured, what is off and why',
  answer: Status,
  errors: [],
});
