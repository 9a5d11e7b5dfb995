import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { StoreDb } from './store.ts';

const Result = z.object({ rows: z.array(z.unknown()) });

/** Rows of a statement that Drizzle has no builder for, checked as they come in; both drivers answer with `rows`. */
export async function queryRows<T extends z.ZodType>(
  db: StoreDb,
  row: T,
  statement: SQL,
): Promise<z.infer<T>[]> {
  return Result.parse(await db.execute(statement)).rows.map((one) => row.parse(one));
}
