import { expect, test } from 'vitest';
import { z } from 'zod';
import { openFixtures } from '../../input/fixture.ts';

test('price levels: quoted codes are cleaned, line codes pick all items and housing, footnotes are no places', async () => {
  const duck = await openFixtures(['bea-prices']);
  const levels = await duck.rows(
    'SELECT place, name, kind, all_items, housing FROM bea_prices.price_levels ORDER BY place',
    z.object({
      place: z.string(),
      name: z.string(),
      kind: z.string(),
      all_items: z.number(),
      housing: z.number(),
    }),
  );
  expect(levels).toEqual([
    { place: '00000', name: 'United States', kind: 'nation', all_items: 100, housing: 100.742 },
    {
      place: '00999',
      name: 'United States (Nonmetropolitan Portion)',
      kind: 'nonmetropolitan',
      all_items: 88.22,
      housing: 58.95,
    },
    { place: '10180', name: 'Abilene, TX', kind: 'metropolitan', all_items: 89.85, housing: 73.61 },
    { place: '17460', name: 'Cleveland-Elyria, OH', kind: 'metropolitan', all_items: 93.05, housing: 79.53 },
    { place: '39000', name: 'Ohio', kind: 'state', all_items: 91.812, housing: 72.08 },
    { place: '48000', name: 'Texas', kind: 'state', all_items: 97.175, housing: 97.436 },
  ]);
  duck.close();
});
