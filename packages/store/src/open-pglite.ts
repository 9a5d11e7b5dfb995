import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '@career-mirror/contract';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { DurableFS, durableSettings, flushFolder, flushTree } from './durable-fs.ts';
import { type HighWaterMark, type Mark, openHighWaterMark } from './high-water.ts';
import { takeLock } from './lock.ts';
import { migrate, readMigrations } from './migrate.ts';
import { once } from './once.ts';
import { requireProtected } from './protection.ts';
import { storeState } from './schema/state.ts';
import type { OnProgress, Store, StoreDb, StoreWarning } from './store.ts';

/*
 * The folder of an embedded store:
 *   pg/          the database
 *   pg.new/      a database in the making; becomes pg/ by one rename, so a killed first start leaves nothing half made
 *   high-water   number of the last acknowledged change
 *   owner.json, owner.sock   the lock
 */

type OpenPglite = { dataDir: string; onProgress: OnProgress; acceptMissingChanges: boolean };

/**
 * The embedded database in `dataDir`, locked, migrated, and compared with its high-water mark.
 *
 * @throws as `openStore`
 */
export async function openPglite({ dataDir, onProgress, acceptMissingChanges }: OpenPglite): Promise<Store> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const undo: (() => Promise<void>)[] = [];
  const close = once(async () => {
    const results: PromiseSettledResult<void>[] = [];
    // Each in its turn, and the lock last; one that fails must not keep the rest from being freed.
    for (const step of undo.toReversed()) results.push(...(await Promise.allSettled([step()])));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  });
  try {
    const lock = await takeLock(dataDir);
    undo.push(lock.release);
    const mark = openHighWaterMark(join(dataDir, 'high-water'));
    undo.push(mark.close);
    const folder = join(dataDir, 'pg');
    if (!existsSync(folder)) {
      if (mark.found !== null && !acceptMissingChanges) throw missing(mark.found, null);
      onProgress({ step: 'open', item: 'create', done: 0, total: 2 });
      await createDatabase(folder);
    }
    onProgress({ step: 'open', item: 'pglite', done: 1, total: 2 });
    const client = await openDatabase(folder);
    undo.push(() => client.close());
    const db = drizzle(client);
    await migrate(db, { migrations: readMigrations(), onProgress });
    await requireProtected(db);
    const state = await readState(db);
    const warnings = await compareWithMark({ mark, state, acceptMissingChanges });
    return {
      engine: 'pglite',
      db,
      warnings: [{ code: 'trial_tier', details: {} }, ...warnings],
      acknowledge: (changes) =>
        mark.advance({ storeId: state.storeId, changes, at: new Date().toISOString() }),
      ping: async () => {
        await db.execute(sql`select 1`);
      },
      close,
    };
  } catch (error) {
    await Promise.allSettled([close()]); // what went wrong first is what the caller must hear
    throw error;
  }
}

async function createDatabase(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  // Nobody needs a draft to survive: it is flushed once, when it is whole.
  const client = await PGlite.create({ dataDir: draft }).catch(failToOpen(draft));
  await client.close();
  await flushTree(draft);
  renameSync(draft, folder);
  flushFolder(dirname(folder));
}

async function openDatabase(folder: string): Promise<PGlite> {
  const fs = new DurableFS(folder);
  const client = await PGlite.create({
    fs,
    extensions: { vector },
    startParams: [...PGlite.defaultStartParams, ...durableSettings],
  }).catch(failToOpen(folder));
  if (fs.flushes === 0) throw new Error('the embedded database does not flush to the disk');
  return client;
}

function failToOpen(folder: string): (error: unknown) => never {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('store.not_ready', { reason, dataDir: folder });
  };
}

type State = { storeId: string; changes: number };

async function readState(db: StoreDb): Promise<State> {
  const [state] = await db.select().from(storeState);
  if (state === undefined) throw new AppError('store.not_ready', { reason: 'store_state has no row' });
  return { storeId: state.storeId, changes: state.changes };
}

/** Refuses, or notes, a database that lacks changes somebody was told are safe. */
async function compareWithMark({
  mark,
  state,
  acceptMissingChanges,
}: {
  mark: HighWaterMark;
  state: State;
  acceptMissingChanges: boolean;
}): Promise<StoreWarning[]> {
  const { found } = mark;
  const now = { ...state, at: new Date().toISOString() };
  if (found === null) {
    if (state.changes === 0) return [];
    await mark.advance(now);
    return [{ code: 'high_water_mark_absent', details: { changes: state.changes } }];
  }
  const sameStore = found.storeId === state.storeId;
  if (sameStore && state.changes >= found.changes) return [];
  const error = missing(found, sameStore ? state : null);
  if (!acceptMissingChanges) throw error;
  await mark.reset(now);
  return [{ code: 'missing_changes_accepted', details: missingDetails(found, sameStore ? state : null) }];
}

/** `state` is null when the database is not the one the mark belongs to: all its changes are missing. */
function missing(found: Mark, state: State | null): AppError {
  return new AppError('store.commits_missing', missingDetails(found, state));
}

function missingDetails(found: Mark, state: State | null): StoreWarning['details'] {
  return {
    missing: found.changes - (state?.changes ?? 0),
    lastSavedAt: found.at,
    database: state === null ? 'absent or replaced' : 'older than the mark',
  };
}
