/*
 * `node test/hostile/beside.ts`: how long other people wait while somebody hands in hostile files. Starts a server of its own, asks
 * it for titles at a steady pace, first alone and then beside the uploads, and prints both 95th percentiles.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { allFiles, layLures } from './try-files.ts';

const root = join(import.meta.dirname, '../..');
/** Requests of the other person, one each so many milliseconds. */
const paceMs = 50;
const requests = 300;
/** The hungriest files: those that are ended by a limit. */
const hungry =
  /forms that show|quarter gigabyte|blanks packed|million saved|million moves|four million|shading|hundred thousand pages|million open|million line|million cells|million paragraphs|underscores|mail addresses|bomb/;

const dataDir = mkdtempSync(join(tmpdir(), 'beside-'));
const server = spawn(process.execPath, ['apps/server/src/main.ts'], {
  cwd: root,
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, RATE_LIMIT: '0', OVERLOAD_MS: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const base = await new Promise<string>((resolve) => {
  let said = '';
  server.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const found = /http:\/\/[\w.]+:\d+/.exec(said)?.[0];
    if (found !== undefined) resolve(found);
  });
});
while (!(await fetch(`${base}/readyz`)).ok) await wait(200);

const titles = ['store manager', 'nurse', 'acountant', 'cook', 'electrician'];
async function ask(): Promise<{ p95: number; answered: number }> {
  const times: number[] = [];
  let answered = 0;
  await Promise.all(
    Array.from({ length: requests }, async (_, turn) => {
      await wait(turn * paceMs);
      const began = performance.now();
      const answer = await fetch(
        `${base}/api/occupations?query=${encodeURIComponent(titles[turn % 5] ?? '')}`,
      );
      await answer.arrayBuffer();
      times.push(performance.now() - began);
      if (answer.ok) answered += 1;
    }),
  );
  times.sort((one, other) => one - other);
  return { p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN, answered };
}

await ask();
const alone = await ask();
const lures = await layLures();
const files = (await allFiles(lures)).filter((file) => hungry.test(file.name));
let handedIn = 0;
let going = true;
/** Two people who hand in one file after the other. */
const attack = async (): Promise<void> => {
  for (let turn = 0; going; turn += 1) {
    const file = files[turn % files.length];
    if (!file) return;
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file.bytes)]), file.fileName);
    const answer = await fetch(`${base}/api/documents`, {
      method: 'POST',
      body: form,
      headers: { origin: base },
    });
    await answer.arrayBuffer();
    if (answer.status === 202) handedIn += 1;
    await wait(200);
  }
};
const attacks = [attack(), attack()];
const beside = await ask();
going = false;
await Promise.all(attacks);
await lures.takeAway();
server.kill('SIGTERM');
await new Promise((resolve) => server.once('exit', resolve));
rmSync(dataDir, { recursive: true, force: true });
console.log(`alone   ${alone.answered} of ${requests} answered, p95 ${alone.p95.toFixed(0)} ms`);
console.log(
  `beside  ${beside.answered} of ${requests} answered, p95 ${beside.p95.toFixed(0)} ms, ${handedIn} files taken in`,
);
process.exit(alone.answered + beside.answered === requests * 2 ? 0 : 1);
