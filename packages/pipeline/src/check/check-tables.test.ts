import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PackTable } from '@career-mirror/contract';
import { beforeAll, expect, test } from 'vitest';
import { packSteps } from '../compile/steps.ts';
import type { Problem } from '../input/refused-input.ts';
import { tableFileName } from '../pack-files.ts';
import { checkTables } from './check-tables.ts';

const pack = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'reference');

let lines: Map<PackTable, string[]>;
beforeAll(() => {
  lines = new Map(
    packSteps.map(({ table }) => [
      table,
      gunzipSync(readFileSync(join(pack, tableFileName(table))))
        .toString('utf8')
        .trimEnd()
        .split('\n'),
    ]),
  );
});

/** Tables that no other points at; their first rows are enough to try a rule on. */
const ends: readonly PackTable[] = [
  'titles',
  'technologies',
  'education',
  'related',
  'ratings',
  'telework',
  'areaWages',
  'escoOnet',
  'escoOccupationSkills',
  'careers',
];
const FIRST_ROWS = 50;

/** Checks the shipped pack after changes to some of its tables; that the cut ones are short is left out of the answer. */
function checkChanged(changes: { [T in PackTable]?: (table: string[]) => string[] }): Problem[] {
  const changed = new Map(lines);
  for (const { table } of packSteps) {
    const rows = lines.get(table) ?? [];
    const change = changes[table] ?? ((unchanged) => unchanged);
    changed.set(table, change(ends.includes(table) ? rows.slice(0, FIRST_ROWS) : rows));
  }
  return checkTables(changed).filter(({ reason }) => !reason.includes(`rows where`));
}

const onLine =
  (line: number, change: (row: string) => string) =>
  (table: string[]): string[] =>
    table.with(line - 1, change(table[line - 1] ?? ''));

test('rows without a fault pass', () => {
  expect(checkChanged({})).toEqual([]);
});

test('a table that is cut is told by its length', () => {
  const cut = new Map(lines).set('technologies', (lines.get('technologies') ?? []).slice(0, 1000));
  expect(checkTables(cut)).toEqual([
    { file: 'technologies.jsonl.gz', line: 1000, reason: '1000 rows where 30000 to 40000 belong' },
  ]);
});

test('faults within rows are told by file, line and reason', () => {
  const problems = checkChanged({
    areas: onLine(2, (row) => row.replace(/"state":"\w\w"/, '"state":"ZZ"')),
    areaWages: onLine(3, (row) => row.replace(/"levels":\[\d+/, '"levels":[9')),
    careers: onLine(1, (row) => row.replace(/"years":\[\d+/, '"years":[2020')),
    censusOccupations: onLine(5, (row) => row.replace(/"weight":[\d.]+/, '"weight":0.5')),
    education: onLine(1, (row) => row.replace('"shares":[0', '"shares":[80')),
    priceLevels: onLine(1, (row) => row.replace('"allItems":100', '"allItems":1000')),
    projections: onLine(1, (row) => row.replace(/"changePercent":[\d.]+/, '"changePercent":-43')),
    ratings: onLine(1, (row) => row.replace('"importance":[', '"importance":[7,')),
    telework: onLine(1, (row) => row.replace('"teleworkable":true', '"teleworkable":false')),
    wages: onLine(2, (row) => row.replace(/"p10":\d+/, '"p10":200000')),
  });
  expect(problems.map(({ file, line }) => `${file}:${line}`).sort()).toEqual([
    'areaWages.jsonl.gz:3',
    'areas.jsonl.gz:2',
    'careers.jsonl.gz:1',
    'censusOccupations.jsonl.gz:5',
    'education.jsonl.gz:1',
    'priceLevels.jsonl.gz:1',
    'projections.jsonl.gz:1',
    'ratings.jsonl.gz:1',
    'telework.jsonl.gz:1',
    'wages.jsonl.gz:2',
  ]);
  expect(problems.every(({ reason }) => reason.length > 10)).toBe(true);
});

test('a rating off its scale is told by element', () => {
  const [problem] = checkChanged({
    ratings: onLine(1, (row) => row.replace(/"importance":\[[\d.]+/, '"importance":[5.5')),
  });
  expect(problem).toMatchObject({ line: 1, reason: '1.A.1.a.1 is 5.5, off its scale' });
});

test('orphans are told: what points at nothing, and at what', () => {
  const problems = checkChanged({
    priceLevels: (table) => table.filter((row) => !row.includes('"place":"10180"')),
    titles: (table) => [...table, '{"onetSoc":"99-9999.00","title":"Astronaut","kind":"official"}'],
    careers: onLine(1, (row) => row.replace(/"codes":\["\d+"/, '"codes":["998"')),
  });
  expect(problems.map(({ reason }) => reason).sort()).toEqual([
    'codes 998 is not in censusOccupations (census1980)',
    'onetSoc 99-9999.00 is not in occupations (onetSoc)',
    'pricePlace 10180 is not in priceLevels (place)',
  ]);
});

test('doubled and disordered rows are told', () => {
  const problems = checkChanged({
    related: (table) => [...table.slice(0, 1), ...table],
    occupations: (table) => [...table.slice(1, 3), ...table.slice(0, 1), ...table.slice(3)],
  });
  expect(problems).toEqual([
    { file: 'occupations.jsonl.gz', line: 3, reason: '11-1011.00 stands after 11-1021.00' },
    { file: 'related.jsonl.gz', line: 2, reason: 'a second row for 11-1011.00' },
  ]);
});

test('a line that is no JSON, or not a row of its table, stops the check with its place', () => {
  const problems = checkChanged({
    projections: onLine(7, (row) => row.slice(0, 40)),
    wages: onLine(9, (row) => row.replace(/"p50":\d+/, '"p50":"#"')),
  });
  expect(problems.map(({ file, line }) => `${file}:${line}`).sort()).toEqual([
    'projections.jsonl.gz:7',
    'wages.jsonl.gz:9',
  ]);
});
