import type { Duck } from '../../duck.ts';

/** Hours of a full-time year, by which the publisher and OEWS turn hourly into yearly wages. */
const hoursPerYear = 2080;

/**
 * OFLC wage levels: one row an occupation with all its areas, in US dollars a year; areas with every state of their counties.
 * Four zeros mean that the publisher gives no wage there (physicians, dentists, chief executives): that area is left out.
 */
export async function normaliseOflcWages(duck: Duck): Promise<void> {
  const level = (step: number) =>
    `round(level${step}::DOUBLE * CASE unit WHEN 'hour' THEN ${hoursPerYear} WHEN 'year' THEN 1 END)::INTEGER`;
  await duck.run(`
    CREATE TABLE oflc_wages.area_wages AS
    SELECT soc_code, list(area_id ORDER BY area_id) AS area_ids,
           flatten(list([${level(1)}, ${level(2)}, ${level(3)}, ${level(4)}] ORDER BY area_id)) AS levels,
           bool_and(unit = 'year') AS yearly_only
    FROM raw_oflc_wages.wage_levels
    WHERE NOT (level1::DOUBLE = 0 AND level2::DOUBLE = 0 AND level3::DOUBLE = 0 AND level4::DOUBLE = 0)
    GROUP BY soc_code;

    CREATE TABLE oflc_wages.areas AS
    SELECT a.area_id, regexp_replace(a.name, '[\\x00-\\x1f\\x7f-\\x9f]', '', 'g') AS name, a.state, list_sort(list(DISTINCT g."StateAb")) AS states,
           list_sort(list(DISTINCT g."State")) AS state_names,
           CASE WHEN length(a.area_id) = 5 THEN 'metropolitan' ELSE 'nonmetropolitan' END AS kind
    FROM raw_oflc_wages.areas a JOIN raw_oflc_wages.geography g ON g."Area" = a.area_id
    GROUP BY ALL`);
}
