import type { PackStep } from './pack-step.ts';

/** What an occupation is, is called, asks for and borders on. */
export const occupationSteps: readonly PackStep[] = [
  {
    table: 'occupations',
    key: ['onetSoc'],
    sql: `
      SELECT onet_soc AS "onetSoc", title, o.soc_code AS "socCode", job_zone AS "jobZone",
             projection_code AS "projectionCode", wage_code AS "wageCode",
             onet_soc IN (SELECT onet_soc FROM onet.ratings WHERE domain = 'ability') AS "hasRatings",
             isco_groups AS "iscoGroups", 'onet' AS source
      FROM onet.occupations o JOIN crosswalk.occupation_codes USING (onet_soc)`,
  },
  {
    table: 'titles',
    key: ['onetSoc', 'kind', 'title'],
    sql: `SELECT onet_soc AS "onetSoc", title, kind, 'onet' AS source FROM onet.titles`,
  },
  {
    table: 'technologies',
    key: ['onetSoc', 'name', 'commodityCode'],
    sql: `
      SELECT onet_soc AS "onetSoc", name, commodity_code AS "commodityCode", commodity, hot, in_demand AS "inDemand",
             'onet' AS source
      FROM onet.technologies`,
  },
  {
    table: 'education',
    key: ['onetSoc'],
    sql: `
      SELECT o.onet_soc AS "onetSoc", coalesce(e.shares, list_resize([]::DOUBLE[], 12)) AS shares, e.n,
             b.entry_education AS "entryEducation", b.related_experience AS "relatedExperience", b.training,
             CASE WHEN e.onet_soc IS NULL THEN 'bls-projections' ELSE 'onet' END AS source
      FROM onet.occupations o
      LEFT JOIN onet.education e USING (onet_soc)
      LEFT JOIN crosswalk.occupation_codes USING (onet_soc)
      LEFT JOIN bls_projections.education b USING (projection_code)
      WHERE e.onet_soc IS NOT NULL OR b.projection_code IS NOT NULL`,
  },
  {
    table: 'related',
    key: ['onetSoc'],
    sql: `
      SELECT onet_soc AS "onetSoc", related, primary_short AS "primaryShort", 'onet' AS source FROM onet.related`,
  },
];
