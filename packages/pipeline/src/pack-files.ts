import { createHash } from 'node:crypto';
import { constants, gzipSync } from 'node:zlib';
import type { PackTable, Source } from '@career-mirror/contract';
import { z } from 'zod';
import type { CompiledTable } from './compile/pack-step.ts';
import type { SourceSheet } from './source-sheet.ts';

/** `manifest.json` of a pack. */
export const Manifest = z.object({
  format: z.literal(1),
  files: z.record(
    z.string(),
    z.object({ sha256: z.string().length(64), rows: z.number().int(), bytes: z.number().int() }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

/** A file of the pack before it is written. */
export type PackFile = { name: string; content: Buffer; rows: number };

export const sha256 = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');

export const tableFileName = (table: PackTable): string => `${table}.jsonl.gz`;

/** Byte 9 of a gzip file names the operating system; 255 means unknown, which makes the file equal on all of them. */
const gzipOperatingSystem = { offset: 9, unknown: 255 } as const;

/** One JSON object a line, gzip at a fixed level, without time or operating system in the header. */
export function tableFile(table: CompiledTable): PackFile {
  const content = gzipSync(`${table.lines.join('\n')}\n`, { level: constants.Z_BEST_COMPRESSION });
  content[gzipOperatingSystem.offset] = gzipOperatingSystem.unknown;
  return { name: tableFileName(table.step.table), content, rows: table.lines.length };
}

/** The registry every receipt points at: one `Source` per sheet, with the rows it gave to each table. */
export function sourcesFile(sheets: readonly SourceSheet[], tables: readonly CompiledTable[]): PackFile {
  const registry: Source[] = sheets.map(({ settings: _, inputs, ...sheet }) => ({
    ...sheet,
    inputs: Object.values(inputs).map(({ path, sha256, rows }) => ({ path, sha256, rows })),
    tables: Object.fromEntries(
      tables.flatMap(({ step, rowsBySource }) => {
        const rows = rowsBySource.get(sheet.id);
        return rows === undefined ? [] : [[step.table, rows]];
      }),
    ),
  }));
  return { name: 'sources.json', content: Buffer.from(json(registry)), rows: registry.length };
}

/** Checksum, rows and bytes of every file; its own sha256 is the digest of the pack. */
export function manifestFile(files: readonly PackFile[]): PackFile {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest: Manifest = {
    format: 1,
    files: Object.fromEntries(
      sorted.map(({ name, content, rows }) => [
        name,
        { sha256: sha256(content), rows, bytes: content.length },
      ]),
    ),
  };
  return { name: 'manifest.json', content: Buffer.from(json(manifest)), rows: files.length };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
