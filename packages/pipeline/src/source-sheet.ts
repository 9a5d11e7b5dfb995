import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Source } from '@career-mirror/contract';
import { parse } from 'yaml';
import { z } from 'zod';

/** One file of a publisher, pinned: what it is called, how it is written, and what it must weigh. */
export const InputSheet = z.strictObject({
  path: z.string().describe('Path below the folder that holds the publishers’ files'),
  format: z
    .enum(['csv', 'csv-unquoted', 'tab'])
    .describe('csv = quoted by ", tab = never quoted, csv-unquoted = quotes are part of the text'),
  skipLines: z.number().int().nonnegative().default(0).describe('Lines before the line of column names'),
  footnoteRows: z
    .number()
    .int()
    .nonnegative()
    .default(0)
    .describe('Rows at the end that are notes, with fewer fields'),
  download: z.url().nullable().default(null).describe('Official address of the file or of its archive'),
  member: z.string().nullable().default(null).describe('Path inside the downloaded ZIP archive'),
  converted: z
    .string()
    .nullable()
    .default(null)
    .describe('How the file was made from the official one; null = byte for byte the publisher’s'),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  contentSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null)
    .describe(
      'Checksum of the publisher’s file when `path` is a gzip of it; null = `path` is the file itself',
    ),
  rows: z.number().int().positive().describe('Data rows, without the line of column names'),
  columns: z.array(z.string()).min(1).describe('Column names as published, in order'),
});
export type InputSheet = z.infer<typeof InputSheet>;

/** A `source.yaml`: everything about one publisher's release that is not code. */
export const SourceSheet = Source.omit({ inputs: true, tables: true })
  .extend({
    attribution: z
      .string()
      .min(1)
      .describe('The wording the licence asks for; a source without one is refused'),
    settings: z
      .record(z.string(), z.number())
      .default({})
      .describe('Figures of the release that its normaliser needs'),
    inputs: z.record(z.string(), InputSheet),
  })
  .strict();
export type SourceSheet = z.infer<typeof SourceSheet>;

/**
 * Reads the `source.yaml` in a source's folder.
 *
 * @throws Error naming the file and each field that is missing or wrong
 */
export function readSourceSheet(folder: string): SourceSheet {
  const path = join(folder, 'source.yaml');
  const parsed = SourceSheet.safeParse(parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** A figure of the release that its normaliser needs, by name. */
export function requireSetting(sheet: SourceSheet, name: string): number {
  const value = sheet.settings[name];
  if (value === undefined) throw new Error(`source.yaml of ${sheet.id}: setting "${name}" is missing`);
  return value;
}
