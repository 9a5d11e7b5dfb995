import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const built = join(root, 'apps/web/out/index.html');
const sources = [
  'apps/web/{src,public}/**/*',
  'apps/web/*.{ts,mjs,json}',
  'packages/{contract,engine}/src/**/*',
  'package-lock.json',
];

/** True when the exported pages are missing or older than what they are made from. */
export const webIsStale = (): boolean => {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .some((file) => statSync(join(root, file)).mtimeMs > builtAt);
};

/**
 * Exports the pages to `apps/web/out` unless they are up to date.
 *
 * @throws when the build fails; its own output says why
 */
export const buildWeb = (): void => {
  if (!webIsStale()) return;
  console.error('Building the pages …');
  const next = join(root, 'node_modules/next/dist/bin/next');
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    cwd: join(root, 'apps/web'),
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error('The pages could not be built.');
};
