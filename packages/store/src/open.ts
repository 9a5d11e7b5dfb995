import { openPglite } from './open-pglite.ts';
import { openPostgres } from './open-postgres.ts';
import type { OnProgress, Store } from './store.ts';

export type OpenStoreOptions = {
  onProgress?: OnProgress;
  /**
   * Goes on with a database that lacks acknowledged changes, after the operator was told and agreed.
   * Without it such a database is not opened.
   */
  acceptMissingChanges?: boolean;
} & (
  | {
      /** Folder of the embedded store; made when it is not there. */
      dataDir: string;
      databaseUrl?: undefined;
    }
  | {
      /** Address of a PostgreSQL 15 or newer with pgvector. */
      databaseUrl: string;
    }
);

/**
 * Opens the database, migrated to this release. Take care to `close()` it; a killed process needs no repair.
 *
 * @throws AppError('store.locked') with `pid` and `host` when another process has the embedded store open
 * @throws AppError('store.commits_missing') when the embedded database lacks changes that were acknowledged
 * @throws AppError('store.newer_schema') when a newer release has migrated the database
 * @throws AppError('store.foreign_schema') when the database holds something else
 * @throws AppError('store.not_ready') when the database cannot be reached or opened; `details.reason` says why
 * @example const store = await openStore({ dataDir: 'data/store' });
 */
export function openStore(options: OpenStoreOptions): Promise<Store> {
  const { onProgress = () => {}, acceptMissingChanges = false } = options;
  if (options.databaseUrl !== undefined)
    return openPostgres({ databaseUrl: options.databaseUrl, onProgress });
  return openPglite({ dataDir: options.dataDir, onProgress, acceptMissingChanges });
}
