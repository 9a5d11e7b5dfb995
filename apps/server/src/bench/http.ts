import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../config.ts';
import { type BenchRow, rateRow } from './measure.ts';

/** Seconds and connections of one measurement. */
const seconds = 4;
const connections = 20;

const run = promisify(execFile);
const autocannon = join(projectRoot, 'node_modules/autocannon/autocannon.js');

const Load = z.object({
  requests: z.object({ average: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
  timeouts: z.number(),
});

/** Requests a second of one address. @throws Error when any request failed: a fast refusal is no answer */
const rateOf = async (url: string): Promise<number> => {
  const args = [autocannon, '--json', '-c', String(connections), '-d', String(seconds), url];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 10_000_000 });
  const load = Load.parse(JSON.parse(stdout));
  if (load.non2xx + load.errors + load.timeouts > 0) throw new Error(`${url}: ${stdout.slice(0, 300)}`);
  return load.requests.average;
};

type Process = { readonly base: string; readonly stop: () => Promise<void> };

const addressIn = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\S+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });

const startProcess = async (
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<Process> => {
  const child = spawn(process.execPath, [join(projectRoot, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const base = await addressIn(child);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { base, stop };
};

const paths = [
  { name: 'Start page (static)', path: '/' },
  { name: 'API: title search', path: '/api/occupations?query=store%20manager' },
  { name: 'API: sources', path: '/api/sources' },
  { name: 'API: first insight', path: '/api/insight?title=Store%20manager' },
];

type Measured = { readonly name: string; readonly rate: number; readonly bytes: number };

const measureOurs = async (): Promise<Measured[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mirror-bench-'));
  const ours = await startProcess('apps/server/src/main.ts', [], {
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    // One address asks for everything here, which a person never does.
    RATE_LIMIT: '0',
  });
  const measured: Measured[] = [];
  for (const { name, path } of paths) {
    const answer = await fetch(`${ours.base}${path}`, { headers: { 'accept-encoding': 'identity' } });
    if (!answer.ok) continue; // pages that are not built are left out; the report then has no line for them
    const bytes = (await answer.arrayBuffer()).byteLength;
    measured.push({ name, bytes, rate: await rateOf(`${ours.base}${path}`) });
  }
  await ours.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return measured;
};

/** Our server against a bare Fastify that sends as many bytes, one after the other on the same machine. */
export const benchHttp = async (): Promise<BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const { name, rate, bytes } of await measureOurs()) {
    const bare = await startProcess('apps/server/src/bench/bare-server.ts', [String(bytes)], {});
    const other = await rateOf(bare.base);
    await bare.stop();
    const note = `${bytes} bytes an answer`;
    rows.push(rateRow({ name, ours: rate, against: 'bare Fastify, same size', other, note }));
  }
  return rows;
};
