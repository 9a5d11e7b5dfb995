import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../pack-files.ts';
import { InputSheet } from '../source-sheet.ts';
import { checksumLines } from './line-checksums.ts';
import { verifyInput } from './verify-input.ts';

const columns = ['code', 'wage'];
const rows = Array.from({ length: 600 }, (_, index) => `${11 + index},${20_000 + index}`);
const original = `${[columns.join(','), ...rows].join('\n')}\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-input-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Verifies `content` against the pin of `original`. */
function verify(content: string | Buffer, name = 'wages.csv') {
  const pinned = name.endsWith('.gz') ? gzipSync(original) : Buffer.from(original);
  const input = InputSheet.parse({
    path: name,
    format: 'csv',
    bytes: pinned.length,
    sha256: sha256(pinned),
    rows: rows.length,
    columns,
  });
  writeFileSync(join(folder, name), content);
  return verifyInput(join(folder, name), input, checksumLines(original));
}

test('the pinned file passes', () => {
  expect(verify(original)).toBeNull();
  expect(verify(gzipSync(original), 'wages.csv.gz')).toBeNull();
});

test('one changed figure of the same length is found to within its block of lines', () => {
  const problem = verify(original.replace('\n311,20300\n', '\n311,90300\n'));
  // The figure stands on line 302; a block of this file has three lines.
  expect(problem).toMatchObject({ file: join(folder, 'wages.csv'), line: 301 });
  expect(problem?.reason).toBe('a line between 301 and 303 was changed (the sha256 is not the pinned one)');
});

test('a torn file is told with its last line and how much is missing', () => {
  const problem = verify(`${original.split('\n').slice(0, 401).join('\n')}\n`);
  expect(problem?.line).toBe(401);
  expect(problem?.reason).toContain('the file ends after 400 of 600 rows');
});

test('a line with too many fields is told exactly', () => {
  const problem = verify(original.replace('\n111,20100\n', '\n111,20,100\n'));
  expect(problem).toMatchObject({ line: 102 });
  expect(problem?.reason).toContain('3 fields where 2 belong');
});

test('other column names are told on their line', () => {
  const problem = verify(original.replace('code,wage', 'code,salary'));
  expect(problem).toMatchObject({ line: 1 });
  expect(problem?.reason).toContain('the column names are not the pinned ones');
});

test('an added row is told', () => {
  expect(verify(`${original}9999,50000\n`)?.reason).toContain('601 rows where 600 are pinned');
});

test('a torn gzip file is refused without guessing a line', () => {
  const torn = gzipSync(original).subarray(0, 500);
  expect(verify(torn, 'wages.csv.gz')).toMatchObject({
    line: null,
    reason: expect.stringContaining('cut short'),
  });
});

test('the same text packed differently is not the pinned file', () => {
  expect(verify(gzipSync(original, { level: 1 }), 'wages.csv.gz')?.reason).toContain('packed differently');
});

test('a missing file is a problem, not an empty table', () => {
  const input = InputSheet.parse({
    path: 'x',
    format: 'csv',
    bytes: 1,
    sha256: 'a'.repeat(64),
    rows: 1,
    columns,
  });
  expect(verifyInput(join(folder, 'nowhere.csv'), input, undefined)?.reason).toBe('the file is missing');
});
