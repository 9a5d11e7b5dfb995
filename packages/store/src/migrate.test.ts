import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Migration, migrate, readMigrations } from './migrate.ts';
import { queryRows } from './query-rows.ts';
import type { StoreDb } from './store.ts';
import { describeStore } from './testing.ts';

const Table = z.object({ name: z.string() });

async function tablesOf(db: StoreDb): Promise<string[]> {
  const rows = await queryRows(
    db,
    Table,
    sql`select tablename::text as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.map((row) => row.name);
}

const migration = (version: number, statements: string[]): Migration => ({
  version,
  name: `000${version}_test`,
  statements,
  sha256: `${version}`.repeat(64),
});
const first = migration(0, ['create table a (i integer)', 'insert into a values (1)']);
const second = migration(1, [
  'alter table a add column j integer',
  'create table b (i integer)',
  'update a set j = i',
  'insert into b values (2)',
]);

describe('Migrating', () => {
  let client: PGlite | null = null;
  beforeAll(async () => {
    client = await PGlite.create();
  });
  afterAll(async () => {
    await client?.close();
  });

  /** Runs the test on a database without any table. */
  const onEmptyDatabase = async (test: (db: StoreDb) => Promise<void>) => {
    if (client === null) throw new Error('the database is there inside tests only');
    await client.exec('drop schema public cascade; create schema public');
    await test(drizzle(client));
  };

  it('makes each migration once, oldest first', () =>
    onEmptyDatabase(async (db) => {
      expect(await migrate(db, { migrations: [first] })).toBe(1);
      expect(await migrate(db, { migrations: [first, second] })).toBe(1);
      expect(await migrate(db, { migrations: [first, second] })).toBe(0);
      expect(await tablesOf(db)).toEqual(['a', 'b', 'schema_migrations']);
    }));

  it('leaves the old schema or the new one, wherever it is broken off, and then converges', () =>
    onEmptyDatabase(async (db) => {
      await migrate(db, { migrations: [first] });
      for (let at = 0; at <= second.statements.length; at += 1) {
        const broken = { ...second, statements: second.statements.toSpliced(at, 0, 'select 1 / 0') };
        await expect(migrate(db, { migrations: [first, broken] })).rejects.toThrow();
        expect(await tablesOf(db)).toEqual(['a', 'schema_migrations']);
      }
      await migrate(db, { migrations: [first, second] });
      const rows = await queryRows(db, z.object({ i: z.number(), j: z.number() }), sql`select i, j from a`);
      expect(rows).toEqual([{ i: 1, j: 1 }]);
    }));

  it('refuses a database that a newer release has migrated, and leaves it as it is', () =>
    onEmptyDatabase(async (db) => {
      await migrate(db, { migrations: [first, second] });
      await expect(migrate(db, { migrations: [first] })).rejects.toMatchObject({
        code: 'store.newer_schema',
        details: { database: '0001_test' },
      });
      expect(await tablesOf(db)).toEqual(['a', 'b', 'schema_migrations']);
    }));

  it('refuses a database with somebody else’s tables, and adds nothing to it', () =>
    onEmptyDatabase(async (db) => {
      await db.execute(sql`create table invoices (i integer)`);
      await expect(migrate(db, { migrations: [first] })).rejects.toMatchObject({
        code: 'store.foreign_schema',
        details: { tables: ['invoices'] },
      });
      expect(await tablesOf(db)).toEqual(['invoices']);
    }));

  it('refuses a database whose history is not ours', () =>
    onEmptyDatabase(async (db) => {
      await migrate(db, { migrations: [first] });
      const rewritten = { ...first, sha256: 'f'.repeat(64) };
      await expect(migrate(db, { migrations: [rewritten, second] })).rejects.toMatchObject({
        code: 'store.foreign_schema',
      });
    }));
});

describe('Our migrations', () => {
  const migrations = readMigrations();

  it('are numbered without a gap', () => {
    expect(migrations.map((one) => one.version)).toEqual(migrations.map((_, i) => i));
  });

  it('destroy nothing that the release before them still reads', () => {
    // What must go is first no longer read, and dropped a release later by a statement that says so.
    const destructive = /\b(drop\s+(table|column|schema)|truncate|rename)\b/i;
    const statements = migrations.flatMap((one) => one.statements.map((text) => [one.name, text.trim()]));
    expect(
      statements.filter(([, text]) => destructive.test(text ?? '') && !text?.includes('-- unread since')),
    ).toEqual([]);
  });
});

describeStore('A migrated database', (store) => {
  it('is left alone by the same release', async () => {
    const before = await tablesOf(store().db);
    expect(await migrate(store().db, { migrations: readMigrations() })).toBe(0);
    expect(await tablesOf(store().db)).toEqual(before);
  });

  it('can be asked for by many at once', async () => {
    const migrations = [
      ...readMigrations(),
      migration(readMigrations().length, ['create table late (i integer)']),
    ];
    await Promise.all(Array.from({ length: 4 }, () => migrate(store().db, { migrations })));
    expect(await tablesOf(store().db)).toContain('late');
  });
});
