import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Duck } from '../../duck.ts';
import { openFixtures } from '../../input/fixture.ts';

const Wages = z.object({
  soc_code: z.string(),
  area_ids: z.array(z.string()),
  levels: z.array(z.number()),
  yearly_only: z.boolean(),
});

let duck: Duck;
beforeAll(async () => {
  duck = await openFixtures(['oflc-wages']);
});
afterAll(() => duck.close());

const wagesOf = async (code: string) =>
  (await duck.rows(`SELECT * FROM oflc_wages.area_wages WHERE soc_code = '${code}'`, Wages))[0];

test('hourly wages become yearly by 2,080 hours; one row holds all areas, four levels each', async () => {
  const developers = await wagesOf('15-1252');
  expect(developers?.area_ids).toEqual(['1000005', '10180', '12100', '17410', '32420', '47900']);
  expect(developers?.levels).toHaveLength(24);
  // 32.10, 41.48, 50.85 and 60.23 dollars an hour in Abilene.
  expect(developers?.levels.slice(4, 8)).toEqual([66_768, 86_278, 105_768, 125_278]);
  expect(developers?.yearly_only).toBe(false);
});

test('yearly wages are not multiplied, and the hourly rows of a yearly occupation are empty ones', async () => {
  expect(await wagesOf('25-2021')).toMatchObject({
    levels: [44_810, 48_697, 52_583, 56_470, 59_480, 69_253, 79_027, 88_800],
    yearly_only: true,
  });
  const units = await duck.rows(
    `SELECT DISTINCT unit FROM raw_oflc_wages.wage_levels WHERE soc_code = '53-2011' ORDER BY unit`,
    z.object({ unit: z.string() }),
  );
  expect(units).toEqual([{ unit: 'hour' }, { unit: 'year' }]);
  const pilots = await wagesOf('53-2011');
  expect(pilots?.yearly_only).toBe(true);
  expect(Math.max(...(pilots?.levels ?? []))).toBeLessThan(500_000);
  expect(Math.min(...(pilots?.levels ?? []))).toBeGreaterThan(20_000);
});

test('four zeros are no wage: the area is left out rather than shown as paying nothing', async () => {
  const executives = await wagesOf('11-1011');
  expect(executives?.area_ids).not.toContain('12100');
  expect(executives?.levels).not.toContain(0);
});

test('an area lies in every state of its counties', async () => {
  const areas = await duck.rows(
    'SELECT area_id, name, state, states, kind FROM oflc_wages.areas ORDER BY area_id',
    z.object({
      area_id: z.string(),
      name: z.string(),
      state: z.string(),
      states: z.array(z.string()),
      kind: z.string(),
    }),
  );
  expect(areas.find(({ area_id }) => area_id === '47900')).toMatchObject({
    state: 'DC',
    states: ['DC', 'MD', 'VA', 'WV'],
    kind: 'metropolitan',
  });
  expect(areas.find(({ area_id }) => area_id === '1000005')?.kind).toBe('nonmetropolitan');
  // The file holds a control character inside this name.
  expect(areas.find(({ area_id }) => area_id === '32420')?.name).toBe('Mayaguez, PR');
});
