import type { Duck } from '../../duck.ts';

/**
 * The rule of Dingel and Neiman (2020): work cannot be done at home when any of these holds. Cut-offs on the scales of the
 * means as the BLS restates them (Dey et al. 2021, appendix table 1): work activities by importance 1–5, work context on
 * its five steps; e-mail is the one that must not be low, and the two kinds of protective equipment count by the higher.
 */
const blockers = [
  { elementId: '4.A.3.a.1', atLeast: 4 },
  { elementId: '4.A.3.a.2', atLeast: 4 },
  { elementId: '4.A.3.a.3', atLeast: 4 },
  { elementId: '4.A.3.a.4', atLeast: 4 },
  { elementId: '4.A.3.b.4', atLeast: 4 },
  { elementId: '4.A.3.b.5', atLeast: 4 },
  { elementId: '4.A.1.b.2', atLeast: 4 },
  { elementId: '4.A.4.a.8', atLeast: 4 },
  { elementId: '4.C.1.a.2.h', below: 2 },
  { elementId: '4.C.1.d.3', atLeast: 4 },
  { elementId: '4.C.2.a.1.c', atLeast: 4.5 },
  { elementId: '4.C.2.a.1.d', atLeast: 4.5 },
  { elementId: '4.C.2.c.1.b', atLeast: 4 },
  { elementId: '4.C.2.c.1.f', atLeast: 4 },
  { elementId: '4.C.2.d.1.d', atLeast: 3.5 },
  { elementId: '4.C.2.e.1.d', atLeast: 3.5 },
  { elementId: '4.C.2.e.1.e', atLeast: 3.5 },
] as const;

/** Telework by rule, for the occupations that have both work activities and work context. Runs after the O*NET sources. */
export async function normaliseTelework(duck: Duck): Promise<void> {
  const rules = blockers.map((rule) =>
    'below' in rule
      ? `('${rule.elementId}', -1e9, ${rule.below})`
      : `('${rule.elementId}', ${rule.atLeast}, 1e9)`,
  );
  await duck.run(`
    CREATE TABLE telework.telework AS
    WITH rules(element_id, at_least, below) AS (VALUES ${rules.join(', ')}),
    rated AS (
      SELECT onet_soc, element_id, importance AS value FROM onet.ratings WHERE domain = 'work_activity'
      UNION ALL SELECT onet_soc, element_id, value FROM onet_work_context_2014.ratings)
    SELECT onet_soc,
           coalesce(list(element_id ORDER BY element_id) FILTER (value >= at_least AND value < below), []) AS blockers
    FROM rated JOIN rules USING (element_id)
    GROUP BY onet_soc HAVING count(*) = ${blockers.length}`);
}
