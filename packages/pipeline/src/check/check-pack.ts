import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { Source } from '@career-mirror/contract';
import { z } from 'zod';
import { packSteps } from '../compile/steps.ts';
import type { Problem } from '../input/refused-input.ts';
import { Manifest, sha256, tableFileName } from '../pack-files.ts';
import { checkTables } from './check-tables.ts';
import type { PackLines } from './pack-rows.ts';

/** A text whose value is that of the JSON in it. */
const JsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch (failure) {
    context.addIssue({ code: 'custom', message: `not JSON: ${failure}` });
    return z.NEVER;
  }
});

/**
 * Checks a pack on disk: every file against the manifest, every row against its schema and rules, every key join.
 *
 * @param folder for example `data/reference`
 * @returns      what is wrong, by file and line; empty when all is well
 */
export function checkPack(folder: string): Problem[] {
  const manifestPath = join(folder, 'manifest.json');
  if (!existsSync(manifestPath)) return [{ file: manifestPath, line: null, reason: 'the file is missing' }];
  const manifest = JsonText.pipe(Manifest).safeParse(readFileSync(manifestPath, 'utf8'));
  if (!manifest.success) return [{ file: manifestPath, line: null, reason: z.prettifyError(manifest.error) }];
  const problems = checkFiles(folder, manifest.data);
  if (problems.length > 0) return problems;
  const sources = JsonText.pipe(z.array(Source)).safeParse(
    readFileSync(join(folder, 'sources.json'), 'utf8'),
  );
  if (!sources.success) return [{ file: 'sources.json', line: null, reason: z.prettifyError(sources.error) }];
  return checkTables(readPackLines(folder));
}

function checkFiles(folder: string, manifest: Manifest): Problem[] {
  const expected = [...packSteps.map(({ table }) => tableFileName(table)), 'sources.json'];
  return expected.flatMap((file): Problem[] => {
    const entry = manifest.files[file];
    if (entry === undefined) return [{ file: 'manifest.json', line: null, reason: `${file} is not listed` }];
    const path = join(folder, file);
    if (!existsSync(path)) return [{ file, line: null, reason: 'the file is missing' }];
    const content = readFileSync(path);
    if (content.length !== entry.bytes) {
      const reason = `${content.length} bytes where the manifest says ${entry.bytes}: cut short or from another pack`;
      return [{ file, line: lastWholeLine(file, content), reason }];
    }
    if (sha256(content) !== entry.sha256) {
      return [
        { file, line: null, reason: 'the sha256 is not the one in the manifest: the file was changed' },
      ];
    }
    return [];
  });
}

/** The last line that can still be read of a torn file. */
function lastWholeLine(file: string, content: Buffer): number | null {
  if (!file.endsWith('.gz')) return null;
  try {
    return gunzipSync(content, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8').split('\n').length;
  } catch {
    // Not a gzip stream at all: then no line can be named, and the reason above stands alone.
    return null;
  }
}

function readPackLines(folder: string): PackLines {
  return new Map(
    packSteps.map(({ table }) => {
      const text = gunzipSync(readFileSync(join(folder, tableFileName(table)))).toString('utf8');
      return [table, text.trimEnd().split('\n')];
    }),
  );
}
