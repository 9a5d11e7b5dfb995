import { AppError } from '@career-mirror/contract';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { migrate, readMigrations } from './migrate.ts';
import { once } from './once.ts';
import { requireProtected } from './protection.ts';
import type { OnProgress, Store } from './store.ts';

/** Connections of one server process: enough to keep two cores busy, few enough for many replicas. */
const MAX_CONNECTIONS = 10;
/** A database that does not answer within this time counts as down. */
const CONNECT_TIMEOUT_MS = 5_000;

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
    await migrate(db, { migrations: readMigrations(), onProgress });
    await requireProtected(db);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function connect(pool: pg.Pool): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (error) {
    throw new AppError('store.not_ready', { reason: error instanceof Error ? error.message : String(error) });
  }
}
