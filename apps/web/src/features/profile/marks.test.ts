import type { DocumentPage, Suggestion } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { cutLine, marksOn, skillKey, suggestionKey } from './marks.ts';

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

describe('marksOn', () => {
  const read = (documentId: string | null): Suggestion => ({
    id: 'model:tech:Order sheets',
    from: 'model',
    why: 'A language model read it so',
    evidence: {
      kind: 'document',
      documentId,
      span: { page: 1, start: 10, end: 28 },
      text: 'weekly order sheet',
    },
    link: null,
    subject: {
      kind: 'skill',
      skill: {
        id: 'tech:Order sheets',
        label: 'Order sheets',
        kind: 'technology',
        escoUri: null,
        technology: null,
        elementId: null,
      },
      spellIds: [],
    },
  });
  const shown = (suggestions: readonly Suggestion[]) => ({
    documentId: 'this',
    skills: [],
    spells: [],
    suggestions,
  });

  it('marks the place a suggestion was read from, in its own document only', () => {
    const mark = { key: 'suggestion:model:tech:Order_sheets', start: 10, end: 28 };
    expect(marksOn(1, shown([read('this')]))).toEqual([mark]);
    expect(marksOn(1, shown([read(null)]))).toEqual([mark]);
    expect(marksOn(1, shown([read('another')]))).toEqual([]);
    expect(marksOn(2, shown([read('this')]))).toEqual([]);
    expect(marksOn(1, shown([{ ...read(null), evidence: null }]))).toEqual([]);
  });

  it('gives keys that can stand in a list with spaces between them', () => {
    expect(skillKey('tech:Microsoft Excel')).not.toMatch(/\s/);
    expect(suggestionKey('occupation:tech:Microsoft Excel')).not.toMatch(/\s/);
  });
});
