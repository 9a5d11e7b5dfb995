import type { Duck } from '../../duck.ts';
import { normalisedSchema, rawSchema } from '../../input/load-inputs.ts';
import { requireSetting, type SourceSheet } from '../../source-sheet.ts';

const percentiles = {
  p10: 'A_PCT10',
  p25: 'A_PCT25',
  p50: 'A_MEDIAN',
  p75: 'A_PCT75',
  p90: 'A_PCT90',
  mean: 'A_MEAN',
} as const;

/**
 * OEWS national file of one year: yearly wages of the detailed occupations, US dollars.
 * `#` (at or above the top code) becomes the top code and a mark; `*` and empty become missing; thousands separators go.
 */
export async function normaliseOews(duck: Duck, sheet: SourceSheet): Promise<void> {
  const topCode = requireSetting(sheet, 'topCodeUsdPerYear');
  const number = (column: string) =>
    `TRY_CAST(replace(nullif(nullif("${column}", '*'), ''), ',', '') AS DOUBLE)`;
  const wages = Object.entries(percentiles).map(
    ([name, column]) => `CASE WHEN "${column}" = '#' THEN ${topCode} ELSE ${number(column)} END AS ${name}`,
  );
  const marks = Object.entries(percentiles).map(
    ([name, column]) => `CASE WHEN "${column}" = '#' THEN '${name}' END`,
  );
  await duck.run(`
    CREATE TABLE ${normalisedSchema(sheet.id)}.wages AS
    SELECT "OCC_CODE" AS soc_code, ${sheet.year} AS year, ${number('TOT_EMP')}::INTEGER AS employment, ${wages.join(', ')},
           ${number('MEAN_PRSE')} AS mean_rse_percent,
           list_filter([${marks.join(', ')}], lambda mark: mark IS NOT NULL) AS top_coded,
           coalesce("ANNUAL" = 'TRUE', false) AS annual_only
    FROM ${rawSchema(sheet.id)}.national WHERE "O_GROUP" = 'detailed'`);
}
