import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Owned, PersonRef } from '@career-mirror/contract';
import { findPersonByToken, findProfile, listDecisions, openStore, type Store } from '@career-mirror/store';
import { profileOf, type Said, tokenOf, WRITERS } from './writer.ts';

/** Where the store is: a folder of the embedded one, or the address of a PostgreSQL. */
export type Target = { dataDir: string; databaseUrl?: undefined } | { databaseUrl: string };

/** What was begun and what was acknowledged, by person: the highest revision of each. */
export type Ledger = { begun: number[]; acknowledged: number[] };

export function emptyLedger(): Ledger {
  return { begun: Array(WRITERS).fill(0), acknowledged: Array(WRITERS).fill(0) };
}

export type KillReport = {
  kills: number;
  /** Kills that hit before the store was open. */
  killsWhileOpening: number;
  acknowledged: number;
  lost: number;
  halfTransactions: number;
  secondOpenersRefused: number;
  secondOpenersLetIn: number;
  /** Seconds from the start of the process to the open store, of every start that got there. */
  readySeconds: number[];
  /** Seconds that a second opener's call took to be refused. */
  refusalSeconds: number[];
};

/** A kill comes this long after the store is open, or, one time in four, after the process began. */
const KILL_AFTER_MS = { least: 50, most: 1_000 };
const KILL_WHILE_OPENING_SHARE = 0.25;
/** A second opener is sent to every third writer. */
const SECOND_OPENER_EVERY = 3;

/**
 * Starts a writer, kills it at a random moment, opens the store again and compares it with the ledger; as often as
 * asked for, on one and the same store.
 *
 * @param seed the moments of the kills are drawn from it
 */
export async function runKillLoop(
  target: Target,
  { kills, seed }: { kills: number; seed: number },
): Promise<KillReport> {
  const random = randomFrom(seed);
  const ledger = emptyLedger();
  const report: KillReport = {
    kills: 0,
    killsWhileOpening: 0,
    acknowledged: 0,
    lost: 0,
    halfTransactions: 0,
    secondOpenersRefused: 0,
    secondOpenersLetIn: 0,
    readySeconds: [],
    refusalSeconds: [],
  };
  while (report.kills < kills) {
    const whileOpening = random() < KILL_WHILE_OPENING_SHARE;
    const delay = KILL_AFTER_MS.least + random() * (KILL_AFTER_MS.most - KILL_AFTER_MS.least);
    const writer = startWriter(target, ledger);
    const second =
      target.databaseUrl === undefined && !whileOpening && report.kills % SECOND_OPENER_EVERY === 0;
    if (!whileOpening) report.readySeconds.push(await writer.ready);
    const [refusal] = await Promise.all([
      second ? openSecond(target.dataDir, writer.pid) : null,
      wait(delay),
    ]);
    await writer.kill();
    report.kills += 1;
    if (!writer.wasReady()) report.killsWhileOpening += 1;
    if (refusal?.seconds !== undefined) report.refusalSeconds.push(refusal.seconds);
    if (refusal !== null) report[refusal.refused ? 'secondOpenersRefused' : 'secondOpenersLetIn'] += 1;
    const store = await openStore(target);
    const found = await compare(store, ledger).finally(() => store.close());
    report.lost += found.lost;
    report.halfTransactions += found.halfTransactions;
    // What was begun may have been committed before the kill without a word: it counts from here on.
    ledger.acknowledged = found.revisions;
  }
  report.acknowledged = ledger.acknowledged.reduce((sum, revision) => sum + revision, 0);
  return report;
}

/** The store's state beside the ledger. */
export async function compare(
  store: Store,
  ledger: Ledger,
): Promise<{ lost: number; halfTransactions: number; revisions: number[] }> {
  const revisions: number[] = [];
  const result = { lost: 0, halfTransactions: 0, revisions };
  for (let person = 0; person < WRITERS; person += 1) {
    const found = await findPersonByToken(store, { tokenHash: tokenOf(person) });
    const owned = found as Owned<PersonRef> | null; // the crash test acts for everybody
    const saved = owned && (await findProfile(store, owned));
    const revision = saved?.revision ?? 0;
    const said = owned === null ? [] : await listDecisions(store, owned);
    const whole =
      said.length === revision &&
      said.every((decision, i) => decision.subject.id === `revision ${i + 1}`) &&
      (saved === null || isDeepStrictEqual(saved.profile, profileOf(revision)));
    if (!whole || revision > (ledger.begun[person] ?? 0)) result.halfTransactions += 1;
    result.lost += Math.max(0, (ledger.acknowledged[person] ?? 0) - revision);
    revisions.push(revision);
  }
  return result;
}

type Writer = {
  pid: number | undefined;
  /** Seconds from start to open. */
  ready: Promise<number>;
  wasReady(): boolean;
  kill(): Promise<void>;
};

export function startWriter(target: Target, ledger: Ledger): Writer {
  const started = performance.now();
  const child = spawnWriter(target.databaseUrl ?? target.dataDir);
  const exited = once(child, 'exit');
  const ready = Promise.withResolvers<number>();
  let isReady = false;
  ready.promise.catch(() => {}); // nobody waits for it when the kill comes first
  const lines = listen(child, (said) => {
    if (said.say === 'ready') {
      isReady = true;
      ready.resolve((performance.now() - started) / 1_000);
    }
    if (said.say === 'begun') ledger.begun[said.person] = said.revision;
    if (said.say === 'acknowledged') ledger.acknowledged[said.person] = said.revision;
  });
  exited.then(() => ready.reject(new Error('the writer ended before it was ready')));
  return {
    pid: child.pid,
    ready: ready.promise,
    wasReady: () => isReady,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
      await lines;
    },
  };
}

/** A second process on the folder of a living one, which must be told that process's number. */
async function openSecond(
  dataDir: string,
  ownerPid: number | undefined,
): Promise<{ refused: boolean; seconds: number | undefined }> {
  const child = spawnWriter(dataDir);
  const exited = once(child, 'exit');
  const heard: Said[] = [];
  await listen(child, (said) => {
    heard.push(said);
    if (said.say === 'ready') child.kill('SIGKILL');
  });
  await exited;
  const [first] = heard;
  if (first?.say !== 'refused') return { refused: false, seconds: undefined };
  return { refused: first.pid === ownerPid, seconds: first.seconds };
}

function spawnWriter(place: string): ChildProcess {
  const script = fileURLToPath(new URL('./writer.ts', import.meta.url));
  return spawn(process.execPath, [script, place], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Resolves when the child's output has ended. A last line without its end was never said. */
async function listen(child: ChildProcess, hear: (said: Said) => void): Promise<void> {
  if (child.stdout === null) throw new Error('the child has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.endsWith('}')) hear(JSON.parse(line));
  }
}

/** Numbers in 0 … 1 that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
