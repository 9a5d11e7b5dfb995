import { type Duck, identifier, literal } from './duck.ts';
import type { InputSheet, SourceSheet } from './source-sheet.ts';

/** SQL schema that holds a source's files as published. */
export const rawSchema = (sourceId: string): string => `raw_${sourceId.replaceAll('-', '_')}`;

/** SQL schema that holds a source's normalised tables. */
export const normalisedSchema = (sourceId: string): string => sourceId.replaceAll('-', '_');

/**
 * Loads a source's files into `raw_<source>.<input>`, every column as text under its published name; the types are the
 * normaliser's business, because `#`, `*` and dashes stand among the numbers.
 *
 * @param locate where each input lies on disk
 */
export async function loadInputs(
  duck: Duck,
  sheet: SourceSheet,
  locate: (input: InputSheet) => string,
): Promise<void> {
  const schema = rawSchema(sheet.id);
  await duck.run(`CREATE SCHEMA ${schema}; CREATE SCHEMA ${normalisedSchema(sheet.id)}`);
  for (const [name, input] of Object.entries(sheet.inputs)) {
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
      `CREATE TABLE ${schema}.${identifier(name)} AS SELECT * FROM read_csv(${literal(locate(input))}, ${options.join(', ')})`,
    );
  }
}
