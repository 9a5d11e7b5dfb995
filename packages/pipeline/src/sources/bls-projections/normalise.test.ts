import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Duck } from '../../duck.ts';
import { openFixtures } from '../../input/fixture.ts';

const Projection = z.object({
  projection_code: z.string(),
  title: z.string(),
  employment_2024: z.number().nullable(),
  employment_2034: z.number().nullable(),
  change_percent: z.number().nullable(),
  openings_per_year: z.number().nullable(),
  exit_rate_percent: z.number().nullable(),
});

let duck: Duck;
beforeAll(async () => {
  duck = await openFixtures(['bls-projections']);
});
afterAll(() => duck.close());

const projections = () =>
  duck.rows('SELECT * FROM bls_projections.projections ORDER BY projection_code', Projection);

test('thousands become jobs, and the indentation of a title goes', async () => {
  const pilots = (await projections()).find(({ projection_code }) => projection_code === '53-2011');
  expect(pilots).toMatchObject({
    title: 'Airline pilots, copilots, and flight engineers',
    employment_2024: 100_000,
    employment_2034: 103_900,
    openings_per_year: 11_700,
  });
});

test('a dash is a missing figure, and a footnote mark is no part of a title', async () => {
  const fishing = (await projections()).find(({ projection_code }) => projection_code === '45-3031');
  expect(fishing).toEqual({
    projection_code: '45-3031',
    title: 'Fishing and hunting workers',
    employment_2024: null,
    employment_2034: 1_234_500,
    change_percent: null,
    openings_per_year: null,
    exit_rate_percent: 3.1,
  });
});

test('summary rows and the closing note are not occupations', async () => {
  const codes = (await projections()).map(({ projection_code }) => projection_code);
  expect(codes).not.toContain('00-0000');
  expect(codes).not.toContain('11-0000');
  expect(codes.every((code) => /^\d{2}-\d{4}$/.test(code))).toBe(true);
});

test('entry education hangs on the matrix code', async () => {
  const rows = await duck.rows(
    `SELECT entry_education, related_experience, training FROM bls_projections.education WHERE projection_code = '53-2011'`,
    z.object({ entry_education: z.string(), related_experience: z.string(), training: z.string() }),
  );
  expect(rows).toEqual([
    {
      entry_education: "Bachelor's degree",
      related_experience: 'Less than 5 years',
      training: 'Moderate-term on-the-job training',
    },
  ]);
});
