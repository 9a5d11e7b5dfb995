import type { Duck } from '../../duck.ts';

/** Official ESCO–O*NET links; the few rows that point at an ISCO group instead of an occupation are kept apart. */
export async function normaliseEscoOnet(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE TABLE esco_onet.links AS
    SELECT DISTINCT trim("ESCO or ISCO URI") AS esco_uri, trim("O*NET Id") AS onet_soc,
           CASE "Type of Match" WHEN 'exactMatch' THEN 'exact' WHEN 'closeMatch' THEN 'close'
                WHEN 'broadMatch' THEN 'broad' WHEN 'narrowMatch' THEN 'narrow' END AS relation
    FROM raw_esco_onet.links WHERE "Type of Match" <> 'exactISCO';

    CREATE TABLE esco_onet.isco_links AS
    SELECT DISTINCT trim("O*NET Id") AS onet_soc, regexp_extract("ESCO or ISCO URI", '(\\d+)$', 1) AS isco_group
    FROM raw_esco_onet.links WHERE "Type of Match" = 'exactISCO'`);
}
