import { type Duck, literal } from '../duck.ts';
import { olderPatterns } from './soc-changes.ts';

/**
 * 1980 Census code → present O*NET-SOC occupations with weights. Makes `crosswalk.census_onet`: census1980, onet_soc, weight.
 * Needs `crosswalk.soc_bridge` and `crosswalk.occupation_codes`.
 *
 * The published chain ends in SOC-like patterns of six characters: `113031` is one occupation, `119030` every occupation
 * of broad group 11-9030, and X or Y stand for the rest of a group (`119XXX`: the managers without a code of their own). So:
 * 1. zeros at the end, X and Y match any digit of the 2010 SOC; patterns of the 2000 SOC are translated by hand;
 * 2. a pattern with X or Y does not match what a more exact pattern of the list names, unless nothing would be left;
 * 3. 2010 SOC codes lead to 2019 occupations by the bridge;
 * 4. a SOC code is stood for by its .00 occupation if that is among them, else by its detailed ones;
 * 5. weights follow OEWS employment of the SOC code; an occupation whose employment is not published (military, and detail
 *    below the SOC) gets the smallest weight beside it; weights of a census code sum to 1.
 * Employment of today is no better than a guess at 1980, but it keeps rare detail from counting like a whole trade.
 */
export async function linkCensusToOnet(duck: Duck): Promise<void> {
  await matchPatterns(duck);
  await weigh(duck);
}

async function matchPatterns(duck: Duck): Promise<void> {
  const older = olderPatterns.flatMap(({ pattern, census1980, soc2010 }) =>
    soc2010.map((code) => `(${literal(pattern)}, ${literal(census1980 ?? '')}, ${literal(code)})`),
  );
  await duck.run(`
    CREATE TABLE crosswalk.census_soc AS
    WITH older(soc_pattern, census1980, soc_2010) AS (VALUES ${older.join(', ')}),
    patterns AS (
      SELECT DISTINCT soc_pattern, translate(rpad(rtrim(soc_pattern, '0'), 6, '_'), 'XY', '__') AS shape,
             soc_pattern SIMILAR TO '.*[XY].*' AS residual
      FROM nlsy79.census_soc_patterns),
    codes AS (SELECT soc_2010 FROM crosswalk.soc_bridge UNION SELECT soc_2010 FROM isco_soc.links),
    matched AS (
      SELECT soc_pattern, residual, soc_2010, length(replace(shape, '_', '')) AS exactness
      FROM patterns JOIN codes ON replace(soc_2010, '-', '') LIKE shape),
    judged AS (
      SELECT *, residual AND exactness < max(exactness) OVER (PARTITION BY soc_2010) AS named_elsewhere FROM matched),
    chosen AS (
      SELECT soc_pattern, soc_2010 FROM judged
      QUALIFY NOT named_elsewhere OR bool_and(named_elsewhere) OVER (PARTITION BY soc_pattern))
    SELECT census1980, soc_2010 FROM nlsy79.census_soc_patterns JOIN chosen USING (soc_pattern)
    UNION
    SELECT c.census1980, o.soc_2010 FROM nlsy79.census_soc_patterns c
    JOIN older o ON o.soc_pattern = c.soc_pattern AND o.census1980 IN ('', c.census1980)`);
}

async function weigh(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE TABLE crosswalk.census_onet AS
    WITH members AS (
      SELECT DISTINCT census1980, onet_soc, soc_code, wage_code
      FROM crosswalk.census_soc JOIN crosswalk.soc_bridge USING (soc_2010)
      JOIN crosswalk.occupation_codes USING (onet_soc)),
    standing AS (
      SELECT * FROM members
      QUALIFY onet_soc LIKE '%.00' OR NOT bool_or(onet_soc LIKE '%.00') OVER (PARTITION BY census1980, soc_code)),
    sharers AS (
      SELECT wage_code, count(DISTINCT soc_code) AS sharers FROM crosswalk.occupation_codes GROUP BY wage_code),
    counted AS (
      SELECT census1980, onet_soc,
             CASE WHEN onet_soc LIKE '%.00' THEN employment::DOUBLE / sharers END AS people
      FROM standing LEFT JOIN sharers USING (wage_code)
      LEFT JOIN bls_oews.wages w ON w.soc_code = wage_code),
    filled AS (
      SELECT census1980, onet_soc, coalesce(people, min(people) OVER (PARTITION BY census1980), 1) AS people FROM counted)
    SELECT census1980, onet_soc, round(people / sum(people) OVER (PARTITION BY census1980), 6) AS weight FROM filled`);
}
