import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '@career-mirror/contract';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { queryRows } from './query-rows.ts';
import type { OnProgress, StoreDb } from './store.ts';

/*
 * Forward only. Each migration is one transaction together with the note that it was made, so a process killed in
 * the middle leaves the old schema or the new one. What is refused, before anything is touched: a database that holds
 * somebody else's tables, one that a newer release has changed, and one whose history differs from ours.
 */

/** A migration as it lies in `migrations/`. */
export type Migration = { version: number; name: string; statements: string[]; sha256: string };

/** Any number, the same in every process: one migrator at a time when several servers start together. */
const MIGRATION_LOCK = 726_400;

/** The migrations of this release, oldest first. Line endings do not count, so a checkout on Windows is the same. */
export function readMigrations(
  folder: string = fileURLToPath(new URL('./migrations', import.meta.url)),
): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
      return {
        version: Number.parseInt(file, 10),
        name: file.replace(/\.sql$/, ''),
        statements: text.split('--> statement-breakpoint').filter((statement) => statement.trim() !== ''),
        sha256: createHash('sha256').update(text).digest('hex'),
      };
    });
}

/**
 * Brings the database to the schema of this release.
 *
 * @returns how many migrations were made
 * @throws AppError('store.foreign_schema') for a database with tables that are not ours, or with another history
 * @throws AppError('store.newer_schema') for a database a newer release has migrated; its data are not touched
 */
export async function migrate(
  db: StoreDb,
  { migrations, onProgress = () => {} }: { migrations: readonly Migration[]; onProgress?: OnProgress },
): Promise<number> {
  const applied = await readHistory(db);
  requireOurs(applied, migrations);
  const pending = migrations.filter((migration) => !applied.some((one) => one.version === migration.version));
  for (const [i, migration] of pending.entries()) {
    onProgress({ step: 'migrate', item: migration.name, done: i, total: pending.length });
    await apply(db, migration);
  }
  return pending.length;
}

const HistoryRow = z.object({ version: z.number().int(), name: z.string(), sha256: z.string() });
type HistoryRow = z.infer<typeof HistoryRow>;

/** What was applied so far. Makes the history table in an empty database, and in no other. */
function readHistory(db: StoreDb): Promise<HistoryRow[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const foreign = await listTables(tx);
    if (!foreign.includes('schema_migrations')) {
      if (foreign.length > 0) throw new AppError('store.foreign_schema', { tables: foreign.slice(0, 5) });
      await tx.execute(sql`
        create table schema_migrations (
          version integer primary key, name text not null, sha256 text not null,
          applied_at timestamptz not null default now()
        )`);
    }
    return queryRows(
      tx,
      HistoryRow,
      sql`select version, name, sha256 from schema_migrations order by version`,
    );
  });
}

function requireOurs(applied: readonly HistoryRow[], migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? -1;
  const newer = applied.filter((one) => one.version > newest);
  if (newer.length > 0)
    throw new AppError('store.newer_schema', { database: newer.at(-1)?.name, program: newest });
  for (const one of applied) {
    const ours = migrations.find((migration) => migration.version === one.version);
    if (ours?.sha256 !== one.sha256) throw new AppError('store.foreign_schema', { migration: one.name });
  }
}

async function apply(db: StoreDb, migration: Migration): Promise<void> {
  const { version, name, sha256, statements } = migration;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const done = await queryRows(
      tx,
      HistoryRow,
      sql`select version, name, sha256 from schema_migrations where version = ${version}`,
    );
    if (done.length > 0) return;
    for (const statement of statements) await tx.execute(sql.raw(statement));
    await tx.execute(
      sql`insert into schema_migrations (version, name, sha256) values (${version}, ${name}, ${sha256})`,
    );
  });
}

const TableRow = z.object({ name: z.string() });

/** Tables and views of the schema that no extension brought along. */
async function listTables(db: StoreDb): Promise<string[]> {
  const rows = await queryRows(
    db,
    TableRow,
    sql`select relname::text as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
          and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
        order by relname`,
  );
  return rows.map((row) => row.name);
}
