import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@career-mirror/contract';

/** Trained artefacts of the reference pack, as bytes. */
export type ModelFiles = {
  readonly title: Uint8Array;
  readonly likeness: Uint8Array;
  readonly next: Uint8Array;
};

/** Where each artefact lies within the pack. */
export const modelPaths = {
  title: 'models/title-model.bin',
  likeness: 'models/likeness-vectors.bin',
  next: 'models/next-occupation.bin',
} as const;

/** Reads the artefacts of a pack. @throws AppError('pack.missing') naming the one that is not there */
export const readModelFiles = (referenceDir: string): ModelFiles => {
  const read = (path: string): Uint8Array => {
    const file = join(referenceDir, path);
    if (!existsSync(file)) throw new AppError('pack.missing', { file: path });
    return readFileSync(file);
  };
  return { title: read(modelPaths.title), likeness: read(modelPaths.likeness), next: read(modelPaths.next) };
};
