import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPack } from './check-pack.ts';

const shipped = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'reference');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-pack-'));
  cpSync(shipped, folder, { recursive: true, filter: (path) => basename(path) !== 'models' });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a torn file is told with the last line that can be read', () => {
  truncateSync(join(folder, 'wages.jsonl.gz'), 20_000);
  const [problem] = checkPack(folder);
  expect(problem?.file).toBe('wages.jsonl.gz');
  expect(problem?.line).toBeGreaterThan(100);
  expect(problem?.reason).toContain('cut short');
});

test('a file that was changed at its old size is told', () => {
  const path = join(folder, 'sources.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('May 2024', 'May 2023'));
  expect(checkPack(folder)).toEqual([
    {
      file: 'sources.json',
      line: null,
      reason: 'the sha256 is not the one in the manifest: the file was changed',
    },
  ]);
});

test('a repacked file with a changed row is told, whatever its size', () => {
  const path = join(folder, 'wages.jsonl.gz');
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  writeFileSync(path, gzipSync(text.replace('"p50":133080', '"p50":333080')));
  expect(checkPack(folder).map(({ file }) => file)).toEqual(['wages.jsonl.gz']);
});

test('a manifest that is no JSON is told', () => {
  writeFileSync(join(folder, 'manifest.json'), '{"form');
  expect(checkPack(folder)).toEqual([
    { file: join(folder, 'manifest.json'), line: null, reason: expect.stringContaining('not JSON') },
  ]);
});

test('a missing file and a missing pack are told', () => {
  rmSync(join(folder, 'areas.jsonl.gz'));
  expect(checkPack(folder)).toEqual([{ file: 'areas.jsonl.gz', line: null, reason: 'the file is missing' }]);
  expect(checkPack(join(folder, 'nowhere'))[0]?.reason).toBe('the file is missing');
});
