import { AppError, type Decision, type Owned, type PersonRef, type Profile } from '@career-mirror/contract';
import { asc, eq, sql } from 'drizzle-orm';
import { decisions, profiles } from '../schema/profile.ts';
import type { Store } from '../store.ts';
import { changeForPerson, readForPerson } from '../transaction.ts';

/** A profile with the number of its revision, 1 for the first. */
export type StoredProfile = { profile: Profile; revision: number; updatedAt: string };

/** The person's profile, or null while there is none. */
export async function findProfile(store: Store, person: Owned<PersonRef>): Promise<StoredProfile | null> {
  const [row] = await readForPerson(store, person, (tx) =>
    tx.select().from(profiles).where(eq(profiles.personId, person.personId)),
  );
  if (row === undefined) return null;
  return { profile: row.profile, revision: row.revision, updatedAt: row.updatedAt.toISOString() };
}

/**
 * The person's profile.
 *
 * @throws AppError('profile.missing') while there is none
 */
export async function requireProfile(store: Store, person: Owned<PersonRef>): Promise<StoredProfile> {
  const found = await findProfile(store, person);
  if (found === null) throw new AppError('profile.missing');
  return found;
}

/**
 * Keeps the profile as the next revision, and what the person decided in the same step, if anything.
 *
 * @param after  revision the change was made on: 0 when there was none; null replaces whatever there is
 * @returns      the new revision
 * @throws AppError('profile.changed') when another change came first; read it and try again
 */
export async function saveProfile(
  store: Store,
  person: Owned<PersonRef>,
  change: { profile: Profile; after: number | null; decisions?: readonly Decision[]; now: Date },
): Promise<number> {
  const { personId } = person;
  const { profile, after, now } = change;
  return changeForPerson(store, person, async (tx) => {
    const [saved] = await tx
      .insert(profiles)
      .values({ personId, profile, revision: 1, updatedAt: now })
      .onConflictDoUpdate({
        target: profiles.personId,
        set: { profile, revision: sql`${profiles.revision} + 1`, updatedAt: now },
        setWhere: after === null ? undefined : eq(profiles.revision, after),
      })
      .returning({ revision: profiles.revision });
    // No row: another revision is in force. Revision 1 after a later one: the profile was deleted meanwhile.
    if (saved === undefined || (after !== null && saved.revision !== after + 1)) {
      throw new AppError('profile.changed', { after });
    }
    const said = change.decisions ?? [];
    if (said.length > 0) await tx.insert(decisions).values(said.map((one) => decisionRow(personId, one)));
    return saved.revision;
  });
}

/** Deletes the profile; decisions stay, since they are what the person said. */
export async function deleteProfile(store: Store, person: Owned<PersonRef>): Promise<void> {
  await changeForPerson(store, person, (tx) =>
    tx.delete(profiles).where(eq(profiles.personId, person.personId)),
  );
}

/** Adds to what the person said. Nothing of it can be changed afterwards. */
export async function addDecision(store: Store, person: Owned<PersonRef>, decision: Decision): Promise<void> {
  await changeForPerson(store, person, (tx) =>
    tx.insert(decisions).values(decisionRow(person.personId, decision)),
  );
}

/** All the person said, in the order it was said. */
export async function listDecisions(store: Store, person: Owned<PersonRef>): Promise<Decision[]> {
  const rows = await readForPerson(store, person, (tx) =>
    tx.select().from(decisions).where(eq(decisions.personId, person.personId)).orderBy(asc(decisions.id)),
  );
  return rows.map(({ verdict, subjectKind, subjectId, chosen, note, at }) => ({
    verdict,
    subject: { kind: subjectKind, id: subjectId },
    chosen,
    note,
    at: at.toISOString(),
  }));
}

function decisionRow(personId: string, decision: Decision): typeof decisions.$inferInsert {
  const { verdict, subject, chosen, note, at } = decision;
  return {
    personId,
    verdict,
    subjectKind: subject.kind,
    subjectId: subject.id,
    chosen,
    note,
    at: new Date(at),
  };
}
