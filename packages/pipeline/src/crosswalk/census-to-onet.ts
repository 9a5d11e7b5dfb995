import type { Duck } from '../duck.ts';

/**
 * 1980 Census code → present O*NET-SOC occupations with weights. Makes `crosswalk.census_onet`: census1980, onet_soc, weight.
 *
 * The published chain ends in SOC-like patterns of six characters on the 2010 SOC: `113031` is one occupation, `113040`
 * every occupation of broad group 11-3040, and X or Y stand for the rest of a group (`119XXX`: the managers without a code of
 * their own). So:
 * 1. zeros at the end, X and Y match any digit;
 * 2. a pattern with X or Y does not match what a more exact pattern of the list names, unless nothing would be left;
 * 3. 2010 SOC codes lead to 2019 occupations by the O*NET-SOC bridge;
 * 4. one SOC code is stood for by its .00 occupation if that is among them, else by all of them alike;
 * 5. weights follow OEWS employment, shared out where one OEWS row covers several SOC codes; an occupation without
 *    employment (military) gets the smallest weight of its code; weights of a code sum to 1.
 * Employment of today is no better than a guess at 1980, but it keeps rare detail from counting like a whole trade.
 */
export async function linkCensusToOnet(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE SCHEMA IF NOT EXISTS crosswalk;
    CREATE TABLE crosswalk.pattern_codes AS
    WITH patterns AS (
      SELECT DISTINCT soc_pattern, translate(rpad(rtrim(soc_pattern, '0'), 6, '_'), 'XY', '__') AS shape,
             soc_pattern SIMILAR TO '.*[XY].*' AS residual
      FROM nlsy79.census_soc_patterns),
    codes AS (
      SELECT soc_2010 FROM onet_work_context_2014.bridge UNION SELECT soc_2010 FROM isco_soc.links),
    matched AS (
      SELECT soc_pattern, residual, soc_2010, length(replace(shape, '_', '')) AS exactness
      FROM patterns JOIN codes ON replace(soc_2010, '-', '') LIKE shape),
    judged AS (
      SELECT *, residual AND exactness < max(exactness) OVER (PARTITION BY soc_2010) AS named_elsewhere FROM matched)
    SELECT soc_pattern, soc_2010 FROM judged
    QUALIFY NOT named_elsewhere OR bool_and(named_elsewhere) OVER (PARTITION BY soc_pattern);

    CREATE TABLE crosswalk.census_onet AS
    WITH members AS (
      SELECT DISTINCT c.census1980, o.onet_soc, o.soc_code, o.wage_code
      FROM nlsy79.census_soc_patterns c
      JOIN crosswalk.pattern_codes USING (soc_pattern)
      JOIN onet_work_context_2014.bridge USING (soc_2010)
      JOIN crosswalk.occupation_codes o USING (onet_soc)),
    standing AS (
      SELECT * FROM members
      QUALIFY onet_soc LIKE '%.00' OR NOT bool_or(onet_soc LIKE '%.00') OVER (PARTITION BY census1980, soc_code)),
    shared AS (SELECT wage_code, count(DISTINCT soc_code) AS socs FROM crosswalk.occupation_codes GROUP BY wage_code),
    counted AS (
      SELECT census1980, onet_soc,
             w.employment::DOUBLE / shared.socs / count(*) OVER (PARTITION BY census1980, s.soc_code) AS people
      FROM standing s LEFT JOIN bls_oews.wages w ON w.soc_code = s.wage_code LEFT JOIN shared ON shared.wage_code = s.wage_code),
    filled AS (
      SELECT census1980, onet_soc, coalesce(people, min(people) OVER (PARTITION BY census1980), 1) AS people FROM counted)
    SELECT census1980, onet_soc, round(people / sum(people) OVER (PARTITION BY census1980), 6) AS weight FROM filled`);
}
