import type { DocumentPage } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { cutLine } from './marks.ts';

const text = 'Built the weekly order sheet used by four stores';
const line = { start: 0, end: text.length };
const page: DocumentPage = { number: 1, text, lines: [] };

describe('cutLine', () => {
  it('leaves a line without marks whole', () => {
    expect(cutLine(page, line, [])).toEqual([{ text, keys: [] }]);
  });

  it('cuts where a mark begins and ends', () => {
    const marks = [{ key: 'skill:excel', start: 10, end: 28 }] as const;
    expect(cutLine(page, line, marks)).toEqual([
      { text: 'Built the ', keys: [] },
      { text: 'weekly order sheet', keys: ['skill:excel'] },
      { text: ' used by four stores', keys: [] },
    ]);
  });

  it('lets two marks share words', () => {
    const marks = [
      { key: 'skill:a', start: 0, end: 16 },
      { key: 'skill:b', start: 10, end: 28 },
    ] as const;
    const stretches = cutLine(page, line, marks);
    expect(stretches.map((stretch) => stretch.keys)).toEqual([
      ['skill:a'],
      ['skill:a', 'skill:b'],
      ['skill:b'],
      [],
    ]);
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
  });

  it('keeps a mark that runs over the end of the line inside it', () => {
    const stretches = cutLine(page, { start: 0, end: 16 }, [{ key: 'skill:a', start: 10, end: 40 }]);
    expect(stretches.map((stretch) => stretch.text)).toEqual(['Built the ', 'weekly']);
  });
});
