import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Duck } from '../../duck.ts';
import { openFixtures } from '../../input/fixture.ts';

let duck: Duck;
beforeAll(async () => {
  duck = await openFixtures(['nlsy79']);
});
afterAll(() => duck.close());

test('a career is in order of time, whatever the order of the file, and needs two interviews', async () => {
  const careers = await duck.rows(
    'SELECT person, years, codes FROM nlsy79.careers',
    z.object({ person: z.string(), years: z.array(z.number()), codes: z.array(z.string()) }),
  );
  // D99999 answered once.
  expect(careers).toEqual([
    {
      person: 'D00000',
      years: [1982, 1983, 1984, 1987, 1988, 1990],
      codes: ['435', '383', '383', '383', '319', '383'],
    },
  ]);
});

test('a code without a title keeps none', async () => {
  const untitled = await duck.rows(
    `SELECT title, major_group FROM nlsy79.census_occupations WHERE census1980 = '2'`,
    z.object({ title: z.string().nullable(), major_group: z.string().nullable() }),
  );
  expect(untitled).toEqual([{ title: null, major_group: null }]);
});

test('a code may lead to several patterns, or to none', async () => {
  const patterns = await duck.rows(
    `SELECT census1980, list(soc_pattern ORDER BY soc_pattern) AS patterns FROM nlsy79.census_soc_patterns
     WHERE census1980 IN ('2', '229') GROUP BY census1980`,
    z.object({ census1980: z.string(), patterns: z.array(z.string()) }),
  );
  expect(patterns).toEqual([{ census1980: '229', patterns: ['151030', '1510XX'] }]);
});
