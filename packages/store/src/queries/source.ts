import type { Source } from '@career-mirror/contract';
import { packs, sources } from '../schema/reference.ts';
import type { Store } from '../store.ts';

/** The reference pack in the tables: its digest, rows by table, and when it was loaded. */
export type LoadedPack = { digest: string; rows: Record<string, number>; loadedAt: string };

/** The loaded pack, or null before the first load. */
export async function findLoadedPack(store: Store): Promise<LoadedPack | null> {
  const [row] = await store.db.select().from(packs);
  return row === undefined ? null : { ...row, loadedAt: row.loadedAt.toISOString() };
}

/** The sources of the loaded pack, in the pack's order. */
export async function listSources(store: Store): Promise<Source[]> {
  const rows = await store.db.select({ source: sources.source }).from(sources).orderBy(sources.position);
  return rows.map((row) => row.source);
}
