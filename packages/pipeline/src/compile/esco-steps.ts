import type { PackStep } from './pack-step.ts';

/** ESCO, and its links to O*NET. Rows that point at concepts which release 1.2.0 no longer has are left out. */
export const escoSteps: readonly PackStep[] = [
  {
    table: 'escoOccupations',
    key: ['escoUri'],
    sql: `
      SELECT esco_uri AS "escoUri", label, alt_labels AS "altLabels", isco_group AS "iscoGroup", 'esco' AS source
      FROM esco.occupations`,
  },
  {
    table: 'escoSkills',
    key: ['escoUri'],
    sql: `
      SELECT esco_uri AS "escoUri", label, alt_labels AS "altLabels", kind, 'esco' AS source FROM esco.skills`,
  },
  {
    table: 'escoOnet',
    key: ['escoUri', 'onetSoc'],
    sql: `
      SELECT esco_uri AS "escoUri", onet_soc AS "onetSoc", relation, 'esco-onet' AS source
      FROM esco_onet.links SEMI JOIN esco.occupations USING (esco_uri) SEMI JOIN onet.occupations USING (onet_soc)`,
  },
  {
    table: 'escoOccupationSkills',
    key: ['occupation', 'escoUri'],
    sql: `
      SELECT occupation, esco_uri AS "escoUri", relation, 'esco' AS source
      FROM esco.occupation_skills SEMI JOIN esco.skills USING (esco_uri)
      WHERE occupation LIKE 'isco:%' OR occupation IN (SELECT esco_uri FROM esco.occupations)`,
  },
];
