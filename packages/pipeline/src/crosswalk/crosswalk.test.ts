import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type Duck, openDuck } from '../duck.ts';
import { linkCensusToOnet } from './census-to-onet.ts';
import { linkOccupationCodes } from './occupation-codes.ts';
import { buildSocBridge } from './soc-bridge.ts';

const Link = z.object({ onet_soc: z.string(), weight: z.number() });

/* A small world: four kinds of manager, two of them without a code of their own in the census list. */
let duck: Duck;
beforeEach(async () => {
  duck = await openDuck();
  await duck.run(`
    CREATE SCHEMA onet; CREATE SCHEMA onet_work_context_2014; CREATE SCHEMA isco_soc; CREATE SCHEMA esco_onet;
    CREATE SCHEMA bls_projections; CREATE SCHEMA bls_oews; CREATE SCHEMA nlsy79;
    CREATE TABLE onet.occupations(onet_soc VARCHAR, soc_code VARCHAR);
    INSERT INTO onet.occupations VALUES ('11-9021.00', '11-9021'), ('11-9031.00', '11-9031'), ('11-9111.00', '11-9111'),
      ('11-9199.00', '11-9199'), ('11-9199.01', '11-9199'), ('35-3023.00', '35-3023'), ('55-1011.00', '55-1011'),
      ('13-1021.00', '13-1021'), ('13-1022.00', '13-1022');
    CREATE TABLE onet_work_context_2014.bridge(onet_soc_2010 VARCHAR, onet_soc VARCHAR);
    INSERT INTO onet_work_context_2014.bridge VALUES ('11-9021.00', '11-9021.00'), ('11-9031.00', '11-9031.00'),
      ('11-9111.00', '11-9111.00'), ('11-9199.00', '11-9199.00'), ('11-9199.01', '11-9199.01'), ('55-1011.00', '55-1011.00'),
      ('13-1021.00', '13-1021.00'), ('13-1022.00', '13-1022.00');
    CREATE TABLE isco_soc.links(soc_2010 VARCHAR, isco_group VARCHAR);
    INSERT INTO isco_soc.links VALUES ('11-9021', '1323'), ('35-3021', '5246');
    CREATE TABLE esco_onet.isco_links(onet_soc VARCHAR, isco_group VARCHAR);
    INSERT INTO esco_onet.isco_links VALUES ('11-9111.00', '1342');
    CREATE TABLE bls_projections.onet_to_nem(onet_soc VARCHAR, projection_code VARCHAR);
    INSERT INTO bls_projections.onet_to_nem VALUES ('13-1021.00', '13-1020'), ('13-1022.00', '13-1020');
    CREATE TABLE bls_oews.wages(soc_code VARCHAR, employment INTEGER);
    INSERT INTO bls_oews.wages VALUES ('11-9021', 300), ('11-9031', 100), ('11-9111', 600), ('11-9199', 400),
      ('35-3023', 50), ('13-1020', 200);
    CREATE TABLE nlsy79.census_soc_patterns(census1980 VARCHAR, soc_pattern VARCHAR)`);
  await buildSocBridge(duck);
  await linkOccupationCodes(duck);
});
afterEach(() => duck.close());

async function linkPatterns(
  patterns: Readonly<Record<string, readonly string[]>>,
): Promise<(code: string) => Promise<unknown>> {
  for (const [census, list] of Object.entries(patterns)) {
    for (const pattern of list)
      await duck.run(`INSERT INTO nlsy79.census_soc_patterns VALUES ('${census}', '${pattern}')`);
  }
  await linkCensusToOnet(duck);
  return (code) =>
    duck.rows(
      `SELECT onet_soc, weight FROM crosswalk.census_onet WHERE census1980 = '${code}' ORDER BY weight DESC, onet_soc`,
      Link,
    );
}

test('an exact pattern is one occupation with all the weight', async () => {
  const links = await linkPatterns({ '15': ['119111'] });
  expect(await links('15')).toEqual([{ onet_soc: '11-9111.00', weight: 1 }]);
});

test('zeros at the end of a pattern are a whole broad group', async () => {
  const links = await linkPatterns({ '9': ['131020'] });
  // Both share one OEWS row, so each gets half of it.
  expect(await links('9')).toEqual([
    { onet_soc: '13-1021.00', weight: 0.5 },
    { onet_soc: '13-1022.00', weight: 0.5 },
  ]);
});

test('X stands for the rest of a group: what another pattern names exactly is not in it', async () => {
  const links = await linkPatterns({ '15': ['119111'], '16': ['119XXX'] });
  const rest = await links('16');
  expect(rest).not.toContainEqual(expect.objectContaining({ onet_soc: '11-9111.00' }));
  expect(rest).toEqual([
    { onet_soc: '11-9199.00', weight: 0.5 },
    { onet_soc: '11-9021.00', weight: 0.375 },
    { onet_soc: '11-9031.00', weight: 0.125 },
  ]);
});

test('X keeps the whole group when nothing would be left of it', async () => {
  const links = await linkPatterns({ '15': ['119111'], '17': ['11911X'] });
  expect(await links('17')).toEqual([{ onet_soc: '11-9111.00', weight: 1 }]);
});

test('detail below a .00 occupation is stood for by it', async () => {
  const links = await linkPatterns({ '19': ['119199'] });
  expect(await links('19')).toEqual([{ onet_soc: '11-9199.00', weight: 1 }]);
});

test('an occupation without published employment gets the smallest weight beside it', async () => {
  const links = await linkPatterns({ '20': ['119021', '119031', '551011'] });
  expect(await links('20')).toEqual([
    { onet_soc: '11-9021.00', weight: 0.6 },
    { onet_soc: '11-9031.00', weight: 0.2 },
    { onet_soc: '55-1011.00', weight: 0.2 },
  ]);
});

test('a 2010 code that the bridge does not know is carried over by the revision of the classification', async () => {
  const links = await linkPatterns({ '439': ['353021'] });
  expect(await links('439')).toEqual([{ onet_soc: '35-3023.00', weight: 1 }]);
});

test('ISCO groups come over the 2010 SOC and from the official rows that name a group', async () => {
  const groups = await duck.rows(
    'SELECT onet_soc, isco_groups FROM crosswalk.occupation_codes WHERE len(isco_groups) > 0 ORDER BY onet_soc',
    z.object({ onet_soc: z.string(), isco_groups: z.array(z.string()) }),
  );
  expect(groups).toEqual([
    { onet_soc: '11-9021.00', isco_groups: ['1323'] },
    { onet_soc: '11-9111.00', isco_groups: ['1342'] },
    { onet_soc: '35-3023.00', isco_groups: ['5246'] },
  ]);
});
