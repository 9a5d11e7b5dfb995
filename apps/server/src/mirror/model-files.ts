import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@career-mirror/contract';

/** Trained artefacts of the reference pack, as bytes. A missing optional one makes a method fall back as its docstring says. */
export type ModelFiles = {
  readonly title: Uint8Array;
  readonly likeness: Uint8Array;
  readonly next: Uint8Array | null;
};

/** Where each artefact lies within the pack. */
export const modelPaths = {
  title: 'models/title-model.bin',
  likeness: 'models/likeness-vectors.bin',
  next: 'models/next-occupation.bin',
} as const;

/** Reads the artefacts of a pack. @throws AppError('pack.missing') without the title model or the likeness vectors */
export const readModelFiles = (referenceDir: string): ModelFiles => {
  const find = (path: string): Uint8Array | null => {
    const file = join(referenceDir, path);
    return existsSync(file) ? readFileSync(file) : null;
  };
  const require = (path: string): Uint8Array => {
    const bytes = find(path);
    if (!bytes) throw new AppError('pack.missing', { file: path });
    return bytes;
  };
  return {
    title: require(modelPaths.title),
    likeness: require(modelPaths.likeness),
    next: find(modelPaths.next),
  };
};
