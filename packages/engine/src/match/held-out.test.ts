import { describe, expect, it } from 'vitest';
import { CAREER_FOLDS, careerFold, teachesLikeness } from './held-out.ts';

const names = Array.from({ length: 5000 }, (_, i) => `D${String(i).padStart(5, '0')}`);

describe('the split into teaching and testing', () => {
  it('gives every part about its share', () => {
    const sizes = Array.from({ length: CAREER_FOLDS }, () => 0);
    for (const name of names) sizes[careerFold(name)] = (sizes[careerFold(name)] ?? 0) + 1;
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(120);
    expect(Math.abs(names.filter(teachesLikeness).length - 2500)).toBeLessThan(180);
  });

  it('hangs on the name alone', () => {
    expect(names.map(careerFold)).toEqual(names.map(careerFold));
    // Shipped weights were trained on this split; a change of the hash would move test people into training.
    expect(['D00000', 'D00002', 'D00004', 'D00006'].map(careerFold)).toMatchInlineSnapshot(`
      [
        4,
        0,
        1,
        4,
      ]
    `);
  });
});
