import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a trained artefact and, beside it, a sheet that says what it is and what it was made of. */
export function writeArtefact(artefact: {
  readonly pack: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly about: Readonly<Record<string, unknown>>;
  readonly report: (line: string) => void;
}): void {
  const { pack, name, bytes, about, report } = artefact;
  const folder = join(pack, 'models');
  mkdirSync(folder, { recursive: true });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(folder, `${name}.bin`), bytes);
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ file: `${name}.bin`, sha256, bytes: bytes.length, ...about }, null, 2)}\n`,
  );
  report(`wrote ${name}.bin, ${bytes.length} bytes, sha256 ${sha256.slice(0, 12)}`);
}
