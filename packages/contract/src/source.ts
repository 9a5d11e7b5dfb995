import { z } from 'zod';
import { SourceId } from './ids.ts';

/** One publisher's release in the reference pack; what every receipt points at. */
export const Source = z.object({
  id: SourceId,
  publisher: z.string().describe('Who published it, in full'),
  dataset: z
    .string()
    .describe('Name of the data set, for example "Occupational Employment and Wage Statistics"'),
  release: z.string().describe('The publisher’s own release name, for example "May 2024"'),
  year: z.number().int().describe('Year the figures are about (the newest, when they span several)'),
  area: z.string().describe('Where the figures are valid, for example "United States"'),
  url: z.url().describe('Official page of the data set'),
  licence: z.string().describe('SPDX id or the publisher’s licence name'),
  attribution: z.string().describe('The wording the licence asks for'),
  changes: z.string().describe('What we changed, in one sentence'),
  retrieved: z.iso.date().describe('Day our copy was taken'),
  limits: z.array(z.string()).describe('What a reader must know before trusting a figure'),
  stale: z.boolean().describe('True when the release is known to be too old to stand without a warning'),
  inputs: z.array(
    z.object({
      path: z.string(),
      sha256: z.string().length(64),
      rows: z.number().int().nonnegative().nullable(),
    }),
  ),
  tables: z.record(z.string(), z.number().int().nonnegative()).describe('Pack table → rows from this source'),
});
export type Source = z.infer<typeof Source>;
