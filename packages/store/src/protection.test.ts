import { noLimits, type Owned, type PersonRef } from '@career-mirror/contract';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findUnprotected, listPersonTables, requireProtected } from './protection.ts';
import { createDocument } from './queries/document.ts';
import { erasePerson, exportPerson, personTables } from './queries/person.ts';
import { savePreferences } from './queries/preference.ts';
import { addDecision, saveProfile } from './queries/profile.ts';
import { queryRows } from './query-rows.ts';
import { APP_ROLE } from './schema/role.ts';
import type { Store, StoreDb } from './store.ts';
import { describeStore, newTestPerson } from './testing.ts';
import { changeForPerson, withPerson } from './transaction.ts';

const now = new Date('2026-11-25T12:00:00Z');
const Count = z.object({ count: z.number().int() });
const Name = z.object({ name: z.string() });

describeStore('Protection of people’s rows', (store) => {
  it('covers every table that foreign keys lead to from people', async () => {
    expect(await findUnprotected(store().db)).toEqual([]);
  });

  it('has every such table in the export and in the erasure', async () => {
    expect(await listPersonTables(store().db)).toEqual(Object.keys(personTables).sort());
  });

  describe('notices a table that was forgotten', () => {
    const planted: [string, string, string][] = [
      ['without a policy', 'person_id uuid references people on delete cascade', 'has no policy'],
      [
        'without force',
        'person_id uuid references people on delete cascade',
        'row-level security is not forced on the owner',
      ],
      [
        'without cascade',
        'person_id uuid references people',
        'is not erased with the person (ON DELETE CASCADE)',
      ],
      ['without a key', 'person_id uuid', 'names a person without a foreign key to people'],
      ['at second hand', 'document_id uuid references documents', 'row-level security is off'],
    ];
    it.each(planted)('%s', async (_, column, reason) => {
      const found = await rolledBack(store(), async (tx) => {
        await tx.execute(sql.raw(`create table forgotten (${column})`));
        return findUnprotected(tx);
      });
      expect(found).toContainEqual({ table: 'forgotten', reason });
    });
  });

  it('refuses to work where a table was opened by hand', async () => {
    const opened = rolledBack(store(), async (tx) => {
      await tx.execute(sql`alter table documents no force row level security`);
      await requireProtected(tx);
    });
    await expect(opened).rejects.toMatchObject({ code: 'store.not_ready' });
  });

  it('gives the application role no table, no way around the policies and no way in', async () => {
    const owned = await queryRows(
      store().db,
      Name,
      sql`select relname::text as name from pg_class where pg_get_userbyid(relowner) = ${APP_ROLE}`,
    );
    const roles = await queryRows(
      store().db,
      z.object({ plain: z.boolean() }),
      sql`select not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin) as plain
          from pg_roles where rolname = ${APP_ROLE}`,
    );
    expect({ owned, roles }).toEqual({ owned: [], roles: [{ plain: true }] });
  });

  it('keeps the application role from the books of the store itself', async () => {
    const person = await newTestPerson(store());
    for (const statement of [
      'select * from store_state',
      'select * from schema_migrations',
      'delete from packs',
    ]) {
      await expect(
        changeForPerson(store(), person, (tx) => tx.execute(sql.raw(statement))),
      ).rejects.toThrow();
    }
  });

  it('shows the owner of the tables nobody’s rows, unless it is a superuser', async (context) => {
    await newFullPerson(store());
    const [self] = await queryRows(
      store().db,
      z.object({ superuser: z.boolean() }),
      sql`select rolsuper as superuser from pg_roles where rolname = current_user`,
    );
    if (self?.superuser) return context.skip('the embedded engine knows only a superuser');
    for (const table of Object.keys(personTables)) {
      expect([table, await countRows(store().db, table)]).toEqual([table, 0]);
    }
  });

  it('lets a hundred random statements of the wrong person or of nobody reach nothing', async () => {
    const victim = await newFullPerson(store());
    const intruder = await newTestPerson(store());
    const before = await exportPerson(store(), victim);
    const mine = (table: string) => (table === 'people' ? sql`id` : sql`person_id`);
    const attempts: Record<string, (table: string) => SQL> = {
      read: (table) =>
        sql`select 1 as hit from ${sql.identifier(table)} where ${mine(table)} = ${victim.personId}`,
      delete: (table) =>
        sql`delete from ${sql.identifier(table)} where ${mine(table)} = ${victim.personId} returning 1 as hit`,
      takeOver: (table) =>
        sql`update ${sql.identifier(table)} set ${mine(table)} = ${intruder.personId} where ${mine(table)} = ${victim.personId} returning 1 as hit`,
      join: (table) =>
        sql`select 1 as hit from people left join ${sql.identifier(table)} as other on true where other.${mine(table)} = ${victim.personId}`,
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(personTables)),
        fc.constantFrom(...Object.keys(attempts)),
        fc.constantFrom(intruder.personId, '', crypto.randomUUID()),
        async (table, attempt, actor) => {
          const statement = attempts[attempt]?.(table) ?? sql``;
          const hits = await hitsOf(store(), actor, statement);
          expect([attempt, table, hits]).toEqual([attempt, table, 0]);
        },
      ),
      { numRuns: 100, seed: 1 },
    );
    expect(await exportPerson(store(), victim)).toEqual(before);
    for (const table of Object.keys(personTables)) {
      const own = await hitsOf(store(), victim.personId, attempts.read?.(table) ?? sql``);
      expect([table, own]).toEqual([table, 1]); // the same statement does reach the rows, as their owner
    }
  });

  it('refuses a row written in another person’s name', async () => {
    const victim = await newFullPerson(store());
    const intruder = await newTestPerson(store());
    const asVictim = victim.personId;
    const rows = [
      sql`insert into documents (id, person_id, name, bytes, format, status, created_at)
          values (gen_random_uuid(), ${asVictim}, 'a.pdf', 1, 'pdf', '{}', now())`,
      sql`insert into decisions (person_id, verdict, subject_kind, subject_id, at)
          values (${asVictim}, 'accept', 'skill', 's1', now())`,
      sql`insert into careers (label, kind, person_id, spells) values ('mine', 'member', ${asVictim}, '[]')`,
      sql`insert into careers (label, kind, spells) values ('false participant', 'participant', '[]')`,
    ];
    for (const row of rows) {
      await expect(
        changeForPerson(store(), intruder, (tx) => tx.execute(row)).catch((error: Error) => {
          throw error.cause;
        }),
      ).rejects.toThrow(/row-level security/);
    }
  });

  it('lets nobody rewrite or remove what a person said, not even that person', async () => {
    const person = await newFullPerson(store());
    for (const statement of [sql`update decisions set verdict = 'reject'`, sql`delete from decisions`]) {
      await expect(changeForPerson(store(), person, (tx) => tx.execute(statement))).rejects.toThrow();
    }
  });

  it('forgets the person when the transaction ends, also when it fails', async () => {
    const person = await newFullPerson(store());
    await expect(
      changeForPerson(store(), person, () => Promise.reject(new Error('broken off'))),
    ).rejects.toThrow('broken off');
    const settings = await queryRows(
      store().db,
      z.object({ person: z.string().nullable(), role: z.string() }),
      sql`select nullif(current_setting('app.person_id', true), '') as person, current_user::text as role`,
    );
    expect(settings[0]?.person).toBeNull();
    expect(settings[0]?.role).not.toBe(APP_ROLE);
  });

  it('erases everything of one person and nothing of another', async () => {
    const gone = await newFullPerson(store());
    const stays = await newFullPerson(store());
    const before = await exportPerson(store(), stays);
    expect(Object.entries(await exportPerson(store(), gone)).filter(([, rows]) => rows.length === 0)).toEqual(
      [],
    );
    await erasePerson(store(), gone);
    expect(Object.values(await exportPerson(store(), gone)).flat()).toEqual([]);
    expect(await exportPerson(store(), stays)).toEqual(before);
    // As the tables' owner, who on the embedded engine is a superuser and sees every row there is.
    for (const table of Object.keys(personTables)) {
      const left = await queryRows(
        store().db,
        Count,
        sql`select count(*)::int as count from ${sql.identifier(table)} as kept where to_jsonb(kept)::text like ${`%${gone.personId}%`}`,
      );
      expect([table, left]).toEqual([table, [{ count: 0 }]]);
    }
    await expect(erasePerson(store(), gone)).rejects.toMatchObject({ code: 'resource.not_found' });
  });

  it('exports every column of every table', async () => {
    const person = await newFullPerson(store());
    const exported = await exportPerson(store(), person);
    for (const [table, rows] of Object.entries(exported)) {
      const columns = await queryRows(
        store().db,
        Name,
        sql`select attname::text as name from pg_attribute
            where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped`,
      );
      expect([table, Object.keys(rows[0] ?? {}).length]).toEqual([table, columns.length]);
    }
  });
});

