import { describe, expect, it } from 'vitest';
import { learnWeights } from './learn-weights.ts';

/** Eight rows in two families; `kin` knows the family, `noise` does not. */
const n = 8;
const family = (row: number) => row % 2;
const kin = Float32Array.from({ length: n * n }, (_, at) =>
  family(Math.floor(at / n)) === family(at % n) ? 1 : -1,
);
const noise = Float32Array.from({ length: n * n }, (_, at) => Math.sin(at * 7.3));
const rows = Array.from({ length: n }, (_, row) => row);
const lists = new Map(
  rows.map((row) => [row, rows.filter((other) => other !== row && family(other) === family(row))]),
);

describe('learning what counts', () => {
  it('gives weight to what explains the lists and hardly any to what does not', () => {
    const [kinWeight = 0, noiseWeight = 0] = learnWeights({
      n,
      features: [
        { name: 'kin', values: kin },
        { name: 'noise', values: noise },
      ],
      lists,
      candidates: rows,
    });
    expect(kinWeight).toBeGreaterThan(1);
    expect(Math.abs(noiseWeight)).toBeLessThan(kinWeight / 5);
  });
});
