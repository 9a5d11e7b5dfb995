import { z } from 'zod';
import { FactId, SourceId } from './ids.ts';

export const FactUnit = z.enum([
  'usd_per_year',
  'usd_per_hour',
  'percent',
  'people',
  'jobs',
  'years',
  'hours',
  'scale_0_7',
  'scale_1_5',
  'scale_1_3',
  'scale_minus3_3',
  'index_0_1',
  'yes_no',
  'points_0_100',
  'rank',
  'code',
  'text',
]);
export type FactUnit = z.infer<typeof FactUnit>;

/**
 * A sourced value about the world, or one computed from such values: the only thing a person is ever told a number from.
 * (What proves something about the *person* is `Evidence`.)
 */
export const Fact = z.object({
  id: FactId,
  label: z.string().describe('What the value is, for example "Median pay, Logisticians"'),
  value: z
    .union([z.number(), z.string()])
    .nullable()
    .describe('null = not enough data; `reason` then says why'),
  low: z.number().nullable().describe('Lower end of the 80 % band or of the published range, same unit'),
  high: z.number().nullable().describe('Upper end, same unit'),
  unit: FactUnit,
  sources: z
    .array(SourceId)
    .describe('Sources the value rests on, the main one first; empty when it is the person’s own statement'),
  publisher: z
    .string()
    .describe('Publisher as shown in the receipt; "You, on this device" for the person’s own statements'),
  release: z.string(),
  year: z.number().int(),
  area: z.string(),
  n: z.number().int().nullable().describe('People or answers behind the value; null = not published'),
  method: z.string().describe('How the value was obtained, in one plain sentence'),
  estimate: z.boolean().describe('True when computed by us: the screen then says "our estimate" in words'),
  topCoded: z.boolean().default(false).describe('True when the publisher only says "at least this much"'),
  reason: z.string().nullable().default(null).describe('Why the value is missing'),
  retrieved: z.iso.date().nullable().describe('Day our copy of the main source was taken'),
});
export type Fact = z.infer<typeof Fact>;
