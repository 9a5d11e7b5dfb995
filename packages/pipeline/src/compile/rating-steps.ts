import type { PackStep } from './pack-step.ts';

const elements = `
  SELECT element_id, name, domain, scale, scale_min, scale_max, 'onet' AS source FROM onet.elements
  UNION ALL SELECT *, 'onet-work-context-2014' FROM onet_work_context_2014.elements`;

/**
 * Ratings of everything but skills, one release a domain.
 */
const plainRatings = `
  SELECT onet_soc, domain, element_id, importance, level, '30.1' AS release, 'onet' AS source
  FROM onet.ratings WHERE domain <> 'basic_skill'
  UNION ALL
  SELECT onet_soc, 'work_context', element_id, value, NULL, '18.1', 'onet-work-context-2014'
  FROM onet_work_context_2014.ratings`;

/**
 * Skills. Importance is of release 30.1 where that knows the occupation's own value, else of 29.3, else the ten basic skills
 * of 30.1 with the rest missing. Levels are of 29.3, else those of the ten basic skills of 30.1 (Software Developers, say).
 * An array is of one release throughout, so that a receipt can name it.
 */
const skillRatings = `
  WITH occupations AS (SELECT DISTINCT onet_soc FROM onet.ratings WHERE domain = 'basic_skill'),
  chosen AS (
    SELECT onet_soc,
           CASE WHEN onet_soc IN (SELECT onet_soc FROM onet.skill_importance) THEN 'own'
                WHEN onet_soc IN (SELECT onet_soc FROM onet_skills_29_3.skills) THEN 'older' ELSE 'basic' END AS importance_from,
           CASE WHEN onet_soc IN (SELECT onet_soc FROM onet_skills_29_3.skills) THEN 'older' ELSE 'basic' END AS level_from
    FROM occupations)
  SELECT c.onet_soc, 'skill' AS domain, e.element_id,
         CASE importance_from WHEN 'own' THEN s.importance WHEN 'older' THEN o.importance ELSE b.importance END AS importance,
         CASE level_from WHEN 'older' THEN o.level ELSE b.level END AS level,
         CASE importance_from WHEN 'older' THEN '29.3' ELSE '30.1' END AS release,
         CASE level_from WHEN 'older' THEN '29.3' ELSE '30.1' END AS level_release,
         CASE importance_from WHEN 'older' THEN 'onet-skills-29-3' ELSE 'onet' END AS source
  FROM chosen c
  CROSS JOIN (SELECT element_id FROM onet.elements WHERE domain = 'skill') e
  LEFT JOIN onet.skill_importance s ON s.onet_soc = c.onet_soc AND s.element_id = e.element_id
  LEFT JOIN onet_skills_29_3.skills o ON o.onet_soc = c.onet_soc AND o.element_id = e.element_id
  LEFT JOIN onet.ratings b ON b.onet_soc = c.onet_soc AND b.element_id = e.element_id AND b.domain = 'basic_skill'`;

const levelled = `('knowledge', 'ability', 'work_activity')`;

/**
 * Elements of the content model and the ratings on them. A detailed occupation that the publisher does not rate in a domain
 * takes the row of the .00 occupation of its SOC code, and says so in `inherited`.
 */
export const ratingSteps: readonly PackStep[] = [
  {
    table: 'elements',
    key: ['domain', 'elementId'],
    sql: `
      SELECT element_id AS "elementId", name, domain, scale, scale_min AS "scaleMin", scale_max AS "scaleMax",
             CASE source WHEN 'onet' THEN 2025 ELSE 2014 END AS year, source
      FROM (${elements})`,
  },
  {
    table: 'ratings',
    key: ['onetSoc', 'domain'],
    sql: `
      WITH elements AS (${elements}), plain AS (${plainRatings}), skills AS (${skillRatings}),
      occupations AS (SELECT DISTINCT onet_soc, domain, release, source FROM plain),
      every AS (
        SELECT o.onet_soc, domain, e.element_id, p.importance, p.level, o.release,
               CASE WHEN domain IN ${levelled} THEN o.release END AS level_release, o.source
        FROM occupations o JOIN (SELECT element_id, domain FROM elements) e USING (domain)
        LEFT JOIN plain p USING (onet_soc, domain, element_id)
        UNION ALL SELECT * FROM skills),
      arrays AS (
        SELECT onet_soc, domain, list(importance ORDER BY element_id) AS importance,
               CASE WHEN level_release IS NOT NULL THEN list(level ORDER BY element_id) END AS level,
               release, level_release, NULL AS inherited, source
        FROM every
        WHERE onet_soc IN (SELECT onet_soc FROM onet.occupations)
        GROUP BY onet_soc, domain, release, level_release, source),
      siblings AS (
        SELECT d.onet_soc, r.domain, r.importance, r.level, r.release, r.level_release, r.onet_soc AS inherited, r.source
        FROM onet.occupations d JOIN arrays r ON r.onet_soc = d.soc_code || '.00'
        WHERE d.onet_soc NOT LIKE '%.00' AND NOT EXISTS (
          SELECT 1 FROM arrays own WHERE own.onet_soc = d.onet_soc AND own.domain = r.domain))
      SELECT onet_soc AS "onetSoc", domain, importance, level, release, level_release AS "levelRelease", inherited, source
      FROM (FROM arrays UNION ALL FROM siblings)`,
  },
  {
    table: 'telework',
    key: ['onetSoc'],
    sql: `
      SELECT onet_soc AS "onetSoc", len(blockers) = 0 AS teleworkable, blockers, 'telework' AS source
      FROM telework.telework`,
  },
];
