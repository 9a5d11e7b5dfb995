import type { Duck } from '../../duck.ts';

/** "Self-management skills and competences" (T3): what release 1.2 has in the place of the former attitudes and values. */
const attitudesGroup = 'http://data.europa.eu/esco/skill/021a23e1-907e-4627-b05a-555f889cbb65';

/** Alternative labels stand one a line inside a cell; in parts of the rebuilt skill list they are divided by bars. */
const labels = (column: string, preferred: string) => `
  list_sort(list_distinct(list_filter(
    list_transform(regexp_split_to_array(coalesce(${column}, ''), '\\s*[\\n|]\\s*'), lambda label: trim(label)),
    lambda label: label <> '' AND label <> trim(${preferred}))))`;

/** ESCO 1.2: occupations and skills with their labels, skill kinds, and the occupation–skill relations that can be had. */
export async function normaliseEsco(duck: Duck): Promise<void> {
  await duck.run(`
    CREATE TABLE esco.occupations AS
    SELECT "conceptUri" AS esco_uri, trim("preferredLabel") AS label, ${labels('"altLabels"', '"preferredLabel"')} AS alt_labels,
           "iscoGroup" AS isco_group
    FROM raw_esco.occupations;

    -- Down the groups of the branch and one step to their skills, not from skill to skill: what is narrower than an attitude
    -- may be any skill.
    CREATE TABLE esco.attitudes AS
    WITH RECURSIVE branch AS (
      SELECT '${attitudesGroup}' AS uri, true AS is_group
      UNION SELECT r."conceptUri", r."conceptType" = 'SkillGroup'
      FROM raw_esco.broader_skills r JOIN branch b ON r."broaderUri" = b.uri AND b.is_group)
    SELECT uri FROM branch WHERE NOT is_group;

    CREATE TABLE esco.skills AS
    SELECT s."conceptUri" AS esco_uri, trim(s."preferredLabel") AS label,
           ${labels('s."altLabels"', 's."preferredLabel"')} AS alt_labels,
           CASE WHEN l."conceptUri" IS NOT NULL THEN 'language'
                WHEN s."conceptUri" IN (SELECT uri FROM esco.attitudes) THEN 'attitude'
                WHEN s."skillType" = 'knowledge' THEN 'knowledge' ELSE 'skill' END AS kind
    FROM raw_esco.skills s LEFT JOIN raw_esco.language_skills l ON l."conceptUri" = s."conceptUri";

    -- A group's list may name a skill twice, because it gathers several occupations: essential then outweighs optional.
    CREATE TABLE esco.occupation_skills AS
    SELECT occupation, esco_uri, min(relation) AS relation FROM (
      SELECT "occupationUri" AS occupation, "skillUri" AS esco_uri, "relationType" AS relation
      FROM raw_esco.ict_essential_skills
      UNION ALL
      SELECT 'isco:' || "isco08_code", "skill_uri", "skill_type" FROM raw_esco.isco_group_skills)
    GROUP BY occupation, esco_uri`);
}
