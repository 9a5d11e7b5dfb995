import { AppError, noLimits, type Owned, type PersonRef, type Preferences } from '@career-mirror/contract';
import { eq } from 'drizzle-orm';
import { preferences } from '../schema/profile.ts';
import type { Store } from '../store.ts';
import { changeForPerson, readForPerson } from '../transaction.ts';
import { requireArea, requireOccupation } from './occupation.ts';

/** As many futures as the screens compare. */
const MAX_TARGETS = 4;

/** What the person prefers; nothing chosen yet reads as no weights, no targets, no area. */
export async function findPreferences(store: Store, person: Owned<PersonRef>): Promise<Preferences | null> {
  const [row] = await readForPerson(store, person, (tx) =>
    tx.select().from(preferences).where(eq(preferences.personId, person.personId)),
  );
  if (row === undefined) return null;
  const { weights, targets, areaId, limits } = row;
  return { weights, targets, areaId, limits: limits ?? noLimits };
}

/**
 * Keeps the person's preferences in place of the earlier ones.
 *
 * @throws AppError('target.too_many') for more than four targets
 * @throws AppError('occupation.not_found') or AppError('area.not_found') for one the reference data do not have
 */
export async function savePreferences(
  store: Store,
  person: Owned<PersonRef>,
  { preferences: wanted, now }: { preferences: Preferences; now: Date },
): Promise<void> {
  const { weights, targets, areaId, limits } = wanted;
  if (targets.length > MAX_TARGETS) throw new AppError('target.too_many', { max: MAX_TARGETS });
  const values = { weights, targets: [...targets], areaId, limits, updatedAt: now };
  await changeForPerson(store, person, async (tx) => {
    for (const onetSoc of targets) await requireOccupation(tx, onetSoc);
    if (areaId !== null) await requireArea(tx, areaId);
    await tx
      .insert(preferences)
      .values({ personId: person.personId, ...values })
      .onConflictDoUpdate({ target: preferences.personId, set: values });
  });
}
