import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDataCommand } from './cli.ts';

const projectRoot = join(import.meta.dirname, '..', '..', '..');

let root: string;
let reported: string[];
let printed: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'data-command-'));
  cpSync(join(projectRoot, 'data', 'reference'), join(root, 'data', 'reference'), {
    recursive: true,
    filter: (path) => basename(path) !== 'models',
  });
  reported = [];
  printed = [];
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (...args: string[]) =>
  runDataCommand({
    root,
    args,
    report: (line) => reported.push(line),
    print: (line) => printed.push(line),
    contact: null,
  });

test('check passes the shipped pack and names its digest', async () => {
  expect(await run('check')).toBe(0);
  expect(printed.join('\n')).toMatch(/^The pack is whole: digest [0-9a-f]{64}$/);
});

test('check of a damaged pack fails with file and reason', async () => {
  writeFileSync(join(root, 'data', 'reference', 'areas.jsonl.gz'), 'not a gzip file');
  expect(await run('check')).toBe(1);
  expect(reported[0]).toMatch(/^areas\.jsonl\.gz: 15 bytes where the manifest says \d+/);
});

test('build without the publishers’ files says which are missing', async () => {
  expect(await run('build', '--from', join(root, 'nowhere'))).toBe(1);
  expect(reported.join('\n')).toContain('Occupation Data.txt: the file is missing');
  expect(reported.at(-1)).toBe('Nothing was written.');
});

test('fetch needs a contact for the publishers', async () => {
  expect(await run('fetch', '--to', root)).toBe(2);
  expect(reported[0]).toContain('CAREER_MIRROR_CONTACT');
});

test('load says which pack the server takes', async () => {
  expect(await run('load')).toBe(0);
  expect(printed[0]).toMatch(/Digest [0-9a-f]{64}$/);
});

test('an unknown command and an unknown trainer are wrong use', async () => {
  expect(await run('frobnicate')).toBe(2);
  expect(reported[0]).toContain('npm run data -- <command>');
  expect(await run('train', 'no-such-trainer', '--from', root)).toBe(2);
});
