import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { childHeapMb } from './limits.ts';

export const childFile = join(import.meta.dirname, 'child.ts');

/** Packages the readers are made of. */
const packages = ['pdfjs-dist', 'saxes', 'yauzl', 'htmlparser2', 'marked', 'zod'];

/** What a child may do. `cacheFolder`: where its compiled code lies; it may be written until the child is ready. */
export function childFlags(cacheFolder: string | null): string[] {
  const cache =
    cacheFolder === null ? [] : [`--allow-fs-read=${cacheFolder}`, `--allow-fs-write=${cacheFolder}`];
  return [
    '--permission',
    ...readableFolders().map((folder) => `--allow-fs-read=${folder}`),
    ...cache,
    `--max-old-space-size=${childHeapMb}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ];
}

/** The reader's own code and the packages it is made of; nothing of the person's data is among them. */
function readableFolders(): string[] {
  const server = join(import.meta.dirname, '..', '..');
  const ours = ['contract', 'engine'].flatMap((name) => {
    const folder = join(server, '..', '..', 'packages', name);
    return [join(folder, 'src'), join(folder, 'package.json')];
  });
  return [
    ...new Set([import.meta.dirname, join(server, 'package.json'), ...ours, ...packages.map(modulesWith)]),
  ];
}

/** The nearest folder `node_modules` that holds a package. */
function modulesWith(name: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'node_modules', name))) {
    const outer = dirname(folder);
    if (outer === folder) throw new Error(`${name} is not installed`);
    folder = outer;
  }
  return join(folder, 'node_modules');
}
