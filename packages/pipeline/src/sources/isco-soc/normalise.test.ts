import { expect, test } from 'vitest';
import { z } from 'zod';
import { openFixtures } from '../../input/fixture.ts';

test('codes lose their trailing spaces', async () => {
  const duck = await openFixtures(['isco-soc']);
  const links = await duck.rows(
    'SELECT soc_2010, isco_group FROM isco_soc.links',
    z.object({ soc_2010: z.string().regex(/^\d{2}-\d{4}$/), isco_group: z.string().regex(/^\d{4}$/) }),
  );
  expect(links).toContainEqual({ soc_2010: '15-1132', isco_group: '2512' });
  duck.close();
});
