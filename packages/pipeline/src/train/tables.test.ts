import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommas, readTabs } from './tables.ts';

const file = (name: string, content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'train-')), name);
  writeFileSync(path, content);
  return path;
};

describe('readCommas', () => {
  test('keeps commas, quotes and line breaks inside quoted cells', () => {
    const path = file('a.csv', '\ufeffname,altLabels\r\n"a ""b"", c","one\ntwo"\r\nplain,\r\n');
    expect(readCommas(path)).toEqual([
      { name: 'a "b", c', altLabels: 'one\ntwo' },
      { name: 'plain', altLabels: '' },
    ]);
  });
});

describe('readTabs', () => {
  test('names cells by the first line and fills short lines', () => {
    expect(readTabs(file('a.txt', 'x\ty\n1\t2\n3\n'))).toEqual([
      { x: '1', y: '2' },
      { x: '3', y: '' },
    ]);
  });
});
