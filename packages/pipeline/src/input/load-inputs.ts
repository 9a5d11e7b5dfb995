import { z } from 'zod';
import { type Duck, identifier, literal } from '../duck.ts';
import type { InputSheet, SourceSheet } from '../source-sheet.ts';
import { readRecords, readText } from './records.ts';
import { RefusedInput } from './refused-input.ts';

/** SQL schema that holds a source's files as published. */
export const rawSchema = (sourceId: string): string => `raw_${sourceId.replaceAll('-', '_')}`;

/** SQL schema that holds a source's normalised tables. */
export const normalisedSchema = (sourceId: string): string => sourceId.replaceAll('-', '_');

/**
 * Loads a source's files into `raw_<source>.<input>`, every column as text under its published name; the types are the
 * normaliser's business, because `#`, `*` and dashes stand among the numbers.
 *
 * @param locate where each input lies on disk
 * @returns      how many rows each input gave, by name
 * @throws RefusedInput when a file has other columns than `source.yaml` says
 */
export async function loadInputs(
  duck: Duck,
  sheet: SourceSheet,
  locate: (input: InputSheet) => string,
): Promise<Map<string, number>> {
  const rows = new Map<string, number>();
  const schema = rawSchema(sheet.id);
  await duck.run(`CREATE SCHEMA ${schema}; CREATE SCHEMA ${normalisedSchema(sheet.id)}`);
  for (const [name, input] of Object.entries(sheet.inputs)) {
    const path = locate(input);
    requireColumns(path, input);
    const columns = input.columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
    const options = [
      `columns = {${columns}}`,
      'auto_detect = false',
      'header = true',
      `skip = ${input.skipLines}`,
      `delim = ${input.format === 'tab' ? "'\t'" : "','"}`,
      `quote = ${input.format === 'csv' ? `'"'` : "''"}`,
      `escape = ${input.format === 'csv' ? `'"'` : "''"}`,
      // Footnotes at the end of a file have fewer fields than its rows.
      'null_padding = true',
      'parallel = false',
      'max_line_size = 10000000',
    ];
    await duck.run(
      `CREATE TABLE ${schema}.${identifier(name)} AS SELECT * FROM read_csv(${literal(path)}, ${options.join(', ')})`,
    );
    const [counted] = await duck.rows(
      `SELECT count(*)::INTEGER AS rows FROM ${schema}.${identifier(name)}`,
      z.object({ rows: z.number() }),
    );
    rows.set(name, counted?.rows ?? 0);
  }
  return rows;
}

/** DuckDB takes the column names it is given and drops those in the file, so they are compared here. */
function requireColumns(path: string, input: InputSheet): void {
  const [first] = readRecords(readText(path), input);
  const found = first?.fields.join(' | ');
  const pinned = input.columns.join(' | ');
  if (found === pinned) return;
  const reason = `the columns are "${found}" where source.yaml says "${pinned}"`;
  throw new RefusedInput([{ file: path, line: first?.line ?? null, reason }]);
}
