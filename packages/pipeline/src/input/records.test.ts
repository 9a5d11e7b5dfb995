import { expect, test } from 'vitest';
import { readRecords } from './records.ts';

const read = (text: string, format: 'csv' | 'csv-unquoted' | 'tab', skipLines = 0) => [
  ...readRecords(text, { format, skipLines }),
];

test('a quoted cell may hold separators, doubled quotes and line breaks; lines are counted through it', () => {
  expect(read('a,b\n"x, ""y""\nz",2\nlast,3\n', 'csv')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['x, "y"\nz', '2'] },
    { line: 4, fields: ['last', '3'] },
  ]);
});

test('in tab text a quote is a letter', () => {
  expect(read('a\tb\n6"\t"open\n', 'tab')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['6"', '"open'] },
  ]);
});

test('lines before the column names are skipped but counted', () => {
  expect(read('note\n,,\na,b\n1,2', 'csv', 2)).toEqual([
    { line: 3, fields: ['a', 'b'] },
    { line: 4, fields: ['1', '2'] },
  ]);
});

test('carriage returns and empty cells', () => {
  expect(read('a,b\r\n"x",\r\n,"y"\r\n', 'csv')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['x', ''] },
    { line: 3, fields: ['', 'y'] },
  ]);
});
