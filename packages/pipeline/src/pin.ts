import { join } from 'node:path';
import { checksumLines, type LineChecksums } from './input/line-checksums.ts';
import { readText } from './input/records.ts';
import type { SourceSheet } from './source-sheet.ts';

/** Block checksums of every pinned file below `from`, by path. Only to be kept when the files match their sha256. */
export function pinLines(sheets: readonly SourceSheet[], from: string): LineChecksums {
  const paths = sheets.flatMap(({ inputs }) => Object.values(inputs).map(({ path }) => path));
  return Object.fromEntries(paths.sort().map((path) => [path, checksumLines(readText(join(from, path)))]));
}
