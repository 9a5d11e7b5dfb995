import type { Duck } from '../duck.ts';

/**
 * SOC 2018 ↔ O*NET-SOC ↔ National Employment Matrix ↔ OEWS ↔ ISCO-08.
 * Makes `crosswalk.occupation_codes`: onet_soc, soc_code, projection_code, wage_code, isco_groups.
 *
 * OEWS publishes some neighbouring occupations only together (13-1021, 13-1022 and 13-1023 as 13-1020), under the same code
 * as the National Employment Matrix. So the wage row of an occupation is that of its SOC code where there is one, else that of
 * its matrix code; military occupations have neither. ISCO groups come from the 2010 SOC codes that lead to the occupation.
 */
export async function linkOccupationCodes(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE TABLE crosswalk.occupation_codes AS
    WITH isco AS (
      SELECT onet_soc, isco_group FROM crosswalk.soc_bridge JOIN isco_soc.links USING (soc_2010)
      UNION SELECT onet_soc, isco_group FROM esco_onet.isco_links WHERE length(isco_group) = 4),
    groups AS (SELECT onet_soc, list(isco_group ORDER BY isco_group) AS isco_groups FROM isco GROUP BY onet_soc)
    SELECT o.onet_soc, o.soc_code, n.projection_code, coalesce(own.soc_code, shared.soc_code) AS wage_code,
           coalesce(g.isco_groups, []) AS isco_groups
    FROM onet.occupations o
    LEFT JOIN bls_projections.onet_to_nem n USING (onet_soc)
    LEFT JOIN bls_oews.wages own ON own.soc_code = o.soc_code
    LEFT JOIN bls_oews.wages shared ON shared.soc_code = n.projection_code
    LEFT JOIN groups g USING (onet_soc)`);
}
