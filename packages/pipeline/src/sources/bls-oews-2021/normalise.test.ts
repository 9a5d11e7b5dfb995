import { expect, test } from 'vitest';
import { z } from 'zod';
import { openFixtures } from '../../input/fixture.ts';

test('the 2021 file: thousands separators go, the byte-order mark does no harm, the top code is that of 2021', async () => {
  const duck = await openFixtures(['bls-oews-2021']);
  const wages = await duck.rows(
    `SELECT soc_code, year, employment, p90, top_coded FROM bls_oews_2021.wages
     WHERE soc_code IN ('15-1252', '29-1211') ORDER BY soc_code`,
    z.object({
      soc_code: z.string(),
      year: z.number(),
      employment: z.number(),
      p90: z.number(),
      top_coded: z.array(z.string()),
    }),
  );
  expect(wages).toEqual([
    { soc_code: '15-1252', year: 2021, employment: 1_364_180, p90: 168_570, top_coded: [] },
    {
      soc_code: '29-1211',
      year: 2021,
      employment: 31_130,
      p90: 208_000,
      top_coded: ['p25', 'p50', 'p75', 'p90'],
    },
  ]);
  duck.close();
});

test('broad and minor groups are left out: they would count their occupations twice', async () => {
  const duck = await openFixtures(['bls-oews-2021']);
  const groups = await duck.rows(
    `SELECT soc_code FROM bls_oews_2021.wages WHERE soc_code IN ('11-1000', '11-1010')`,
    z.object({ soc_code: z.string() }),
  );
  expect(groups).toEqual([]);
  duck.close();
});
