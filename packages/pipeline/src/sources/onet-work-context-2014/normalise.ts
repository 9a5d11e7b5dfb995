import { correctedBridge } from '../../crosswalk/soc-changes.ts';
import { type Duck, literal } from '../../duck.ts';

/** Elements that are answered on three steps: work schedules (regular … seasonal) and the length of the week. */
const threeStepElements = ['4.C.3.d.4', '4.C.3.d.8'];

/**
 * O*NET 18.1 work context, and the bridge from O*NET-SOC 2010 to 2019 codes.
 * Where several old occupations became one, their plain mean stands for it: no counts of people are known for them.
 */
export async function normaliseOnetWorkContext2014(duck: Duck): Promise<void> {
  const threeSteps = threeStepElements.map((element) => `'${element}'`).join(', ');
  const corrections = Object.entries(correctedBridge)
    .map(([before, now]) => `(${literal(before)}, ${literal(now)})`)
    .join(', ');
  await duck.run(`
    CREATE TABLE onet_work_context_2014.elements AS
    SELECT DISTINCT "Element ID" AS element_id, "Element Name" AS name, 'work_context' AS domain,
           CASE WHEN "Element ID" IN (${threeSteps}) THEN 'CT' ELSE 'CX' END AS scale,
           1::DOUBLE AS scale_min, CASE WHEN "Element ID" IN (${threeSteps}) THEN 3 ELSE 5 END::DOUBLE AS scale_max
    FROM raw_onet_work_context_2014.work_context;

    CREATE TABLE onet_work_context_2014.bridge AS
    WITH corrected(onet_soc_2010, onet_soc) AS (VALUES ${corrections})
    SELECT b."onetsoc2010_code" AS onet_soc_2010, coalesce(c.onet_soc, b."onetsoc2019_code") AS onet_soc
    FROM raw_onet_work_context_2014.onet_soc_2010_to_2019 b
    LEFT JOIN corrected c ON c.onet_soc_2010 = b."onetsoc2010_code"
    WHERE b."onetsoc2019_code" <> '';

    CREATE TABLE onet_work_context_2014.ratings AS
    SELECT onet_soc, "Element ID" AS element_id, round(avg("Value"::DOUBLE), 2) AS value, count(*)::INTEGER AS merged
    FROM raw_onet_work_context_2014.work_context w
    JOIN onet_work_context_2014.bridge b ON b.onet_soc_2010 = w."O*NET-SOC 2010 Code"
    GROUP BY ALL`);
}
