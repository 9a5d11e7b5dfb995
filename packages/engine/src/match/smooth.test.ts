import { describe, expect, it } from 'vitest';
import { confirmedRuns, smoothCareer } from './smooth.ts';

/** Codes 1–3 belong to group 100, 4–6 to group 200, 7 to none. */
const groupOf = (code: number): number | null => (code <= 3 ? 100 : code <= 6 ? 200 : null);
const smooth = (codes: number[], years = codes.map((_, i) => 1982 + i)) =>
  smoothCareer({ years, codes: Int32Array.from(codes) }, groupOf).map((spell) => [
    spell.code,
    spell.startYear,
    spell.endYear,
  ]);

describe('smoothing a surveyed career', () => {
  it('counts a code seen at two interviews running', () => {
    expect(smooth([1, 1, 4, 4, 4])).toEqual([
      [1, 1982, 1984],
      [4, 1984, 1987],
    ]);
  });

  it('reads a lone other code as a slip of the coder, and its time goes to the spell before', () => {
    expect(smooth([1, 1, 5, 1, 1])).toEqual([[1, 1982, 1987]]);
    expect(smooth([1, 1, 5, 2, 2])).toEqual([
      [1, 1982, 1985],
      [2, 1985, 1987],
    ]);
  });

  it('knows only the group when kindred codes flip', () => {
    expect(smooth([1, 2, 3, 4, 4])).toEqual([
      [100, 1982, 1985],
      [4, 1985, 1987],
    ]);
  });

  it('makes no spell of codes that have no group and are never repeated', () => {
    expect(smooth([7, 1, 7])).toEqual([]);
  });

  it('keeps the years of interviews two years apart', () => {
    expect(smooth([1, 1, 4, 4], [1993, 1994, 1996, 1998])).toEqual([
      [1, 1993, 1996],
      [4, 1996, 1999],
    ]);
  });

  it('confirms by consecutive interviews, not by the sum of them', () => {
    expect(confirmedRuns(Int32Array.from([1, 4, 1, 4]))).toEqual([]);
  });
});
