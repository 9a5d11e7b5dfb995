import type { Duck } from '../../duck.ts';

/** Line codes of the state table. */
const allItemsLine = '5';
const housingLine = '7';

/** Id of "United States (Nonmetropolitan Portion)" in the metropolitan table. */
const nonmetropolitanId = '999';

/**
 * BEA regional price parities of the newest year: nation, states, metropolitan areas, US = 100.
 * The state file quotes its first column after a space and ends with footnotes, so it is read unquoted and cleaned here.
 */
export async function normaliseBeaPrices(duck: Duck): Promise<void> {
  const clean = (column: string) => `trim(replace("${column}", '"', ''))`;
  await duck.run(`
    CREATE TABLE bea_prices.price_levels AS
    WITH states AS (
      SELECT ${clean('GeoFIPS')} AS place, ${clean('GeoName')} AS name, trim("LineCode") AS line,
             TRY_CAST(trim("2023") AS DOUBLE) AS value
      FROM raw_bea_prices.states WHERE trim("LineCode") IN ('${allItemsLine}', '${housingLine}')),
    metros AS (
      SELECT trim("GeoFIPS") AS id, trim("GeoName") AS name, trim("Description") AS item,
             TRY_CAST("RPP 2023" AS DOUBLE) AS value
      FROM raw_bea_prices.metros WHERE trim("GeoFIPS") <> '0')
    SELECT place, name, CASE place WHEN '00000' THEN 'nation' ELSE 'state' END AS kind, 2023 AS year,
           max(value) FILTER (line = '${allItemsLine}') AS all_items, max(value) FILTER (line = '${housingLine}') AS housing
    FROM states GROUP BY place, name
    UNION ALL
    SELECT lpad(id, 5, '0'), trim(replace(name, '(Metropolitan Statistical Area)', '')),
           CASE id WHEN '${nonmetropolitanId}' THEN 'nonmetropolitan' ELSE 'metropolitan' END, 2023,
           max(value) FILTER (item = 'RPPs: All items'), max(value) FILTER (item = 'RPPs: Services: Housing')
    FROM metros GROUP BY id, name`);
}
