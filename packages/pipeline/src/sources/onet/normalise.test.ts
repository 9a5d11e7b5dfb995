import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Duck } from '../../duck.ts';
import { openFixtures } from '../../input/fixture.ts';

let duck: Duck;
beforeAll(async () => {
  duck = await openFixtures(['onet']);
});
afterAll(() => duck.close());

test('mathematics the skill and mathematics the knowledge stay two elements, told apart by id', async () => {
  const elements = await duck.rows(
    `SELECT element_id, domain FROM onet.elements WHERE name = 'Mathematics' ORDER BY element_id`,
    z.object({ element_id: z.string(), domain: z.string() }),
  );
  expect(elements).toEqual([
    { element_id: '2.A.1.e', domain: 'skill' },
    { element_id: '2.C.4.a', domain: 'knowledge' },
  ]);
});

test('work styles are taken from the impact scale, never from the distinctiveness rank', async () => {
  const styles = await duck.rows(
    `SELECT importance, scale_min, scale_max FROM onet.ratings JOIN onet.elements USING (element_id, domain)
     WHERE domain = 'work_style' AND onet_soc = '11-1011.00' AND element_id = '1.D.1.a'`,
    z.object({ importance: z.number(), scale_min: z.number(), scale_max: z.number() }),
  );
  // The same file gives this occupation the rank 7.00 on this element.
  expect(styles).toEqual([{ importance: 2.3, scale_min: -3, scale_max: 3 }]);
});

test('interests and work values leave the high-point rows out', async () => {
  const domains = await duck.rows(
    `SELECT domain, list(DISTINCT element_id ORDER BY element_id) AS ids FROM onet.ratings
     WHERE domain IN ('interest', 'work_value') GROUP BY domain ORDER BY domain`,
    z.object({ domain: z.string(), ids: z.array(z.string()) }),
  );
  expect(domains).toEqual([
    { domain: 'interest', ids: ['1.B.1.a', '1.B.1.b'] },
    { domain: 'work_value', ids: ['1.B.2.a', '1.B.2.b'] },
  ]);
});

test('a short title of n/a is no title', async () => {
  const titles = await duck.rows(
    `SELECT title, kind FROM onet.titles WHERE title = 'n/a' OR kind = 'short' ORDER BY title`,
    z.object({ title: z.string(), kind: z.string() }),
  );
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.every(({ kind, title }) => kind === 'short' && title !== 'n/a')).toBe(true);
});

test('education shares run over twelve categories; suppressed and absent ones are missing, not zero', async () => {
  const education = await duck.rows(
    'SELECT onet_soc, n, shares FROM onet.education ORDER BY onet_soc',
    z.object({ onet_soc: z.string(), n: z.number(), shares: z.array(z.number().nullable()) }),
  );
  expect(education).toContainEqual({
    onet_soc: '11-1011.00',
    n: 28,
    shares: [0, 4.46, 0, 0, 5.15, 32.29, 0, 45.91, 3.94, 0.55, 4.92, 2.78],
  });
  // Categories 4 and 6 carry the publisher's recommendation to suppress.
  const suppressed = education.find(({ onet_soc }) => onet_soc === '11-2033.00');
  expect([suppressed?.shares[3], suppressed?.shares[5]]).toEqual([null, null]);
  // Rated by experts: no flag (n/a), which is no reason to drop the value; categories without a row are missing.
  const experts = education.find(({ onet_soc }) => onet_soc === '11-1011.03');
  expect(experts?.shares).toEqual([0, 0, 0, ...Array(9).fill(null)]);
});

test('importance per SOC code is an occupation’s own only for the .00 code and for the only rated one', async () => {
  const owners = await duck.rows(
    'SELECT DISTINCT onet_soc FROM onet.skill_importance ORDER BY onet_soc',
    z.object({ onet_soc: z.string() }),
  );
  const codes = owners.map(({ onet_soc }) => onet_soc);
  expect(codes).toContain('15-1252.00');
  expect(codes).toContain('15-1299.09');
  expect(codes).not.toContain('11-3013.01');
});

test('related occupations keep the publisher’s order', async () => {
  const related = await duck.rows(
    'SELECT related, primary_short FROM onet.related',
    z.object({ related: z.array(z.string()), primary_short: z.number() }),
  );
  expect(related[0]?.related.slice(0, 3)).toEqual(['15-1299.08', '15-1211.00', '15-1253.00']);
  expect(related[0]?.related).toHaveLength(20);
  expect(related[0]?.primary_short).toBe(5);
});

test('technologies keep the flags of the publisher', async () => {
  const flags = await duck.rows(
    `SELECT name, hot, in_demand FROM onet.technologies
     WHERE onet_soc = '15-1252.00' AND name IN ('C#', 'Ada') ORDER BY name`,
    z.object({ name: z.string(), hot: z.boolean(), in_demand: z.boolean() }),
  );
  expect(flags).toEqual([
    { name: 'Ada', hot: false, in_demand: false },
    { name: 'C#', hot: true, in_demand: true },
  ]);
});
