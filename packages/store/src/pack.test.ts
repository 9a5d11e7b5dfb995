import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AppError, packTables } from '@career-mirror/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { readReference } from './pack.ts';

const shipped = join(import.meta.dirname, '..', '..', '..', 'data', 'reference');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  cpSync(shipped, folder, { recursive: true, filter: (path) => basename(path) !== 'models' });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The expected failure of reading the pack as it now lies in `folder`. */
function failure(): Pick<AppError, 'code' | 'details'> {
  try {
    readReference(folder);
  } catch (thrown) {
    if (thrown instanceof AppError) return { code: thrown.code, details: thrown.details };
    throw thrown;
  }
  throw new Error('the pack was read');
}

const ManifestEntry = z.looseObject({ sha256: z.string(), bytes: z.number(), rows: z.number() });
const ManifestFile = z.looseObject({ files: z.record(z.string(), ManifestEntry) });

/** Replaces a file and writes its new checksum into the manifest, so that only its content can be at fault. */
function replaceTruthfully(name: string, content: Buffer): void {
  const path = join(folder, 'manifest.json');
  const manifest = ManifestFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const entry = manifest.files[name];
  if (entry === undefined) throw new Error(`${name} is not in the manifest`);
  entry.bytes = content.length;
  entry.sha256 = createHash('sha256').update(content).digest('hex');
  writeFileSync(path, JSON.stringify(manifest));
  writeFileSync(join(folder, name), content);
}

const readLines = (name: string): string[] =>
  gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .trimEnd()
    .split('\n');

test('the shipped pack is read whole, with the digest of its manifest', () => {
  const reference = readReference(shipped);
  const manifest = readFileSync(join(shipped, 'manifest.json'));
  expect(reference.digest).toBe(createHash('sha256').update(manifest).digest('hex'));
  const { files } = ManifestFile.parse(JSON.parse(manifest.toString('utf8')));
  for (const name of Object.keys(packTables)) {
    expect(Object.entries(reference).find(([table]) => table === name)?.[1]).toHaveLength(
      files[`${name}.jsonl.gz`]?.rows ?? -1,
    );
  }
  expect(reference.occupations.find(({ onetSoc }) => onetSoc === '15-1252.00')?.title).toBe(
    'Software Developers',
  );
  expect(reference.sources.map(({ id }) => id)).toContain('bls-oews');
});

test('a row of every table fits the contract', () => {
  const reference = readReference(shipped);
  expect(packTables.wages.parse(reference.wages.at(-1))).toEqual(reference.wages.at(-1));
  expect(packTables.ratings.parse(reference.ratings.at(-1))).toEqual(reference.ratings.at(-1));
  expect(packTables.censusOccupations.parse(reference.censusOccupations.at(-1))).toEqual(
    reference.censusOccupations.at(-1),
  );
});

test('a missing folder, manifest or table is a missing pack', () => {
  rmSync(join(folder, 'careers.jsonl.gz'));
  expect(failure()).toMatchObject({
    code: 'pack.missing',
    details: { file: join(folder, 'careers.jsonl.gz') },
  });
  rmSync(join(folder, 'manifest.json'));
  expect(failure()).toMatchObject({ code: 'pack.missing', details: { file: join(folder, 'manifest.json') } });
  expect(() => readReference(join(folder, 'nowhere'))).toThrow('pack.missing');
});

test('a torn file is refused by its size', () => {
  const path = join(folder, 'titles.jsonl.gz');
  writeFileSync(path, readFileSync(path).subarray(0, 1000));
  expect(failure()).toMatchObject({
    code: 'pack.damaged',
    details: { file: 'titles.jsonl.gz', reason: expect.stringContaining('cut short') },
  });
});

test('one flipped bit is refused by its checksum', () => {
  const path = join(folder, 'wages.jsonl.gz');
  const content = readFileSync(path);
  content.writeUInt8(content.readUInt8(5000) ^ 1, 5000);
  writeFileSync(path, content);
  expect(failure()).toMatchObject({ code: 'pack.damaged', details: { file: 'wages.jsonl.gz' } });
});

test('a broken line is told by its number', () => {
  const lines = readLines('areas.jsonl.gz').with(6, '{"areaId":');
  replaceTruthfully('areas.jsonl.gz', gzipSync(`${lines.join('\n')}\n`));
  expect(failure()).toMatchObject({ code: 'pack.damaged', details: { file: 'areas.jsonl.gz', line: 7 } });
});

test('a table with fewer rows than the manifest says is refused', () => {
  const lines = readLines('areas.jsonl.gz').slice(0, -1);
  replaceTruthfully('areas.jsonl.gz', gzipSync(`${lines.join('\n')}\n`));
  expect(failure()).toMatchObject({
    code: 'pack.damaged',
    details: { reason: expect.stringContaining('530 rows') },
  });
});

test('a pack of another version is refused by its first row', () => {
  const lines = readLines('areas.jsonl.gz').map((line) => line.replace('"areaId"', '"place"'));
  replaceTruthfully('areas.jsonl.gz', gzipSync(`${lines.join('\n')}\n`));
  expect(failure()).toMatchObject({ code: 'pack.damaged', details: { file: 'areas.jsonl.gz', line: 1 } });
});

test('a manifest that is no manifest is refused', () => {
  writeFileSync(join(folder, 'manifest.json'), '{"format": 2}');
  expect(failure()).toMatchObject({ code: 'pack.damaged', details: { file: 'manifest.json' } });
  writeFileSync(join(folder, 'manifest.json'), '{"form');
  expect(failure()).toMatchObject({ code: 'pack.damaged', details: { file: 'manifest.json' } });
});
