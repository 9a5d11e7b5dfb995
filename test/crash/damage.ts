import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '@career-mirror/store';
import { compare, emptyLedger, type Ledger, randomFrom, startWriter } from './kill-loop.ts';

/*
 * What a disk can do to a database: the end of its log missing or zeroed, bytes changed in a page, a file gone.
 * Each is done to a copy of a killed store, which is then opened in a process of its own.
 */

const damages = ['cut log', 'zeroed log', 'changed page', 'deleted file'] as const;
type Damage = (typeof damages)[number];

/** whole: all acknowledged changes are there. noticed: the store was refused, or a read failed with an error. */
type Outcome = 'whole' | 'noticed' | 'silent';

/** A small store is read to its end in seconds; one that hangs has not noticed anything. */
const OPENING_LIMIT_MS = 120_000;
/** How long the writer works before it is killed. */
const WRITING_MS = 1_500;
const ZEROED_BYTES = 65_536;
const CHANGED_BYTES = 64;

export type DamageReport = { whole: number; noticed: Record<string, number>; silent: string[] };

/**
 * Lets a writer work in `folder`, kills it, and opens damaged copies of what it left, each kind of damage in turn.
 *
 * @param seed places of the damages are drawn from it
 */
export async function runDamage(
  folder: string,
  { injections, seed }: { injections: number; seed: number },
): Promise<DamageReport> {
  const random = randomFrom(seed);
  const ledger = emptyLedger();
  const source = join(folder, 'killed');
  const writer = startWriter({ dataDir: source }, ledger);
  await writer.ready;
  await wait(WRITING_MS);
  await writer.kill();
  const report: DamageReport = { whole: 0, noticed: {}, silent: [] };
  for (let i = 0; i < injections; i += 1) {
    const damage = damages[i % damages.length] ?? 'cut log';
    const { outcome, notice } = await damageAndOpen(source, {
      place: join(folder, `copy-${i}`),
      damage,
      ledger,
      random,
    });
    if (outcome === 'whole') report.whole += 1;
    else if (outcome === 'silent') report.silent.push(`${damage}: ${notice}`);
    else report.noticed[`${damage}: ${notice}`] = (report.noticed[`${damage}: ${notice}`] ?? 0) + 1;
  }
  return report;
}

/** Copies the store in `source` to `place`, damages the copy and opens it. */
async function damageAndOpen(
  source: string,
  { place, damage, ledger, random }: { place: string; damage: Damage; ledger: Ledger; random: () => number },
): Promise<{ outcome: Outcome; notice: string }> {
  cpSync(source, place, { recursive: true, filter: (path) => !path.endsWith('.sock') });
  inflict(damage, join(place, 'pg'), random);
  const script = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [script, place, JSON.stringify(ledger)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: OPENING_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const exited = once(child, 'exit');
  const notice = (await text(child.stdout)).trim().split('\n').at(-1) ?? '';
  const [status, signal] = await exited;
  rmSync(place, { recursive: true });
  if (signal !== null) return { outcome: 'silent', notice: `hung for ${OPENING_LIMIT_MS} ms` };
  if (status !== 0) return { outcome: 'noticed', notice };
  return { outcome: notice === 'whole' ? 'whole' : 'silent', notice };
}

function inflict(damage: Damage, database: string, random: () => number): void {
  const below = (limit: number) => Math.floor(random() * limit);
  if (damage === 'cut log' || damage === 'zeroed log') {
    const { path, used } = usedLog(database);
    if (damage === 'cut log') truncateSync(path, below(used));
    else overwrite(path, Math.max(0, used - ZEROED_BYTES - below(used)), Buffer.alloc(ZEROED_BYTES));
    return;
  }
  const files = readdirSync(database, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\/(base|global|pg_xact|pg_wal)(\/|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size > 0)
    .sort();
  const path = files[below(files.length)];
  if (path === undefined) throw new Error('the database has no files');
  if (damage === 'deleted file') rmSync(path);
  else
    overwrite(
      path,
      below(statSync(path).size),
      Buffer.from(Array.from({ length: CHANGED_BYTES }, () => below(256))),
    );
}

/** The newest log file, and how much of it was written. */
function usedLog(database: string): { path: string; used: number } {
  const folder = join(database, 'pg_wal');
  const names = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const written = names.sort().map((name) => {
    const bytes = readFileSync(join(folder, name));
    let used = bytes.length;
    while (used > 0 && bytes[used - 1] === 0) used -= 1;
    return { path: join(folder, name), used };
  });
  const newest = written.findLast(({ used }) => used > 0);
  if (newest === undefined) throw new Error('the database has no log');
  return newest;
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  const room = Math.min(bytes.length, statSync(path).size - at);
  writeSync(file, bytes, 0, room, at);
  closeSync(file);
}

if (import.meta.main) {
  const [dataDir = '', ledger = ''] = process.argv.slice(2);
  const store = await openStore({ dataDir }).catch((error: { code?: string; message: string }) => {
    console.log(error.code ?? error.message);
    process.exit(1);
  });
  const found = await compare(store, JSON.parse(ledger)).catch((error: Error) => {
    console.log(`reading: ${error.cause ?? error.message}`);
    process.exit(1);
  });
  console.log(found.lost + found.halfTransactions === 0 ? 'whole' : JSON.stringify(found));
  process.exit(0);
}
