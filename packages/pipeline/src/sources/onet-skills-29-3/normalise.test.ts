import { expect, test } from 'vitest';
import { z } from 'zod';
import { openFixtures } from '../../input/fixture.ts';

const Row = z.object({ importance: z.number().nullable(), level: z.number().nullable() });

test('importance and level of a skill come side by side, and a suppressed level is missing', async () => {
  const duck = await openFixtures(['onet-skills-29-3']);
  const skill = (onetSoc: string, element: string) =>
    duck.rows(
      `SELECT importance, level FROM onet_skills_29_3.skills WHERE onet_soc = '${onetSoc}' AND element_id = '${element}'`,
      Row,
    );
  expect(await skill('11-1011.00', '2.A.1.a')).toEqual([{ importance: 4.12, level: 4.62 }]);
  // The file prints 1.12 for this level and recommends to suppress it.
  const [suppressed] = await skill('11-3031.00', '2.B.3.a');
  expect(suppressed?.importance).not.toBeNull();
  expect(suppressed?.level).toBeNull();
  duck.close();
});

test('Software Developers have no skill rows in this release', async () => {
  const duck = await openFixtures(['onet-skills-29-3']);
  expect(
    await duck.rows(
      `SELECT importance, level FROM onet_skills_29_3.skills WHERE onet_soc = '15-1252.00'`,
      Row,
    ),
  ).toEqual([]);
  duck.close();
});
