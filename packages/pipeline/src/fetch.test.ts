import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchInputs } from './fetch.ts';
import { sha256 } from './pack-files.ts';
import { SourceSheet } from './source-sheet.ts';

const published = 'code\tvalue\n11-1011\t5\n';

function sheetWith(inputs: Readonly<Record<string, object>>): SourceSheet {
  const file = {
    format: 'tab',
    bytes: published.length,
    sha256: sha256(published),
    rows: 1,
    columns: ['code', 'value'],
  };
  return SourceSheet.parse({
    id: 'made-up',
    publisher: 'P',
    dataset: 'D',
    release: '1',
    year: 2025,
    area: 'A',
    url: 'https://publisher.example/',
    licence: 'CC-BY-4.0',
    attribution: 'By P.',
    changes: 'None.',
    retrieved: '2026-01-01',
    limits: [],
    stale: false,
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, { ...file, ...input }])),
  });
}

let to: string;
beforeEach(() => {
  to = mkdtempSync(join(tmpdir(), 'fetch-'));
});
afterEach(() => rmSync(to, { recursive: true }));

const answering = (text: string) => ({ download: async () => Buffer.from(text), report: () => {} });
const direct = { path: 'p/file.txt', download: 'https://publisher.example/file.txt' };

test('a file with the pinned checksum is kept where the build looks for it', async () => {
  const result = await fetchInputs([sheetWith({ file: direct })], to, answering(published));
  expect(result).toEqual({ fetched: ['p/file.txt'], byHand: [] });
  expect(readFileSync(join(to, 'p/file.txt'), 'utf8')).toBe(published);
});

test('a file that has drifted is refused and not kept', async () => {
  const drifted = published.replace('5', '6');
  await expect(fetchInputs([sheetWith({ file: direct })], to, answering(drifted))).rejects.toThrow(
    'has changed',
  );
  expect(existsSync(join(to, 'p/file.txt'))).toBe(false);
});

test('without a network the message names the address and the cause', async () => {
  const offline = {
    download: async () => {
      throw new Error('getaddrinfo ENOTFOUND publisher.example');
    },
    report: () => {},
  };
  await expect(fetchInputs([sheetWith({ file: direct })], to, offline)).rejects.toThrow(
    'https://publisher.example/file.txt gave nothing usable: Error: getaddrinfo ENOTFOUND',
  );
});

test('what is offered in another form only, or behind a form, is listed for the hand', async () => {
  const sheet = sheetWith({
    workbook: { path: 'p/a.csv', download: 'https://publisher.example/a.xlsx', converted: 'sheet 1 as text' },
    form: { path: 'p/b.csv', download: 'https://publisher.example/download' },
  });
  const { fetched, byHand } = await fetchInputs([sheet], to, answering(published));
  expect(fetched).toEqual([]);
  expect(byHand.map(({ path }) => path)).toEqual(['p/a.csv', 'p/b.csv']);
  expect(byHand[0]?.reason).toContain('https://publisher.example/a.xlsx');
});

test('an archive that several files come from is asked for once', async () => {
  const asked: string[] = [];
  const fetching = {
    download: async (url: string) => {
      asked.push(url);
      return Buffer.from('not an archive');
    },
    report: () => {},
  };
  const archive = { download: 'https://publisher.example/all.zip' };
  const sheet = sheetWith({
    a: { ...archive, path: 'a', member: 'a' },
    b: { ...archive, path: 'b', member: 'b' },
  });
  await expect(fetchInputs([sheet], to, fetching)).rejects.toThrow('not a ZIP archive');
  expect(asked).toEqual(['https://publisher.example/all.zip']);
});