/** A person with at least one row in every table. */
async function newFullPerson(store: Store): Promise<Owned<PersonRef>> {
  const person = await newTestPerson(store);
  await createDocument(store, person, { name: 'cv.pdf', bytes: 1234, format: 'pdf', now });
  await saveProfile(store, person, {
    profile: {
      name: 'Ada',
      identity: { text: 'Keeps engines running.', by: 'reader' },
      areaId: null,
      spells: [],
      skills: [],
      education: [],
      languages: [],
      leftOutSpells: [],
      suggestions: [],
      refused: [],
      warnings: [],
      confirmed: false,
    },
    after: 0,
    now,
  });
  await savePreferences(store, person, {
    preferences: { weights: null, targets: [], areaId: null, limits: noLimits },
    now,
  });
  await addDecision(store, person, {
    verdict: 'accept',
    subject: { kind: 'skill', id: 's1' },
    chosen: null,
    note: null,
    at: now.toISOString(),
  });
  await changeForPerson(store, person, (tx) =>
    tx.execute(
      sql`insert into careers (label, kind, person_id, spells) values (${crypto.randomUUID()}, 'member', ${person.personId}, '[]')`,
    ),
  );
  return person;
}

/** Rows a statement reaches as the application role for `actor`; a refused statement reaches none. */
async function hitsOf(store: Store, actor: string, statement: SQL): Promise<number> {
  try {
    const rows = await store.db.transaction((tx) =>
      withPerson(tx, actor, (own) => queryRows(own, z.object({ hit: z.number() }), statement)),
    );
    return rows.length;
  } catch (error) {
    if (error instanceof Error && /permission denied|row-level security/.test(String(error.cause))) return 0;
    throw error;
  }
}

async function countRows(db: StoreDb, table: string): Promise<number> {
  const [row] = await queryRows(db, Count, sql`select count(*)::int as count from ${sql.identifier(table)}`);
  return row?.count ?? -1;
}

/** The result of work whose changes are undone. */
async function rolledBack<T>(store: Store, work: (tx: StoreDb) => Promise<T>): Promise<T> {
  const undo = new Error('undo');
  const results: T[] = [];
  await store.db
    .transaction(async (tx) => {
      results.push(await work(tx));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  const [result] = results;
  if (result === undefined) throw new Error('the work did not finish');
  return result;
}
