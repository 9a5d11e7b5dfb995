import type { Source, SourceId } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { ageOf, sizeOf, sourcesHeadline, tellsOf } from './source-words.ts';

const source = (given: Partial<Source>): Source => ({
  id: 'onet' as SourceId, // a fixture's id, branded here
  publisher: 'A department',
  dataset: 'A database',
  release: '30.1',
  year: 2025,
  area: 'United States',
  url: 'https://example.org/',
  licence: 'CC-BY-4.0',
  attribution: '',
  changes: '',
  retrieved: '2026-11-22',
  limits: [],
  stale: false,
  inputs: [],
  tables: {},
  ...given,
});

describe('sources in words', () => {
  it('count themselves and those too old', () => {
    const sources = [source({}), source({ stale: true })];
    expect(sourcesHeadline(sources)).toBe(
      'Two sources stand behind what you see. One is old enough to doubt, and says so wherever it is used.',
    );
    expect(sourcesHeadline([source({})])).toContain('None of them is too old');
  });

  it('tell what their tables hold and how large they are', () => {
    const onet = source({ tables: { occupations: 1016, titles: 69_202 } });
    expect(tellsOf(onet)).toBe('occupations, job titles');
    expect(sizeOf(onet)).toBe('1,016 occupations');
  });

  it('say what they do when they only link others', () => {
    expect(tellsOf(source({}))).toBe('links between classifications');
    expect(sizeOf(source({}))).toBeNull();
  });

  it('are never of negative age', () => {
    expect(ageOf(source({ year: 2027 }), 2026.9)).toBe(0);
  });
});
