import { AppError } from '@career-mirror/contract';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { z } from 'zod';
import { migrate, readMigrations } from './migrate.ts';
import { once } from './once.ts';
import { requireProtected } from './protection.ts';
import { queryRows } from './query-rows.ts';
import type { OnProgress, Store, StoreDb } from './store.ts';

/** Connections of one server process: enough to keep two cores busy, few enough for many replicas. */
const MAX_CONNECTIONS = 10;
/** A database that does not answer within this time counts as down. */
const CONNECT_TIMEOUT_MS = 5_000;
/** PostgreSQL 15, as `server_version_num` has it: the oldest one the tests run on. */
const OLDEST_SERVER = 150_000;

/**
 * A PostgreSQL server, migrated. Any number of processes may open it.
 *
 * @throws AppError('store.not_ready') when it cannot be reached; as `openStore` for the rest
 */
export async function openPostgres({
  databaseUrl,
  onProgress,
}: {
  databaseUrl: string;
  onProgress: OnProgress;
}): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // An idle connection that breaks is replaced by the pool at the next query, which then reports what is wrong.
  pool.on('error', () => {});
  const db = drizzle(pool);
  const store: Store = {
    engine: 'postgres',
    db,
    warnings: [],
    acknowledge: null,
    ping: async () => {
      await db.execute(sql`select 1`);
    },
    close: once(() => pool.end()),
  };
  try {
    onProgress({ step: 'open', item: 'postgres', done: 0, total: 1 });
    await connect(pool);
    await requireSuited(db);
    await migrate(db, { migrations: readMigrations(), onProgress });
    await requireProtected(db);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

const Server = z.object({ version: z.number().int(), vector: z.boolean() });

/** Says in words what the first migration would otherwise stumble over. */
async function requireSuited(db: StoreDb): Promise<void> {
  const [server] = await queryRows(
    db,
    Server,
    sql`select current_setting('server_version_num')::int as version,
          exists (select from pg_available_extensions where name = 'vector') as vector`,
  );
  if (server === undefined) throw new AppError('store.not_ready', { reason: 'the server does not answer' });
  if (server.version < OLDEST_SERVER) {
    throw new AppError('store.not_ready', {
      reason: `the server is older than PostgreSQL ${OLDEST_SERVER / 10_000}`,
    });
  }
  if (!server.vector)
    throw new AppError('store.not_ready', { reason: 'pgvector is not installed on the server' });
}

async function connect(pool: pg.Pool): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (error) {
    throw new AppError('store.not_ready', { reason: error instanceof Error ? error.message : String(error) });
  }
}
