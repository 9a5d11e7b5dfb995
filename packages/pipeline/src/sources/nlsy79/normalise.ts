import type { Duck } from '../../duck.ts';

/** NLSY79: one career a person (two interviews at least, in time order), and the 1980 Census codes with their SOC patterns. */
export async function normaliseNlsy79(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE TABLE nlsy79.careers AS
    SELECT person, list("year"::INTEGER ORDER BY "year"::INTEGER) AS years,
           list("census1980" ORDER BY "year"::INTEGER) AS codes
    FROM raw_nlsy79.sequences GROUP BY person HAVING count(*) >= 2;

    CREATE TABLE nlsy79.census_occupations AS
    SELECT "census1980" AS census1980, nullif(trim("occ1990_title"), '') AS title,
           nullif(trim("major_group"), '') AS major_group
    FROM raw_nlsy79.census1980;

    CREATE TABLE nlsy79.census_soc_patterns AS
    SELECT DISTINCT "census1980" AS census1980, unnest(string_split("socxx_codes", '|')) AS soc_pattern
    FROM raw_nlsy79.census1980 WHERE "socxx_codes" <> ''`);
}
