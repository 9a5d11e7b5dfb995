import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Drizzle on either engine; also what a transaction hands over. */
export type StoreDb = PgDatabase<PgQueryResultHKT>;

/** A step of opening or loading, for a progress line: `done` of `total` pieces of `step`. */
export type StoreProgress = {
  readonly step: 'open' | 'migrate' | 'load';
  /** The migration or the table worked on. */
  readonly item: string;
  readonly done: number;
  readonly total: number;
};
export type OnProgress = (progress: StoreProgress) => void;

/** Something the operator should know although the store works. The wording is the caller's. */
export type StoreWarning = {
  readonly code: 'trial_tier' | 'missing_changes_accepted' | 'high_water_mark_absent';
  readonly details: Readonly<Record<string, string | number | null>>;
};

/** An open database. Query functions take it as their first argument. */
export type Store = {
  /** `pglite`: embedded, one process, trial and single-household tier. `postgres`: the real thing. */
  readonly engine: 'pglite' | 'postgres';
  /** For `packages/store` and its tests; everybody else asks through the query functions. */
  readonly db: StoreDb;
  readonly warnings: readonly StoreWarning[];
  /** Tells the high-water mark that change number `change` was committed; resolves when that is on the disk. */
  readonly acknowledge: ((change: number) => Promise<void>) | null;
  /** Answers when the database does; throws otherwise. For `/readyz`. */
  ping(): Promise<void>;
  /** Closes the database and frees the lock. A second call waits for the first. */
  close(): Promise<void>;
};
