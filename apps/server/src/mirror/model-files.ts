import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@career-mirror/contract';
import { z } from 'zod';

/** Trained artefacts of the reference pack, as bytes. */
export type ModelFiles = {
  readonly title: Uint8Array;
  readonly spans: Uint8Array;
  readonly likeness: Uint8Array;
  readonly next: Uint8Array;
};

/** Where each artefact lies within the pack. */
export const modelPaths = {
  title: 'models/title-model.bin',
  spans: 'models/skill-spans.bin',
  likeness: 'models/likeness-vectors.bin',
  next: 'models/next-occupation.bin',
} as const;

/** What training writes beside an artefact: the checksum of what it wrote. */
const Sheet = z.object({ sha256: z.string().length(64) });

/** The checksum an artefact should have; null when nothing beside it says so. */
export const expectedSha256 = (file: string): string | null => {
  const sheet = file.replace(/\.bin$/, '.json');
  return existsSync(sheet) ? Sheet.parse(JSON.parse(readFileSync(sheet, 'utf8'))).sha256 : null;
};

/**
 * Reads the artefacts of a pack.
 *
 * @throws AppError('pack.missing') naming the one that is not there
 * @throws AppError('pack.damaged') when one is not what training wrote
 */
export const readModelFiles = (referenceDir: string): ModelFiles => {
  const read = (path: string): Uint8Array => {
    const file = join(referenceDir, path);
    if (!existsSync(file)) throw new AppError('pack.missing', { file: path });
    const bytes = readFileSync(file);
    const expected = expectedSha256(file);
    if (expected !== null && createHash('sha256').update(bytes).digest('hex') !== expected) {
      throw new AppError('pack.damaged', { file: path, reason: 'it is not what training wrote' });
    }
    return bytes;
  };
  return {
    title: read(modelPaths.title),
    spans: read(modelPaths.spans),
    likeness: read(modelPaths.likeness),
    next: read(modelPaths.next),
  };
};
