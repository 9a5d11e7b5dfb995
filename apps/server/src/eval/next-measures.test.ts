import { describe, expect, it } from 'vitest';
import { hitAt, probabilityError, reciprocalRank, setCovers, usedBins } from './next-measures.ts';

describe('measures of a ranked answer', () => {
  const answer = { codes: [4, 7, 9], truth: 7 };

  it('count a hit within the first k, and the rank', () => {
    expect(hitAt(answer, 1)).toBe(false);
    expect(hitAt(answer, 2)).toBe(true);
    expect(reciprocalRank(answer)).toBe(1 / 2);
    expect(reciprocalRank({ codes: [4], truth: 7 })).toBe(0);
  });
});

describe('measures of probabilities', () => {
  const sure = (truth: number) => ({
    probabilities: [
      { code: 1, probability: 0.9 },
      { code: 2, probability: 0.1 },
    ],
    truth,
  });

  it('find no error where nine in ten of those said .9 came true, and the full error where none did', () => {
    const right = [...Array.from({ length: 9 }, () => sure(1)), sure(2)];
    expect(probabilityError(right)).toBeCloseTo(0, 12);
    expect(usedBins(right)).toBe(1);
    expect(probabilityError([sure(2), sure(2)])).toBeCloseTo(0.9, 12);
  });

  it('count the set that reaches 80 %, and nothing after it', () => {
    expect(setCovers(sure(1))).toBe(true);
    expect(setCovers(sure(2))).toBe(false);
    const spread = {
      probabilities: [
        { code: 1, probability: 0.5 },
        { code: 2, probability: 0.4 },
      ],
      truth: 2,
    };
    expect(setCovers(spread)).toBe(true);
    expect(setCovers({ ...spread, truth: 3 })).toBe(false);
  });
});
