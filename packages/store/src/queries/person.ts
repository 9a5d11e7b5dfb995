import { AppError, type Owned, type PersonRef } from '@career-mirror/contract';
import { and, eq, lt } from 'drizzle-orm';
import { decisions, documents, people, preferences, profiles } from '../schema/profile.ts';
import { careers } from '../schema/reference.ts';
import type { Store } from '../store.ts';
import { change, changeForPerson, readForPerson, withPerson, withToken } from '../transaction.ts';

/** `last_seen` is kept to the hour: precise enough for retention, and a page view is not a write. */
const LAST_SEEN_PRECISION_MS = 3_600_000;

/**
 * Makes a person without an account.
 *
 * @param tokenHash hash of the random token in the person's browser; the token itself is never stored
 */
export async function createPerson(
  store: Store,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<PersonRef> {
  const personId = crypto.randomUUID();
  await change(store, (tx) =>
    withPerson(tx, personId, (own) =>
      own.insert(people).values({ id: personId, tokenHash, createdAt: now, lastSeen: now }),
    ),
  );
  return { personId };
}

/** The person whose token has this hash, or null. The caller makes it `Owned` after its own checks. */
export async function findPersonByToken(
  store: Store,
  { tokenHash }: { tokenHash: string },
): Promise<PersonRef | null> {
  const [row] = await store.db.transaction((tx) =>
    withToken(tx, tokenHash, (own) => own.select({ personId: people.id }).from(people)),
  );
  return row ?? null;
}

/** Notes that the person was here at `now`, to the hour. */
export async function touchPerson(store: Store, person: Owned<PersonRef>, now: Date): Promise<void> {
  const stale = and(
    eq(people.id, person.personId),
    lt(people.lastSeen, new Date(now.getTime() - LAST_SEEN_PRECISION_MS)),
  );
  const due = await readForPerson(store, person, (tx) =>
    tx.select({ id: people.id }).from(people).where(stale),
  );
  if (due.length === 0) return;
  await changeForPerson(store, person, (tx) => tx.update(people).set({ lastSeen: now }).where(stale));
}

/**
 * Deletes the person and everything that hangs on them, in one transaction.
 *
 * @throws AppError('resource.not_found') when there is no such person
 */
export async function erasePerson(store: Store, person: Owned<PersonRef>): Promise<void> {
  await changeForPerson(store, person, async (tx) => {
    const erased = await tx.delete(people).where(eq(people.id, person.personId)).returning({ id: people.id });
    if (erased.length === 0) throw new AppError('resource.not_found');
  });
}

/** Every table with a person's data; `protection.test.ts` fails when the schema has one more. */
export const personTables = { people, documents, profiles, preferences, decisions, careers } as const;

/** Every row and every column kept about the person, by table. */
export type PersonExport = { [T in keyof typeof personTables]: (typeof personTables)[T]['$inferSelect'][] };

/** All that is kept about the person, for them to take along. */
export function exportPerson(store: Store, person: Owned<PersonRef>): Promise<PersonExport> {
  const { personId } = person;
  return readForPerson(store, person, async (tx) => ({
    people: await tx.select().from(people).where(eq(people.id, personId)),
    documents: await tx.select().from(documents).where(eq(documents.personId, personId)),
    profiles: await tx.select().from(profiles).where(eq(profiles.personId, personId)),
    preferences: await tx.select().from(preferences).where(eq(preferences.personId, personId)),
    decisions: await tx.select().from(decisions).where(eq(decisions.personId, personId)),
    careers: await tx.select().from(careers).where(eq(careers.personId, personId)),
  }));
}
