import type { Duck } from '../../duck.ts';

/** O*NET 29.3 skills: importance and level per occupation; a value whose suppression is recommended becomes missing. */
export async function normaliseOnetSkills293(duck: Duck): Promise<void> {
  const value = (scale: string) =>
    `max("Data Value"::DOUBLE) FILTER ("Scale ID" = '${scale}' AND "Recommend Suppress" <> 'Y')`;
  await duck.run(`
    CREATE TABLE onet_skills_29_3.skills AS
    SELECT "O*NET-SOC Code" AS onet_soc, "Element ID" AS element_id,
           ${value('IM')} AS importance, ${value('LV')} AS level
    FROM raw_onet_skills_29_3.skills GROUP BY ALL`);
}
