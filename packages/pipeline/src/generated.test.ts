import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Source } from '@career-mirror/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readSheets } from './build.ts';
import { packSteps } from './compile/steps.ts';
import { renderNotice } from './notice.ts';
import { readSourceSheet } from './source-sheet.ts';
import { sources } from './sources/index.ts';
import { renderTablesPage } from './tables-page.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

test('NOTICE is what the source registry says', () => {
  expect(read('NOTICE')).toBe(renderNotice(readSheets()));
});

test('every source of the pack is in NOTICE with its attribution', () => {
  const notice = read('NOTICE').replaceAll(/\s+/g, ' ');
  for (const { attribution } of readSheets()) expect(notice).toContain(attribution.replaceAll(/\s+/g, ' '));
});

test('the page of tables is what the pack holds', () => {
  const registry = z.array(Source).parse(JSON.parse(read('data', 'reference', 'sources.json')));
  expect(read('docs', 'generated', 'tables.md')).toBe(renderTablesPage(packSteps, registry));
});

test('the registry in the pack is that of the source sheets', () => {
  const registry = z.array(Source).parse(JSON.parse(read('data', 'reference', 'sources.json')));
  expect(registry.map(({ id, release, attribution }) => ({ id, release, attribution }))).toEqual(
    readSheets().map(({ id, release, attribution }) => ({ id, release, attribution })),
  );
});

const folderOf = (id: string): string => {
  const source = sources.find(({ folder }) => basename(folder) === id);
  if (source === undefined) throw new Error(`no source ${id}`);
  return source.folder;
};

/** Reads a copy of a sheet in which a piece was replaced. */
function readChanged(id: string, from: RegExp, to: string) {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  try {
    writeFileSync(
      join(folder, 'source.yaml'),
      readFileSync(join(folderOf(id), 'source.yaml'), 'utf8').replace(from, to),
    );
    return readSourceSheet(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a source without attribution is refused, by file and field', () => {
  expect(() => readChanged('bea-prices', /^attribution:[^\n]*\n( {2}[^\n]*\n)*/m, '')).toThrow(
    /source\.yaml.*attribution/s,
  );
  expect(() =>
    readChanged('bea-prices', /^attribution:[^\n]*\n( {2}[^\n]*\n)*/m, 'attribution: ""\n'),
  ).toThrow(/attribution/);
});

test('a licence that NOTICE cannot name is refused', () => {
  const sheet = readChanged('bea-prices', /^licence: .*$/m, 'licence: LicenseRef-unknown');
  expect(() => renderNotice([sheet])).toThrow('LicenseRef-unknown');
});

test('a field that no one knows is refused, so that a misspelt one is not silently ignored', () => {
  expect(() => readChanged('bea-prices', /^stale:/m, 'stail: true\nstale:')).toThrow(/stail/);
});
