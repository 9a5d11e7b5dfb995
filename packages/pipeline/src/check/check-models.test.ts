import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../pack-files.ts';
import { checkModels } from './check-models.ts';

let pack: string;
beforeEach(() => {
  pack = mkdtempSync(join(tmpdir(), 'check-models-'));
  mkdirSync(join(pack, 'models'));
});
afterEach(() => rmSync(pack, { recursive: true }));

function write(name: string, content: Buffer, sheet: object | null): void {
  writeFileSync(join(pack, 'models', `${name}.bin`), content);
  if (sheet !== null) writeFileSync(join(pack, 'models', `${name}.json`), JSON.stringify(sheet));
}
const sheetOf = (content: Buffer) => ({ file: 'x.bin', sha256: sha256(content), bytes: content.length });
const model = Buffer.from('weights');

test('a model that its sheet describes passes; so does a pack without models', () => {
  write('x', model, sheetOf(model));
  expect(checkModels(pack)).toEqual([]);
  expect(checkModels(join(pack, 'nowhere'))).toEqual([]);
});

test('a changed model, a model without a sheet and a sheet without a checksum are told', () => {
  write('changed', Buffer.from('w3ights'), sheetOf(model));
  write('bare', model, null);
  write('vague', model, { file: 'vague.bin' });
  expect(checkModels(pack).map(({ file }) => file)).toEqual([
    'models/bare.bin',
    'models/changed.bin',
    'models/vague.json',
  ]);
});

test('more than twelve megabytes are told', () => {
  const large = Buffer.alloc(12_000_001);
  write('large', large, sheetOf(large));
  expect(checkModels(pack)).toEqual([
    { file: 'models', line: null, reason: expect.stringContaining('12000001 bytes') },
  ]);
});
