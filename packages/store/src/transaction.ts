import type { Owned, PersonRef } from '@career-mirror/contract';
import { sql } from 'drizzle-orm';
import { APP_ROLE, PERSON_SETTING, TOKEN_SETTING } from './schema/role.ts';
import { storeState } from './schema/state.ts';
import type { Store, StoreDb } from './store.ts';

/**
 * Runs `work` in one transaction that changes something, and returns when the change is acknowledged: committed and,
 * on the embedded engine, counted in the high-water mark on the disk.
 */
export async function change<T>(store: Store, work: (tx: StoreDb) => Promise<T>): Promise<T> {
  const { acknowledge } = store;
  // On a server the count would be one hot row that all writers queue for, and its log is flushed at every commit.
  if (acknowledge === null) return store.db.transaction(work);
  const { result, number } = await store.db.transaction(async (tx) => {
    const [state] = await tx
      .update(storeState)
      .set({ changes: sql`${storeState.changes} + 1` })
      .returning({ changes: storeState.changes });
    if (state === undefined) throw new Error('store_state has no row');
    return { result: await work(tx), number: state.changes };
  });
  await acknowledge(number);
  return result;
}

/**
 * Runs `work` as the application role and for one person: row-level security then shows and accepts that person's
 * rows only. Nothing `work` can do reaches another person's data.
 */
export function readForPerson<T>(
  store: Store,
  person: Owned<PersonRef>,
  work: (tx: StoreDb) => Promise<T>,
): Promise<T> {
  return store.db.transaction((tx) => withPerson(tx, person.personId, work), { accessMode: 'read only' });
}

/** As `readForPerson`, for work that changes the person's rows. */
export function changeForPerson<T>(
  store: Store,
  person: Owned<PersonRef>,
  work: (tx: StoreDb) => Promise<T>,
): Promise<T> {
  return change(store, (tx) => withPerson(tx, person.personId, work));
}

/** Puts an open transaction into a person's place until it ends. For this package; others hold `Owned<PersonRef>`. */
export async function withPerson<T>(
  tx: StoreDb,
  personId: string,
  work: (tx: StoreDb) => Promise<T>,
): Promise<T> {
  await actAs(tx, PERSON_SETTING, personId);
  return work(tx);
}

/** Puts an open transaction into the place of whoever holds a token: only that one row of `people` can be seen. */
export async function withToken<T>(
  tx: StoreDb,
  tokenHash: string,
  work: (tx: StoreDb) => Promise<T>,
): Promise<T> {
  await actAs(tx, TOKEN_SETTING, tokenHash);
  return work(tx);
}

/** Role and setting last until the transaction ends (SET LOCAL), so a pooled connection carries nobody over. */
async function actAs(tx: StoreDb, setting: string, value: string): Promise<void> {
  await tx.execute(sql`select set_config(${setting}, ${value}, true)`);
  await tx.execute(sql.raw(`set local role ${APP_ROLE}`));
}
