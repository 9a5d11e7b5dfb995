import { sql } from 'drizzle-orm';
import { bigint, boolean, check, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * One row that names this database and counts its acknowledged changes. The embedded tier compares the count with
 * the high-water mark beside the database at every start, so that lost changes are never silent.
 */
export const storeState = pgTable(
  'store_state',
  {
    single: boolean().primaryKey().default(true),
    storeId: uuid('store_id').notNull().defaultRandom(),
    changes: bigint({ mode: 'number' }).notNull().default(0),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [check('store_state_single', sql`${table.single}`)],
);
