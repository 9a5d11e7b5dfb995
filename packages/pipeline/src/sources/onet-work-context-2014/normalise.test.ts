import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Duck } from '../../duck.ts';
import { openFixtures } from '../../input/fixture.ts';

let duck: Duck;
beforeAll(async () => {
  duck = await openFixtures(['onet-work-context-2014']);
});
afterAll(() => duck.close());

test('several 2010 occupations that became one are averaged, and how many is kept', async () => {
  const [merged] = await duck.rows(
    `SELECT value, merged, (
       SELECT avg("Value"::DOUBLE) FROM raw_onet_work_context_2014.work_context
       WHERE "O*NET-SOC 2010 Code" IN ('13-2011.01', '13-2011.02') AND "Element ID" = '4.C.3.d.8') AS mean
     FROM onet_work_context_2014.ratings WHERE onet_soc = '13-2011.00' AND element_id = '4.C.3.d.8'`,
    z.object({ value: z.number(), merged: z.number(), mean: z.number() }),
  );
  expect(merged?.merged).toBe(2);
  expect(merged?.value).toBeCloseTo(merged?.mean ?? Number.NaN, 2);
});

test('the length of the working week has three steps, other elements five', async () => {
  const elements = await duck.rows(
    `SELECT element_id, scale_max FROM onet_work_context_2014.elements
     WHERE element_id IN ('4.C.3.d.8', '4.C.3.d.1') ORDER BY element_id`,
    z.object({ element_id: z.string(), scale_max: z.number() }),
  );
  expect(elements).toEqual([
    { element_id: '4.C.3.d.1', scale_max: 5 },
    { element_id: '4.C.3.d.8', scale_max: 3 },
  ]);
});

test('occupations of 2010 without a present code are left out', async () => {
  const empty = await duck.rows(
    `SELECT onet_soc FROM onet_work_context_2014.ratings WHERE onet_soc = ''`,
    z.object({ onet_soc: z.string() }),
  );
  expect(empty).toEqual([]);
});

test('school teaching assistants do not become university ones by a shared title', async () => {
  const assistants = await duck.rows(
    `SELECT DISTINCT onet_soc FROM onet_work_context_2014.ratings WHERE onet_soc LIKE '25-9%'`,
    z.object({ onet_soc: z.string() }),
  );
  expect(assistants).toEqual([{ onet_soc: '25-9042.00' }]);
});
