import type { DocumentLine, DocumentPage } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { beginsBlock, columnsOf, measurePage, partsOf, roleOf } from './typeset.ts';

const lineAt = (y: number, given: Partial<DocumentLine> = {}): DocumentLine => ({
  start: 0,
  end: 0,
  x: 54,
  y,
  width: 400,
  fontSize: 10,
  bold: false,
  column: 0,
  ...given,
});

const lines = [
  lineAt(60, { fontSize: 20, bold: true }),
  lineAt(84),
  lineAt(104, { fontSize: 12, bold: true }),
  lineAt(122, { fontSize: 10.5, bold: true }),
  lineAt(134),
  lineAt(145),
  lineAt(156),
  lineAt(167),
  lineAt(183, { bold: true }),
];
const page: DocumentPage = { number: 1, text: '', lines };
const measure = measurePage(page);
const at = (i: number) => lines[i] ?? lineAt(0);

describe('a document set on the sheet', () => {
  it('keeps its name, headings, job lines and bullets apart', () => {
    expect(roleOf(at(0), 'Dana Whitfield', measure, true)).toBe('name');
    expect(roleOf(at(2), 'Experience', measure, false)).toBe('heading');
    expect(roleOf(at(3), 'Store Manager', measure, false)).toBe('bold');
    expect(roleOf(at(4), '• Led a team', measure, false)).toBe('item');
    expect(roleOf(at(5), 'and more', measure, false)).toBe('text');
  });

  it('begins a block where more room lies above than usual, or in the other column', () => {
    expect(beginsBlock(at(8), at(7), measure)).toBe(true);
    expect(beginsBlock(at(5), at(4), measure)).toBe(false);
    expect(beginsBlock(lineAt(40, { column: 1 }), at(8), measure)).toBe(true);
  });

  it('sets what follows a tab at the right', () => {
    const text = 'Store Manager\tMar 2021 – now';
    const line = lineAt(10, { start: 100, end: 100 + text.length });
    expect(partsOf(line, text)).toEqual({
      left: { start: 100, end: 113 },
      right: { start: 114, end: 100 + text.length },
    });
    expect(partsOf(lineAt(10, { start: 5, end: 9 }), 'Cook').right).toBeNull();
  });

  it('puts two columns side by side, the left one first', () => {
    const right = [10, 20, 30].map((y) => lineAt(y, { column: 0, x: 200 }));
    const left = [10, 20, 30].map((y) => lineAt(y, { column: 1, x: 20 }));
    const [a, b] = columnsOf({ number: 1, text: '', lines: [...right, ...left] });
    expect([a?.[0]?.x, b?.[0]?.x]).toEqual([20, 200]);
    expect(columnsOf(page)).toHaveLength(1);
  });
});
