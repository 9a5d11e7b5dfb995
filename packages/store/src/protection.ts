import { AppError } from '@career-mirror/contract';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { queryRows } from './query-rows.ts';
import { APP_ROLE } from './schema/role.ts';
import type { StoreDb } from './store.ts';

/** A hole in the protection of people's rows. */
export type Unprotected = { table: string; reason: string };

const PersonTable = z.object({
  table: z.string(),
  linked: z.boolean(),
  enabled: z.boolean(),
  forced: z.boolean(),
  hasPolicy: z.boolean(),
  cascades: z.boolean(),
  ownedByApp: z.boolean(),
});

/**
 * Every table that foreign keys lead to from `people`, and every table with a column that says whose row it is.
 * The schema itself is walked, so that a new table cannot be forgotten.
 */
async function walkPersonTables(db: StoreDb): Promise<z.infer<typeof PersonTable>[]> {
  return queryRows(
    db,
    PersonTable,
    sql`
      with recursive reached as (
        select 'public.people'::regclass::oid as oid
        union
        select link.conrelid from pg_constraint link join reached on link.confrelid = reached.oid
        where link.contype = 'f'
      )
      select
        class.relname::text as "table",
        class.oid in (select oid from reached) as linked,
        class.relrowsecurity as enabled,
        class.relforcerowsecurity as forced,
        exists (select from pg_policy where polrelid = class.oid) as "hasPolicy",
        not exists (
          select from pg_constraint link
          where link.contype = 'f' and link.conrelid = class.oid and link.confdeltype <> 'c'
            and link.confrelid in (select oid from reached)
        ) as cascades,
        pg_get_userbyid(class.relowner) = ${APP_ROLE} as "ownedByApp"
      from pg_class class
      where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
        and (
          class.oid in (select oid from reached)
          or exists (
            select from pg_attribute
            where attrelid = class.oid and not attisdropped and attname = 'person_id'
          )
        )
      order by 1`,
  );
}

/** Names of the tables that hold people's rows. */
export async function listPersonTables(db: StoreDb): Promise<string[]> {
  return (await walkPersonTables(db)).map((row) => row.table);
}

/** What is wrong with the protection of people's rows: nothing, in a sound database. */
export async function findUnprotected(db: StoreDb): Promise<Unprotected[]> {
  const tables = await walkPersonTables(db);
  return [
    ...(await findRoleFaults(db)),
    ...tables.flatMap(({ table, ...found }) => {
      const reasons = [
        found.linked ? null : 'names a person without a foreign key to people',
        found.enabled ? null : 'row-level security is off',
        found.forced ? null : 'row-level security is not forced on the owner',
        found.hasPolicy ? null : 'has no policy',
        found.cascades ? null : 'is not erased with the person (ON DELETE CASCADE)',
        found.ownedByApp ? `belongs to ${APP_ROLE}` : null,
      ];
      return reasons.filter((reason) => reason !== null).map((reason) => ({ table, reason }));
    }),
  ];
}

const Role = z.object({ superuser: z.boolean(), bypasses: z.boolean(), logsIn: z.boolean() });

async function findRoleFaults(db: StoreDb): Promise<Unprotected[]> {
  const [role] = await queryRows(
    db,
    Role,
    sql`select rolsuper as superuser, rolbypassrls as bypasses, rolcanlogin as "logsIn"
        from pg_roles where rolname = ${APP_ROLE}`,
  );
  const faults = [
    role === undefined ? 'the role does not exist' : null,
    role?.superuser ? 'the role is a superuser' : null,
    role?.bypasses ? 'the role bypasses row-level security' : null,
    role?.logsIn ? 'the role can log in' : null,
  ];
  return faults.filter((reason) => reason !== null).map((reason) => ({ table: APP_ROLE, reason }));
}

/**
 * Refuses to work on a database that would show one person's rows to another.
 *
 * @throws AppError('store.not_ready') with what is wrong
 */
export async function requireProtected(db: StoreDb): Promise<void> {
  const [first] = await findUnprotected(db);
  if (first !== undefined) {
    throw new AppError('store.not_ready', { reason: `${first.table}: ${first.reason}` });
  }
}
