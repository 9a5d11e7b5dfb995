import { type PackTable, packTables, SourceId } from '@career-mirror/contract';
import { z } from 'zod';
import type { Duck } from '../duck.ts';

/** How one pack table is made from the normalised tables. */
export type PackStep = {
  table: PackTable;
  /** Fields that name a row; rows stand in their order, and no two share them. */
  key: readonly string[];
  /** Query whose columns are the fields of the row, and `source`, the source the row comes from. */
  sql: string;
};

/** A finished table: one JSON text a row in key order, and how many rows each source gave. */
export type CompiledTable = { step: PackStep; lines: string[]; rowsBySource: Map<string, number> };

const Sourced = z.looseObject({ source: SourceId });

/** Runs a step. Throws a ZodError when a row breaks the contract, an Error when two rows share a key. */
export async function compileTable(duck: Duck, step: PackStep): Promise<CompiledTable> {
  const schema = packTables[step.table];
  const rowsBySource = new Map<string, number>();
  const keyed = (await duck.rows(step.sql, Sourced)).map((row) => {
    rowsBySource.set(row.source, (rowsBySource.get(row.source) ?? 0) + 1);
    return { key: keyOf(step, row), line: JSON.stringify(schema.parse(row)) };
  });
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const [index, { key }] of keyed.entries()) {
    if (index > 0 && keyed[index - 1]?.key === key) {
      throw new Error(`${step.table}: two rows share the key ${key.replaceAll('\t', ', ')}`);
    }
  }
  return { step, lines: keyed.map(({ line }) => line), rowsBySource };
}

/** Text that orders and names a row; years and codes are of one length within a field, so text order is right for them. */
export function keyOf(step: Pick<PackStep, 'key'>, row: Readonly<Record<string, unknown>>): string {
  return step.key.map((field) => String(row[field])).join('\t');
}
