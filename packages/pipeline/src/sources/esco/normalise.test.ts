import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Duck } from '../../duck.ts';
import { openFixtures } from '../../input/fixture.ts';

const Concept = z.object({ label: z.string(), alt_labels: z.array(z.string()) });

let duck: Duck;
beforeAll(async () => {
  duck = await openFixtures(['esco']);
});
afterAll(() => duck.close());

test('alternative labels stand one a line in a quoted cell', async () => {
  const [director] = await duck.rows(
    `SELECT * FROM esco.occupations WHERE label = 'technical director'`,
    Concept,
  );
  expect(director?.alt_labels).toEqual([
    'director of technical arts',
    'head of technical',
    'head of technical department',
    'technical and operations director',
    'technical manager',
    'technical supervisor',
  ]);
});

test('in the rebuilt skill list some labels are divided by bars', async () => {
  const [initiative] = await duck.rows(`SELECT * FROM esco.skills WHERE label = 'show initiative'`, Concept);
  expect(initiative?.alt_labels).toContain('be a driving force');
  expect(initiative?.alt_labels.some((label) => label.includes('|') || label !== label.trim())).toBe(false);
});

test('languages come from their collection and attitudes from their branch, not from below an attitude', async () => {
  const kinds = await duck.rows(
    'SELECT kind, count(*)::INTEGER AS skills FROM esco.skills GROUP BY kind ORDER BY kind',
    z.object({ kind: z.string(), skills: z.number() }),
  );
  expect(Object.fromEntries(kinds.map(({ kind, skills }) => [kind, skills]))).toMatchObject({
    attitude: 1,
    language: 2,
  });
  const [hungarian] = await duck.rows(
    `SELECT kind FROM esco.skills WHERE label = 'write Hungarian'`,
    z.object({ kind: z.string() }),
  );
  expect(hungarian?.kind).toBe('language');
});

test('a skill that a group lists as essential and as optional is essential, once', async () => {
  const relations = await duck.rows(
    `SELECT relation FROM esco.occupation_skills WHERE occupation = 'isco:2512'`,
    z.object({ relation: z.string() }),
  );
  expect(relations).toEqual([{ relation: 'essential' }]);
});
