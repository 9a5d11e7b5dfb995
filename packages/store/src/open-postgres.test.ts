import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './open.ts';
import { findPersonByToken } from './queries/person.ts';
import { newTestPerson } from './testing.ts';

describe('A store on PostgreSQL', () => {
  it('says so when the server cannot be reached', async () => {
    const nobody = `postgresql://nobody@localhost:1/none?host=${encodeURIComponent(tmpdir())}`;
    await expect(openStore({ databaseUrl: nobody })).rejects.toMatchObject({ code: 'store.not_ready' });
  });
});

const serverUrl = process.env.TEST_DATABASE_URL;

describe.skipIf(!serverUrl)('A store on PostgreSQL (TEST_DATABASE_URL)', () => {
  const name = `career_mirror_test_${randomBytes(6).toString('hex')}`;
  const databaseUrl = () => {
    const url = new URL(serverUrl ?? '');
    url.pathname = `/${name}`;
    return url.href;
  };
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  beforeEach(() => onServer(`create database ${name}`));
  afterEach(() => onServer(`drop database ${name} with (force)`));

  it('can be opened by several servers at once, the first time too', async () => {
    const stores = await Promise.all(
      Array.from({ length: 3 }, () => openStore({ databaseUrl: databaseUrl() })),
    );
    const [first, second] = stores;
    if (first === undefined || second === undefined) throw new Error('no store');
    await newTestPerson(first);
    expect(await findPersonByToken(second, { tokenHash: 'not theirs' })).toBeNull();
    await Promise.all(stores.map((store) => store.close()));
  });

  it('is not a trial tier, answers a ping until it is closed, and closes twice', async () => {
    const store = await openStore({ databaseUrl: databaseUrl() });
    expect(store.warnings).toEqual([]);
    await store.ping();
    await Promise.all([store.close(), store.close()]);
    await expect(store.ping()).rejects.toThrow();
  });

  it('refuses a database with somebody else’s tables', async () => {
    const client = new pg.Client({ connectionString: databaseUrl() });
    await client.connect();
    await client.query('create table invoices (i integer)').finally(() => client.end());
    await expect(openStore({ databaseUrl: databaseUrl() })).rejects.toMatchObject({
      code: 'store.foreign_schema',
      details: { tables: ['invoices'] },
    });
  });
});
