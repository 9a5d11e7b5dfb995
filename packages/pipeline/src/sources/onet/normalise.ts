import type { Duck } from '../../duck.ts';

/** Scale on which each rated domain without importance and level is published. */
const valueScales = { work_style: 'WI', work_value: 'EX', interest: 'OI' } as const;

/** O*NET 30.1: occupations, titles, elements, ratings, technologies, education and related occupations. */
export async function normaliseOnet(duck: Duck): Promise<void> {
  await occupations(duck);
  await elementsAndRatings(duck);
  await skillImportance(duck);
  await education(duck);
}

async function occupations(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE TABLE onet.occupations AS
    SELECT o."O*NET-SOC Code" AS onet_soc, o."Title" AS title, o."O*NET-SOC Code"[:7] AS soc_code,
           z."Job Zone"::INTEGER AS job_zone
    FROM raw_onet.occupation_data o LEFT JOIN raw_onet.job_zones z USING ("O*NET-SOC Code");

    CREATE TABLE onet.titles AS
    SELECT onet_soc, title, 'official' AS kind FROM onet.occupations
    UNION SELECT "O*NET-SOC Code", trim("Alternate Title"), 'alternate' FROM raw_onet.alternate_titles
    UNION SELECT "O*NET-SOC Code", trim("Short Title"), 'short' FROM raw_onet.alternate_titles
          WHERE "Short Title" <> 'n/a'
    UNION SELECT "O*NET-SOC Code", trim("Reported Job Title"), 'reported' FROM raw_onet.reported_titles;

    CREATE TABLE onet.technologies AS
    SELECT DISTINCT "O*NET-SOC Code" AS onet_soc, trim("Example") AS name, "Commodity Code" AS commodity_code,
           "Commodity Title" AS commodity, "Hot Technology" = 'Y' AS hot, "In Demand" = 'Y' AS in_demand
    FROM raw_onet.technology_skills;

    CREATE TABLE onet.related AS
    SELECT "O*NET-SOC Code" AS onet_soc,
           list("Related O*NET-SOC Code" ORDER BY "Index"::INTEGER) AS related,
           (count(*) FILTER ("Relatedness Tier" = 'Primary-Short'))::INTEGER AS primary_short
    FROM raw_onet.related_occupations GROUP BY ALL`);
}

async function elementsAndRatings(duck: Duck): Promise<void> {
  const values = Object.entries(valueScales).map(
    ([domain, scale]) => `
      SELECT "O*NET-SOC Code" AS onet_soc, '${domain}' AS domain, '${scale}' AS scale, "Element ID" AS element_id,
             "Element Name" AS name, "Data Value"::DOUBLE AS importance, NULL::DOUBLE AS level
      FROM raw_onet.${domain}s WHERE "Scale ID" = '${scale}'`,
  );
  const rated = [
    ['knowledge', 'knowledge'],
    ['ability', 'abilities'],
    ['work_activity', 'work_activities'],
    ['basic_skill', 'basic_skills'],
  ].map(
    ([domain, table]) => `
      SELECT "O*NET-SOC Code" AS onet_soc, '${domain}' AS domain, 'IM' AS scale, "Element ID" AS element_id,
             "Element Name" AS name, "Importance"::DOUBLE AS importance, "Level"::DOUBLE AS level
      FROM raw_onet.${table}`,
  );
  await duck.run(`
    CREATE TABLE onet.scales AS
    SELECT "Scale ID" AS scale, "Minimum"::DOUBLE AS scale_min, "Maximum"::DOUBLE AS scale_max FROM raw_onet.scales;

    CREATE TABLE onet.ratings AS ${[...rated, ...values].join(' UNION ALL ')};

    CREATE TABLE onet.elements AS
    SELECT DISTINCT element_id, name, domain, scale, scale_min, scale_max
    FROM onet.ratings JOIN onet.scales USING (scale) WHERE domain <> 'basic_skill'
    UNION SELECT DISTINCT "Element ID", "Element Name", 'skill', 'IM', scale_min, scale_max
    FROM raw_onet.skills_by_soc CROSS JOIN onet.scales WHERE scale = 'IM'`);
}

/**
 * Skill importance of this release is only known per SOC code: the value of the .00 occupation, or the mean of the detailed
 * ones. It is an occupation's own value for the .00 code and for the only rated code of its SOC.
 */
async function skillImportance(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE TABLE onet.skill_importance AS
    WITH rated AS (SELECT DISTINCT onet_soc FROM onet.ratings WHERE domain = 'basic_skill'),
         alone AS (SELECT any_value(onet_soc) AS onet_soc FROM rated GROUP BY onet_soc[:7] HAVING count(*) = 1),
         own AS (SELECT onet_soc FROM alone UNION SELECT onet_soc FROM rated WHERE onet_soc LIKE '%.00')
    SELECT onet_soc, s."Element ID" AS element_id, s."Importance"::DOUBLE AS importance
    FROM own JOIN raw_onet.skills_by_soc s ON s."SOC Code" = own.onet_soc[:7]`);
}

/** Required level of education (element 2.D.1): `n/a` and values whose suppression is recommended become missing. */
async function education(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE TABLE onet.education AS
    WITH shares AS (
      SELECT "O*NET-SOC Code" AS onet_soc, "Category"::INTEGER AS category, TRY_CAST("N" AS INTEGER) AS n,
             CASE WHEN "Recommend Suppress" = 'Y' THEN NULL ELSE TRY_CAST(nullif("Data Value", 'n/a') AS DOUBLE) END AS share
      FROM raw_onet.education WHERE "Element ID" = '2.D.1' AND "Scale ID" = 'RL')
    SELECT o.onet_soc, max(n) AS n, list(share ORDER BY c.category) AS shares
    FROM (SELECT DISTINCT onet_soc FROM shares) o
    CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS category) c
    LEFT JOIN shares USING (onet_soc, category) GROUP BY o.onet_soc`);
}
