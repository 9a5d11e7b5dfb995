import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { buildCareerIndex } from './career-index.ts';
import { dana, now } from './dana.story.ts';
import { buildLikeness } from './likeness.ts';
import { writeModelFile } from './model-file.ts';
import { predictNext, predictNextOccupations } from './next.ts';

const folder = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const reference = readReference(folder);
const likeness = buildLikeness(reference, readFileSync(`${folder}/models/likeness-vectors.bin`));
const index = buildCareerIndex(reference, likeness, readFileSync(`${folder}/models/next-occupation.bin`));
const yearly = (codes: readonly string[], from = 1984) =>
  codes.map((code, i) => ({ code, startYear: from + i, endYear: from + i }));
const census = (codes: readonly string[]) => predictNext(index, yearly(codes), { system: 'census1980' });

describe('what comes next', () => {
  it('answers in the code system of the question, at most twenty, most probable first', () => {
    const anyCode = fc.constantFrom(...index.codes.list.flatMap((code) => code.census1980 ?? []));
    fc.assert(
      fc.property(fc.array(anyCode, { minLength: 1, maxLength: 14 }), (codes) => {
        const next = census(codes);
        expect(next.length).toBeLessThanOrEqual(20);
        expect(new Set(next.map((row) => row.code)).size).toBe(next.length);
        next.forEach((row, i) => {
          expect(index.codes.indexOf.has(row.code)).toBe(true);
          expect(row.probability).toBeGreaterThan(0);
          expect(row.probability).toBeLessThanOrEqual(next[i - 1]?.probability ?? 1);
        });
        expect(next.reduce((sum, row) => sum + row.probability, 0)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('offers staying as a candidate, the likelier the longer it has lasted', () => {
    const once = census(['274', '243']).find((row) => row.code === '243')?.probability ?? 0;
    const long =
      census(['274', '243', '243', '243', '243']).find((row) => row.code === '243')?.probability ?? 0;
    expect(once).toBeGreaterThan(0);
    expect(long).toBeGreaterThan(once);
  });

  it('goes back to a long-held code after one other, but not once codes were carried forward', () => {
    const codes = ['95', '95', '95', '95', '95', '95', '446'];
    const first = (from: number) =>
      predictNext(index, yearly(codes, from), { system: 'census1980' })[0]?.code;
    expect(first(1984)).toBe('95');
    expect(first(1992)).toBe('446');
  });

  it('keeps staying first in every answer from 1994 on', () => {
    const anyCode = fc.constantFrom(...index.codes.list.flatMap((code) => code.census1980 ?? []));
    fc.assert(
      fc.property(fc.array(anyCode, { minLength: 4, maxLength: 9 }), (codes) => {
        const next = predictNext(index, yearly(codes, 1990), { system: 'census1980' });
        expect(next[0]?.code).toBe(codes.at(-1));
      }),
      { numRuns: 40 },
    );
  });

  it('reads merged spells and the yearly rows they were merged from alike', () => {
    const merged = [
      { code: '274', startYear: 1984, endYear: 1985 },
      { code: '243', startYear: 1986, endYear: 1988 },
    ];
    expect(predictNext(index, merged, { system: 'census1980' })).toEqual(
      census(['274', '274', '243', '243', '243']),
    );
  });

  it('answers in three digits when asked in three digits', () => {
    const plain = census(['19', '19']);
    const padded = census(['019', '019']);
    expect(padded.map((row) => Number(row.code))).toEqual(plain.map((row) => Number(row.code)));
    for (const row of padded) expect(row.code).toMatch(/^\d{3}$/);
  });

  it('ignores codes nobody knows, and needs one that is known', () => {
    expect(census(['9999', '243'])).toEqual(
      predictNext(index, yearly(['243'], 1985), { system: 'census1980' }),
    );
    expect(() => census(['9999'])).toThrow('profile.no_work');
  });

  it('puts the occupation held on the list for present-day occupations, by code and by title', () => {
    const byCode = predictNext(index, yearly(['41-1011.00'], 2020), { system: 'onet' });
    const byTitle = predictNext(index, yearly(['First-Line Supervisors of Retail Sales Workers'], 2020), {
      system: 'title',
    });
    expect(byCode[0]?.code).toBe('41-1011.00');
    expect(byTitle[0]?.code).toBe('First-Line Supervisors of Retail Sales Workers');
    expect(byTitle.map((row) => row.probability)).toEqual(byCode.map((row) => row.probability));
    expect(byCode).toHaveLength(20);
  });

  it('foretells a profile in present-day occupations', () => {
    const next = predictNextOccupations(index, dana, { now, limit: 5 });
    expect(next).toHaveLength(5);
    expect(next[0]?.onetSoc).toBe('41-1011.00');
    for (const row of next) expect(likeness.indexOf.has(row.onetSoc)).toBe(true);
  });

  it('refuses weights that were trained for other features', () => {
    const other = writeModelFile(
      {
        features: ['something else'],
        hidden: 0,
        weights: [1],
        missedChanges: 0,
        trainedOn: { people: 1, steps: 1 },
      },
      new Int8Array(0),
    );
    expect(() => buildCareerIndex(reference, likeness, other)).toThrow('pack.damaged');
  });
});
