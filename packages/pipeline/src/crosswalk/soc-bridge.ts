import { type Duck, literal } from '../duck.ts';
import { socChanges } from './soc-changes.ts';

/**
 * 2010 SOC code → O*NET-SOC 2019 occupations. Makes `crosswalk.soc_bridge`: soc_2010, onet_soc.
 * The O*NET-SOC bridge of the work-context source, and for the codes it leaves without a link the changes of the 2018 SOC.
 */
export async function buildSocBridge(duck: Duck): Promise<void> {
  const changes = Object.entries(socChanges).flatMap(([soc2010, occupations]) =>
    occupations.map((onetSoc) => `(${literal(soc2010)}, ${literal(onetSoc)})`),
  );
  await duck.run(`
    CREATE SCHEMA IF NOT EXISTS crosswalk;
    CREATE TABLE crosswalk.soc_bridge AS
    WITH changes(soc_2010, onet_soc) AS (VALUES ${changes.join(', ')}),
    bridge AS (SELECT DISTINCT onet_soc_2010[:7] AS soc_2010, onet_soc FROM onet_work_context_2014.bridge)
    SELECT * FROM bridge
    UNION ALL SELECT * FROM changes WHERE soc_2010 NOT IN (SELECT soc_2010 FROM bridge)`);
}
