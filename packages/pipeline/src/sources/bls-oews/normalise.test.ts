import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Duck } from '../../duck.ts';
import { openFixtures } from '../../input/fixture.ts';

const Wage = z.object({
  soc_code: z.string(),
  employment: z.number().nullable(),
  p10: z.number().nullable(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
  mean: z.number().nullable(),
  top_coded: z.array(z.string()),
  annual_only: z.boolean(),
});

let duck: Duck;
beforeAll(async () => {
  duck = await openFixtures(['bls-oews']);
});
afterAll(() => duck.close());

const wageOf = async (code: string) =>
  (await duck.rows(`SELECT * FROM bls_oews.wages WHERE soc_code = '${code}'`, Wage))[0];

test('a wage at the top code carries the code’s value and its name; a mean above it stands as published', async () => {
  expect(await wageOf('29-1211')).toMatchObject({
    p10: 124_450,
    p50: 239_200,
    p90: 239_200,
    mean: 336_640,
    top_coded: ['p50', 'p75', 'p90'],
  });
});

test('an asterisk is a missing wage, not zero: actors have hourly wages only', async () => {
  expect(await wageOf('27-2011')).toMatchObject({
    employment: 38_800,
    p10: null,
    p50: null,
    p90: null,
    mean: null,
    top_coded: [],
  });
});

test('teachers are marked as having yearly wages only', async () => {
  expect((await wageOf('25-2021'))?.annual_only).toBe(true);
  expect((await wageOf('15-1252'))?.annual_only).toBe(false);
});

test('known figures arrive unchanged', async () => {
  expect(await wageOf('15-1252')).toMatchObject({
    employment: 1_654_440,
    p10: 79_850,
    p50: 133_080,
    p90: 211_450,
  });
});

test('totals and major groups are not occupations', async () => {
  expect(await wageOf('00-0000')).toBeUndefined();
  expect(await wageOf('11-0000')).toBeUndefined();
});
