import type { Duck } from '../../duck.ts';

/** A figure of a projections table: a dash is missing, thousands may carry separators. */
const number = (column: string) => `TRY_CAST(replace(nullif(trim("${column}"), '—'), ',', '') AS DOUBLE)`;
const text = (column: string) => `nullif(trim("${column}"), '—')`;
const code = '"2024 National Employment Matrix code"';

/** BLS projections 2024–34: line items only; thousands become jobs; titles lose indentation and footnote marks. */
export async function normaliseBlsProjections(duck: Duck): Promise<void> {
  const jobs = (column: string) => `round(${number(column)} * 1000)`;
  await duck.run(`
    CREATE TABLE bls_projections.projections AS
    SELECT ${code} AS projection_code,
           trim(regexp_replace("2024 National Employment Matrix title", '\\[\\d+\\]', '', 'g')) AS title,
           ${jobs('Employment, 2024')} AS employment_2024, ${jobs('Employment, 2034')} AS employment_2034,
           ${number('Employment change, percent, 2024–34')} AS change_percent,
           ${jobs('Occupational openings, 2024–34 annual average')} AS openings_per_year,
           ${number('Labor force exit rate, 2024–34 annual average')} AS exit_rate_percent,
           ${number('Occupational transfer rate, 2024–34 annual average')} AS transfer_rate_percent
    FROM raw_bls_projections.openings WHERE "Occupation type" = 'Line item';

    CREATE TABLE bls_projections.education AS
    SELECT ${code} AS projection_code, ${text('Typical education needed for entry')} AS entry_education,
           ${text('Work experience in a related occupation')} AS related_experience,
           ${text('Typical on-the-job training needed to attain competency in the occupation')} AS training
    FROM raw_bls_projections.education WHERE ${code} SIMILAR TO '\\d{2}-\\d{4}';

    CREATE TABLE bls_projections.onet_to_nem AS
    SELECT "O*NET-SOC Code" AS onet_soc, "NEM Code" AS projection_code FROM raw_bls_projections.onet_to_nem`);
}
