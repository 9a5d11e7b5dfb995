import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DurableFS, durableSettings } from './durable-fs.ts';
import { openStore } from './open.ts';
import { createPerson, findPersonByToken } from './queries/person.ts';
import type { Store, StoreProgress } from './store.ts';

const now = new Date('2026-11-25T12:00:00Z');

describe('The embedded store on the disk', () => {
  let folder = '';
  /** A store in which three people were acknowledged, closed; tests copy it. */
  let settled = '';
  const progress: StoreProgress[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'career-mirror-store-'));
    settled = join(folder, 'settled');
    const store = await openStore({ dataDir: settled, onProgress: (step) => progress.push(step) });
    await addPeople(store, 'first', 3);
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const copy = (name: string) => {
    const place = join(folder, name);
    cpSync(settled, place, { recursive: true });
    return place;
  };

  it('tells how far a first start has come', () => {
    const migrations = readdirSync(join(import.meta.dirname, 'migrations')).filter((name) =>
      name.endsWith('.sql'),
    );
    expect(progress.map((step) => step.step)).toEqual(['open', 'open', ...migrations.map(() => 'migrate')]);
  });

  it('opens again with what was acknowledged, says that it is the trial tier, and closes twice', async () => {
    const store = await openStore({ dataDir: copy('again') });
    expect(store.warnings).toEqual([{ code: 'trial_tier', details: {} }]);
    expect(await findPersonByToken(store, { tokenHash: 'first 2' })).not.toBeNull();
    await store.ping();
    await Promise.all([store.close(), store.close()]);
    await store.close();
    await expect(store.ping()).rejects.toThrow();
  });

  it('frees the lock when it cannot be opened', async () => {
    const dataDir = copy('damaged');
    rmSync(join(dataDir, 'pg', 'global', 'pg_control'));
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'store.not_ready' });
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'store.not_ready' });
    expect(existsSync(join(dataDir, 'pg'))).toBe(true); // never deleted to start afresh
  });

  it('refuses an older copy of the database, says how much is missing, and goes on only when told to', async () => {
    const dataDir = copy('rolled-back');
    const older = join(folder, 'older-pg');
    cpSync(join(dataDir, 'pg'), older, { recursive: true });
    const store = await openStore({ dataDir });
    await addPeople(store, 'second', 2);
    await store.close();
    rmSync(join(dataDir, 'pg'), { recursive: true });
    renameSync(older, join(dataDir, 'pg'));

    await expect(openStore({ dataDir })).rejects.toMatchObject({
      code: 'store.commits_missing',
      details: { missing: 2, database: 'older than the mark' },
    });
    const accepted = await openStore({ dataDir, acceptMissingChanges: true });
    expect(accepted.warnings).toContainEqual(
      expect.objectContaining({
        code: 'missing_changes_accepted',
        details: expect.objectContaining({ missing: 2 }),
      }),
    );
    expect(await findPersonByToken(accepted, { tokenHash: 'second 0' })).toBeNull();
    await addPeople(accepted, 'third', 1);
    await accepted.close();
    const next = await openStore({ dataDir });
    expect(next.warnings).toHaveLength(1);
    expect(await findPersonByToken(next, { tokenHash: 'third 0' })).not.toBeNull();
    await next.close();
  });

  it('does not quietly begin anew where the database has gone', async () => {
    const dataDir = copy('gone');
    rmSync(join(dataDir, 'pg'), { recursive: true });
    await expect(openStore({ dataDir })).rejects.toMatchObject({
      code: 'store.commits_missing',
      details: { missing: 3, database: 'absent or replaced' },
    });
    expect(existsSync(join(dataDir, 'pg'))).toBe(false);
  });

  it('says so when the mark itself has gone, and marks anew', async () => {
    const dataDir = copy('no-mark');
    rmSync(join(dataDir, 'high-water'));
    const store = await openStore({ dataDir });
    expect(store.warnings).toContainEqual({ code: 'high_water_mark_absent', details: { changes: 3 } });
    await store.close();
    const next = await openStore({ dataDir });
    expect(next.warnings).toHaveLength(1);
    await next.close();
  });

  it('forgets a first start that was killed half way', async () => {
    const dataDir = join(folder, 'half-made');
    cpSync(join(settled, 'pg'), join(dataDir, 'pg.new'), { recursive: true });
    rmSync(join(dataDir, 'pg.new', 'global', 'pg_control'));
    const store = await openStore({ dataDir });
    await store.ping();
    await store.close();
    expect(existsSync(join(dataDir, 'pg.new'))).toBe(false);
  });

  it('lets nobody else on the machine read the folder', () => {
    expect(statSync(settled).mode & 0o077).toBe(0);
  });

  it('flushes the log to the disk at every commit', async () => {
    const fs = new DurableFS(join(copy('flushed'), 'pg'));
    const client = await PGlite.create({
      fs,
      startParams: [...PGlite.defaultStartParams, ...durableSettings],
    });
    await client.exec('create table counted (i integer)');
    for (let i = 0; i < 5; i += 1) {
      const before = fs.flushes;
      await client.query('insert into counted values ($1)', [i]);
      expect(fs.flushes).toBeGreaterThan(before);
    }
    const before = fs.flushes;
    await client.query('select * from counted');
    expect(fs.flushes).toBe(before);
    await client.close();
  });
});

async function addPeople(store: Store, name: string, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await createPerson(store, { tokenHash: `${name} ${i}`, now });
}
