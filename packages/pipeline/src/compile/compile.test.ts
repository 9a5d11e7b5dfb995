import type { PackTable } from '@career-mirror/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkCensusToOnet } from '../crosswalk/census-to-onet.ts';
import { linkOccupationCodes } from '../crosswalk/occupation-codes.ts';
import { buildSocBridge } from '../crosswalk/soc-bridge.ts';
import type { Duck } from '../duck.ts';
import { allSourceIds, openFixtures } from '../input/fixture.ts';
import { compileTable, type PackStep } from './pack-step.ts';
import { packSteps } from './steps.ts';

let duck: Duck;
beforeAll(async () => {
  duck = await openFixtures(allSourceIds);
  await buildSocBridge(duck);
  await linkOccupationCodes(duck);
  await linkCensusToOnet(duck);
});
afterAll(() => duck.close());

const compile = (table: PackTable) => {
  const step = packSteps.find((candidate) => candidate.table === table);
  if (step === undefined) throw new Error(`no step makes ${table}`);
  return compileTable(duck, step);
};

/** Rows of a table that hold all of `fields`. */
async function find(table: PackTable, fields: Readonly<Record<string, unknown>>): Promise<unknown[]> {
  const { lines } = await compile(table);
  return lines
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter((row) => Object.entries(fields).every(([name, value]) => row[name] === value));
}

test('Software Developers: importance of 30.1, levels of the ten basic skills, the other levels missing', async () => {
  // The fixture has two basic skills (reading, mathematics) and two others.
  expect(await find('ratings', { onetSoc: '15-1252.00', domain: 'skill' })).toEqual([
    {
      onetSoc: '15-1252.00',
      domain: 'skill',
      importance: [3.5, 2.75, 2.88, 3.25],
      level: [4.25, 3.25, null, null],
      release: '30.1',
      levelRelease: '30.1',
      inherited: null,
    },
  ]);
});

test('where both releases rate a skill, importance is of 30.1 and the level says that it is of 29.3', async () => {
  const [executives] = await find('ratings', { onetSoc: '11-1011.00', domain: 'skill' });
  expect(executives).toMatchObject({ release: '30.1', levelRelease: '29.3', level: [4.62, 3.5, 4.25, 3.88] });
});

test('a detailed occupation without an own value per SOC falls back to 29.3, or to the basic skills with the rest missing', async () => {
  const [acuteCare] = await find('ratings', { onetSoc: '29-1141.01', domain: 'skill' });
  expect(acuteCare).toMatchObject({
    release: '29.3',
    levelRelease: '29.3',
    importance: Array(4).fill(expect.any(Number)),
  });
  const [security] = await find('ratings', { onetSoc: '11-3013.01', domain: 'skill' });
  expect(security).toMatchObject({
    release: '30.1',
    importance: [expect.any(Number), expect.any(Number), null, null],
  });
});

test('ratings follow the elements of their domain, in their order', async () => {
  const elements = (await compile('elements')).lines.map((line): { domain: string; elementId: string } =>
    JSON.parse(line),
  );
  const skills = elements.filter(({ domain }) => domain === 'skill').map(({ elementId }) => elementId);
  expect(skills).toEqual(['2.A.1.a', '2.A.1.e', '2.B.1.a', '2.B.3.a']);
  const [programmers] = await find('ratings', { onetSoc: '15-1251.00', domain: 'work_context' });
  expect(programmers).toMatchObject({ release: '18.1', level: null, levelRelease: null });
});

test('a detailed occupation that is not rated takes the row of its .00 sibling and says so', async () => {
  const [sustainability] = await find('ratings', { onetSoc: '11-1011.03', domain: 'work_style' });
  expect(sustainability).toMatchObject({ inherited: '11-1011.00', importance: [2.3, expect.any(Number)] });
  const [executives] = await find('ratings', { onetSoc: '11-1011.00', domain: 'work_style' });
  expect(executives).toMatchObject({ inherited: null });
});

test('an occupation that nobody rates has no row of ratings', async () => {
  expect(await find('ratings', { onetSoc: '55-1011.00' })).toEqual([]);
});

test('rows say which source they come from', async () => {
  const { rowsBySource } = await compile('ratings');
  expect([...rowsBySource.keys()].sort()).toEqual(['onet', 'onet-skills-29-3', 'onet-work-context-2014']);
});

test('occupations that OEWS publishes together share the wage code of the group; soldiers have none', async () => {
  for (const onetSoc of ['13-1021.00', '13-1022.00', '13-1023.00']) {
    expect(await find('occupations', { onetSoc })).toMatchObject([
      { wageCode: '13-1020', projectionCode: '13-1020' },
    ]);
  }
  expect(await find('occupations', { onetSoc: '55-1011.00' })).toMatchObject([
    { wageCode: null, projectionCode: null },
  ]);
});

test('entry education of the matrix stands beside the shares of O*NET, and alone where there are none', async () => {
  expect(await find('education', { onetSoc: '15-1252.00' })).toEqual([
    {
      onetSoc: '15-1252.00',
      shares: Array(12).fill(null),
      n: null,
      entryEducation: "Bachelor's degree",
      relatedExperience: 'None',
      training: 'None',
    },
  ]);
});

test('a place takes the price level of its metropolitan area, under its former code if need be, else of its state', async () => {
  expect(await find('areas', { areaId: '10180' })).toMatchObject([{ pricePlace: '10180' }]);
  expect(await find('areas', { areaId: '17410' })).toMatchObject([{ pricePlace: '17460' }]);
  expect(await find('areas', { areaId: '32420' })).toMatchObject([{ pricePlace: null }]);
});

test('links to concepts that the present release no longer has are left out', async () => {
  const { lines } = await compile('escoOccupationSkills');
  expect(lines.some((line) => line.includes('00000000-0000-0000-0000-000000000000'))).toBe(false);
  expect(lines).toHaveLength(5);
  expect(await find('escoOnet', { onetSoc: '21-1094.00' })).toEqual([]);
});

test('two rows with one key are refused', async () => {
  const step: PackStep = {
    table: 'titles',
    key: ['onetSoc'],
    sql: `SELECT '11-1011.00' AS "onetSoc", unnest(['Boss', 'Chief']) AS title, 'official' AS kind, 'onet' AS source`,
  };
  await expect(compileTable(duck, step)).rejects.toThrow('two rows share the key 11-1011.00');
});

test('a row that breaks the contract is refused', async () => {
  const step: PackStep = {
    table: 'titles',
    key: ['onetSoc'],
    sql: `SELECT '11-1011' AS "onetSoc", 'Boss' AS title, 'official' AS kind, 'onet' AS source`,
  };
  await expect(compileTable(duck, step)).rejects.toThrow('onetSoc');
});
