import { join } from 'node:path';
import { type PackTable, packTables, type Reference } from '@career-mirror/contract';
import { z } from 'zod';
import { readJsonLines } from '../train/tables.ts';

/**
 * One table of a pack that lies on disk, every row checked by its schema.
 *
 * @param pack folder of the reference pack
 */
export const readPackTable = <T extends PackTable>(pack: string, table: T): Reference[T] =>
  // The schema of a table is not tied to its name in the type of `packTables[table]`; it is in `Reference`.
  z.array(packTables[table]).parse(readJsonLines(join(pack, `${table}.jsonl.gz`))) as Reference[T];

/** The tables that likeness is computed from. */
export const readLikenessTables = (pack: string) => ({
  occupations: readPackTable(pack, 'occupations'),
  elements: readPackTable(pack, 'elements'),
  ratings: readPackTable(pack, 'ratings'),
  related: readPackTable(pack, 'related'),
});
