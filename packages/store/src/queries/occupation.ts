import { AppError, type AreaId, type OnetSocCode } from '@career-mirror/contract';
import { eq } from 'drizzle-orm';
import { areas, occupations } from '../schema/reference.ts';
import type { Store, StoreDb } from '../store.ts';

export type StoredOccupation = typeof occupations.$inferSelect;
export type StoredArea = typeof areas.$inferSelect;

/**
 * An occupation of the loaded pack.
 *
 * @throws AppError('occupation.not_found')
 */
export async function requireOccupation(db: StoreDb, onetSoc: OnetSocCode): Promise<StoredOccupation> {
  const [row] = await db.select().from(occupations).where(eq(occupations.onetSoc, onetSoc));
  if (row === undefined) throw new AppError('occupation.not_found', { onetSoc });
  return row;
}

/**
 * A wage area of the loaded pack.
 *
 * @throws AppError('area.not_found')
 */
export async function requireArea(db: StoreDb, areaId: AreaId): Promise<StoredArea> {
  const [row] = await db.select().from(areas).where(eq(areas.areaId, areaId));
  if (row === undefined) throw new AppError('area.not_found', { areaId });
  return row;
}

/** The wage areas of the loaded pack by name, for a person to choose from. */
export function listAreas(store: Store): Promise<StoredArea[]> {
  return store.db.select().from(areas).orderBy(areas.name);
}
