import { expect, test } from 'vitest';
import { z } from 'zod';
import { openFixtures } from '../../input/fixture.ts';

test('sixteen lines and a byte-order mark stand before the columns; match types get our words', async () => {
  const duck = await openFixtures(['esco-onet']);
  const links = await duck.rows(
    `SELECT relation, count(*)::INTEGER AS links FROM esco_onet.links WHERE onet_soc = '11-1011.00' GROUP BY relation ORDER BY relation`,
    z.object({ relation: z.string(), links: z.number() }),
  );
  expect(links).toEqual([
    { relation: 'broad', links: 3 },
    { relation: 'close', links: 1 },
    { relation: 'exact', links: 1 },
  ]);
  duck.close();
});

test('a row that points at an ISCO group is no link to an ESCO occupation', async () => {
  const duck = await openFixtures(['esco-onet']);
  const groups = await duck.rows(
    `SELECT onet_soc, isco_group FROM esco_onet.isco_links WHERE onet_soc = '15-1252.00'`,
    z.object({ onet_soc: z.string(), isco_group: z.string() }),
  );
  expect(groups).toEqual([{ onet_soc: '15-1252.00', isco_group: '2512' }]);
  const strays = await duck.rows(
    `SELECT esco_uri FROM esco_onet.links WHERE esco_uri LIKE '%/isco/%' OR relation IS NULL`,
    z.object({ esco_uri: z.string() }),
  );
  expect(strays).toEqual([]);
  duck.close();
});
