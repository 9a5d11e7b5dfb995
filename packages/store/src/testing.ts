import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Owned, PersonRef, Reference } from '@career-mirror/contract';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { migrate, readMigrations } from './migrate.ts';
import { once } from './once.ts';
import { openPostgres } from './open-postgres.ts';
import { createPerson } from './queries/person.ts';
import type { Store } from './store.ts';

/**
 * Describes behaviour that must be the same on both engines: on PGlite always, and on PostgreSQL too when
 * TEST_DATABASE_URL names a server on which databases may be created. Each run gets a fresh, migrated database.
 *
 * @param tests gets a function that returns the store, to be called inside tests
 */
export function describeStore(name: string, tests: (store: () => Store) => void): void {
  const serverUrl = process.env.TEST_DATABASE_URL;
  describe(`${name}, on PGlite`, () => onFreshStore(openTestStore, tests));
  describe.skipIf(!serverUrl)(`${name}, on PostgreSQL (TEST_DATABASE_URL)`, () =>
    onFreshStore(() => openTestDatabase(serverUrl ?? ''), tests),
  );
}

function onFreshStore(open: () => Promise<Store>, tests: (store: () => Store) => void): void {
  let opened: Store | null = null;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.close();
  });
  tests(() => {
    if (opened === null) throw new Error('the store is there inside tests only');
    return opened;
  });
}

/** A fresh, migrated PGlite in memory, without lock and mark: a clone of a dump that is made once. */
export async function openTestStore(): Promise<Store> {
  const loadDataDir = new Blob([new Uint8Array(await readDump())]);
  const client = await PGlite.create({ loadDataDir, extensions: { vector } });
  const db = drizzle(client);
  return {
    engine: 'pglite',
    db,
    warnings: [],
    acknowledge: null,
    ping: async () => {
      await db.execute(sql`select 1`);
    },
    close: once(() => client.close()),
  };
}

/** The dump of a migrated database, kept in the temporary folder until a migration or PGlite itself changes. */
async function readDump(): Promise<Buffer> {
  const migrations = readMigrations();
  const key = createHash('sha256')
    .update(pgliteVersion())
    .update(migrations.map((migration) => migration.sha256).join())
    .digest('hex');
  const path = join(tmpdir(), `career-mirror-test-${key.slice(0, 24)}.tar.gz`);
  if (!existsSync(path)) {
    const client = await PGlite.create({ extensions: { vector } });
    await migrate(drizzle(client), { migrations });
    const dump = Buffer.from(await (await client.dumpDataDir('gzip')).arrayBuffer());
    await client.close();
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, dump);
    renameSync(draft, path);
  }
  return readFileSync(path);
}

function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8');
}

/** A fresh database on the server, migrated; closing the store drops it. */
async function openTestDatabase(serverUrl: string): Promise<Store> {
  const name = `career_mirror_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const store = await openPostgres({ databaseUrl: url.href, onProgress: () => {} });
  return {
    ...store,
    close: once(async () => {
      await store.close();
      await onServer(serverUrl, `drop database ${name}`);
    }),
  };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A new person the test may act for. */
export async function newTestPerson(store: Store): Promise<Owned<PersonRef>> {
  const person = await createPerson(store, { tokenHash: randomBytes(16).toString('hex'), now: new Date() });
  return ownedInTest(person);
}

/** What the server's owner check does with a cookie, done by decree. */
export function ownedInTest(person: PersonRef): Owned<PersonRef> {
  // The brand has no value at run time; only the server's owner check and tests may give it.
  return person as Owned<PersonRef>;
}

/** A pack without a row, for tests to fill in what they need. */
export const emptyReference: Reference = {
  digest: '0'.repeat(64),
  sources: [],
  occupations: [],
  titles: [],
  elements: [],
  ratings: [],
  technologies: [],
  education: [],
  related: [],
  wages: [],
  areas: [],
  areaWages: [],
  priceLevels: [],
  projections: [],
  telework: [],
  escoOccupations: [],
  escoSkills: [],
  escoOnet: [],
  escoOccupationSkills: [],
  careers: [],
  censusOccupations: [],
};
