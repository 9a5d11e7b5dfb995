import { describe, expect, it } from 'vitest';
import { latentFactors } from './name-factors.ts';
import { averageVectors, learnWordVectors } from './word-vectors.ts';
import { stemsOf } from './words.ts';

/** Three trades whose words never meet. */
const kitchen = ['cook soup pan', 'soup pan oven', 'oven cook soup', 'pan oven cook', 'soup oven pan'];
const office = [
  'file letter desk',
  'letter desk phone',
  'phone file letter',
  'desk phone file',
  'letter phone desk',
];
const garden = ['dig seed hose', 'seed hose spade', 'spade dig seed', 'hose spade dig', 'seed spade hose'];
const texts = [...kitchen, ...office, ...garden];
const sentences = texts.map((text) => text.split(' '));

const cosine = (rows: Float64Array, width: number, a: number, b: number): number => {
  let sum = 0;
  let left = 0;
  let right = 0;
  for (let d = 0; d < width; d++) {
    const x = rows[a * width + d] ?? 0;
    const y = rows[b * width + d] ?? 0;
    sum += x * y;
    left += x * x;
    right += y * y;
  }
  return sum / Math.sqrt(left * right);
};

describe('what texts are boiled down to', () => {
  it('puts words that keep company near each other', () => {
    const { rows, indexOf, dimensions } = learnWordVectors(sentences, 2, 1);
    const place = (word: string) => indexOf.get(word) ?? -1;
    expect(cosine(rows, dimensions, place('soup'), place('oven'))).toBeGreaterThan(
      cosine(rows, dimensions, place('soup'), place('letter')) + 0.5,
    );
  });

  it('gives no vector to words seen too rarely to have company', () => {
    const { indexOf } = learnWordVectors([...sentences, ['zebra', 'soup']], 2, 1);
    expect(indexOf.has('zebra')).toBe(false);
    expect(indexOf.has('soup')).toBe(true);
  });

  it('puts texts of one trade together and of two apart', () => {
    const rows = averageVectors(sentences, learnWordVectors(sentences, 3, 1));
    expect(cosine(rows, 3, 0, 1)).toBeGreaterThan(cosine(rows, 3, 0, 6) + 0.5);
    const factors = latentFactors(sentences, 3, 1);
    expect(cosine(factors, 3, 0, 1)).toBeGreaterThan(cosine(factors, 3, 0, 6) + 0.5);
  });

  it('cuts words to stems and drops those that say nothing', () => {
    expect(stemsOf('Managing the managers, and repairing of engines')).toEqual([
      'manag',
      'manag',
      'repair',
      'engin',
    ]);
  });
});
