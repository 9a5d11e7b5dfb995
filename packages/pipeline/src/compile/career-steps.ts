import type { PackStep } from './pack-step.ts';

/** Observed careers and the codes they are written in. */
export const careerSteps: readonly PackStep[] = [
  {
    table: 'careers',
    key: ['person'],
    sql: `SELECT person, years, codes, 'nlsy79' AS source FROM nlsy79.careers`,
  },
  {
    table: 'censusOccupations',
    key: ['census1980'],
    sql: `
      SELECT c.census1980, c.title, c.major_group AS "majorGroup",
             coalesce(list({'onetSoc': l.onet_soc, 'weight': l.weight} ORDER BY l.weight DESC, l.onet_soc)
                      FILTER (l.onet_soc IS NOT NULL), []) AS "onetSocs",
             'nlsy79' AS source
      FROM nlsy79.census_occupations c LEFT JOIN crosswalk.census_onet l USING (census1980) GROUP BY ALL`,
  },
];
