import { expect, test } from 'vitest';
import type { Segment } from './pdf-segments.ts';
import { raiseCentredCells } from './pdf-table-cells.ts';

const page = (painted: [left: number, y: number, text: string][]): Segment[] =>
  painted.map(([left, y, text], order) => ({
    text,
    left,
    right: left + text.length * 5,
    y,
    fontSize: 12,
    bold: false,
    order,
  }));

const placesOf = (segments: Segment[]) => segments.map(({ left, y, text }) => [left, y, text]);

test('a cell in the middle of its row is set level with the first line of the row, and joined', () => {
  const row = page([
    [10, 140, 'Royal Infirmary of'],
    [10, 153, 'Bradwell'],
    [150, 146, '2018 – date'],
    [250, 120, 'Ward Sister'],
    [250, 133, 'Led a ward of thirty beds and'],
    [250, 146, 'kept its rosters, stock, and'],
    [250, 160, 'training in order for'],
    [250, 173, 'six years.'],
  ]);
  expect(placesOf(raiseCentredCells(row)).slice(0, 3)).toEqual([
    [10, 120, 'Royal Infirmary of Bradwell'],
    [150, 120, '2018 – date'],
    [250, 120, 'Ward Sister'],
  ]);
});

test('rows that begin at one height stay as they are', () => {
  const row = page([
    [10, 120, '2018 – date'],
    [150, 120, 'Ward Sister'],
    [150, 133, 'Royal Infirmary'],
  ]);
  expect(placesOf(raiseCentredCells(row))).toEqual(placesOf(row));
});

test('columns of text, painted one after the other, stay as they are', () => {
  const columns = page([
    [10, 100, 'Contact'],
    [10, 113, 'Leeds'],
    [10, 126, 'Skills'],
    [10, 500, 'German'],
    [150, 106, 'Ward Sister'],
    [150, 119, 'Royal Infirmary'],
    [150, 400, 'Staff Nurse'],
  ]);
  expect(placesOf(raiseCentredCells(columns))).toEqual(placesOf(columns));
});
