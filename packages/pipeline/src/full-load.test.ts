import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PackTable } from '@career-mirror/contract';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compilePack, readSheets } from './build.ts';
import type { Row } from './check/pack-rows.ts';
import { runDataCommand } from './cli.ts';
import { packSteps } from './compile/steps.ts';
import { readRecords, readText } from './input/records.ts';
import type { PackFile } from './pack-files.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const datasets = join(root, '..', 'shared', 'datasets');

/* The whole load, on the publishers' files. They are not part of the repository, so elsewhere these tests are skipped. */
describe.skipIf(!existsSync(datasets))('the full load (skipped where ../shared/datasets is absent)', () => {
  let files: PackFile[];
  beforeAll(async () => {
    files = await compilePack(datasets, () => {});
  });

  const table = <T extends PackTable>(name: T): Row<T>[] => {
    const file = files.find((candidate) => candidate.name === `${name}.jsonl.gz`);
    return z.array(z.custom<Row<T>>()).parse(
      gunzipSync(file?.content ?? '')
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  };

  test('rebuilds the shipped pack byte for byte', () => {
    const changed = files.filter(
      ({ name, content }) => !readFileSync(join(root, 'data', 'reference', name)).equals(content),
    );
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  test('fits into its share of the repository: 16 MB without models', () => {
    expect(files.reduce((bytes, { content }) => bytes + content.length, 0)).toBeLessThan(16e6);
  });

  test('no description, task or other sentence of a publisher is in the pack', () => {
    const openings = new Set(
      packSteps
        .filter(({ table: name }) => !numbersOnly.includes(name))
        .flatMap(({ table: name }) => table(name).flatMap(textsOf))
        .map((text) => text.slice(0, OPENING)),
    );
    const sentences = [
      ...sentencesOf('onet/db_30_1/Occupation Data.txt', 'Description', 'tab'),
      ...sentencesOf('onet/db_30_1/Task Statements.txt', 'Task', 'tab'),
      ...sentencesOf('esco/v1_2_0/occupations_en.csv', 'description', 'csv'),
    ];
    expect(sentences.length).toBeGreaterThan(10_000);
    expect(sentences.filter((sentence) => openings.has(sentence.slice(0, OPENING)))).toEqual([]);
  });

  test('every occupation with ratings has them in each of the four levelled domains', () => {
    const rated = table('occupations').filter(({ hasRatings }) => hasRatings);
    expect(rated).toHaveLength(894);
    for (const domain of ['skill', 'knowledge', 'ability', 'work_activity']) {
      expect(table('ratings').filter((row) => row.domain === domain && row.inherited === null)).toHaveLength(
        894,
      );
    }
  });

  test('only military occupations and fishing and hunting are without a wage row', () => {
    const without = table('occupations').filter(({ wageCode }) => wageCode === null);
    expect(without.filter(({ onetSoc }) => !onetSoc.startsWith('55-')).map(({ onetSoc }) => onetSoc)).toEqual(
      ['45-3031.00'],
    );
  });

  test('1980 codes: 63 without title, 111 without link, 96 % of the observations linked', () => {
    const codes = table('censusOccupations');
    expect(codes.filter(({ title }) => title === null)).toHaveLength(63);
    expect(codes.filter(({ onetSocs }) => onetSocs.length === 0)).toHaveLength(111);
    const linked = new Set<string>(
      codes.filter(({ onetSocs }) => onetSocs.length > 0).map(({ census1980 }) => census1980),
    );
    const observed = table('careers').flatMap((career) => career.codes);
    expect(observed).toHaveLength(67_055);
    expect(observed.filter((code) => linked.has(code)).length / observed.length).toBeGreaterThan(0.96);
  });

  test('telework by rule agrees with the authors’ own flags on more than nine occupations in ten', () => {
    const [, ...flags] = readRecords(readText(join(datasets, 'telework', 'occupations_workathome.csv')), csv);
    const [, ...bridge] = readRecords(
      readText(join(datasets, 'onet', 'supplement', 'onetsoc2010_to_2019_derived.csv')),
      csv,
    );
    const present = new Map(bridge.map(({ fields }) => [fields[0], fields[2]]));
    const ours = new Map<string, boolean>(
      table('telework').map(({ onetSoc, teleworkable }) => [onetSoc, teleworkable]),
    );
    const pairs = flags.flatMap(({ fields: [onetSoc2010, , flag] }) => {
      const own = ours.get(present.get(onetSoc2010) ?? '');
      return own === undefined ? [] : [own === (flag === '1')];
    });
    expect(pairs.length).toBeGreaterThan(780);
    expect(pairs.filter((agrees) => agrees).length / pairs.length).toBeGreaterThan(0.9);
  });

  describe('a tampered input', () => {
    let from: string;
    let out: string;
    const said: string[] = [];
    beforeEach(() => {
      from = mkdtempSync(join(tmpdir(), 'tampered-'));
      out = mkdtempSync(join(tmpdir(), 'out-'));
      for (const path of readSheets().flatMap(({ inputs }) =>
        Object.values(inputs).map((input) => input.path),
      )) {
        mkdirSync(join(from, dirname(path)), { recursive: true });
        symlinkSync(join(datasets, path), join(from, path));
      }
      said.length = 0;
    });
    afterEach(() => {
      rmSync(from, { recursive: true });
      rmSync(out, { recursive: true });
    });

    const build = () =>
      runDataCommand({
        root: out,
        args: ['build', '--from', from],
        report: (line) => said.push(line),
        print: (line) => said.push(line),
        contact: null,
      });

    /** Replaces one of the files by a changed copy. */
    function tamper(path: string, change: (text: string) => string): void {
      const text = readFileSync(join(datasets, path), 'utf8');
      rmSync(join(from, path));
      cpSync(join(datasets, path), join(from, path));
      writeFileSync(join(from, path), change(text));
    }

    test('one changed wage: refused with file and line, and nothing is written', async () => {
      tamper('bls/oews/national_M2024_dl.csv', (text) => text.replace('133080', '933080'));
      expect(await build()).toBe(1);
      expect(said.join('\n')).toMatch(/national_M2024_dl\.csv:\d+: a line between \d+ and \d+ was changed/);
      expect(said.at(-1)).toBe('Nothing was written.');
      expect(readdirSync(out)).toEqual([]);
    });

    test('a truncated file: refused with the line on which it ends, and nothing is written', async () => {
      tamper('onet/db_30_1/Job Zones.txt', (text) => text.slice(0, 10_000));
      expect(await build()).toBe(1);
      expect(said.join('\n')).toMatch(/Job Zones\.txt:\d+: /);
      expect(readdirSync(out)).toEqual([]);
    });
  });
});

const csv = { format: 'csv', skipLines: 0 } as const;

/** Tables that hold codes and numbers only. */
const numbersOnly: readonly PackTable[] = ['areaWages', 'ratings', 'careers', 'wages', 'related', 'telework'];

/** Letters by which a sentence is recognised; titles and labels are shorter or differ within them. */
const OPENING = 60;

/** All texts within a row. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The texts of a column that are long enough to be sentences. */
function sentencesOf(path: string, column: string, format: 'csv' | 'tab'): string[] {
  const [head, ...records] = readRecords(readText(join(datasets, path)), { format, skipLines: 0 });
  const at = head?.fields.indexOf(column) ?? -1;
  return records.map(({ fields }) => fields[at] ?? '').filter((text) => text.length > OPENING);
}
