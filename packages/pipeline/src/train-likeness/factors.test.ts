import { describe, expect, it } from 'vitest';
import { jacobi, largestEigenpairs } from './factors.ts';
import { multiply, multiplyTransposed, sparseFrom } from './sparse.ts';

describe('factors', () => {
  it('solves a small symmetric matrix exactly', () => {
    const { values, vectors } = jacobi(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values].sort()).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
    const at = [...values].findIndex((value) => value > 2);
    expect(Math.abs(vectors[at] ?? 0)).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('finds the largest eigenpairs by magnitude, negative ones among them', () => {
    const diagonal = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 1 : -1) / (i + 1));
    const matrix = sparseFrom(
      diagonal.map((value, i) => new Map([[i, value]])),
      diagonal.length,
    );
    const { values, vectors } = largestEigenpairs({
      size: 60,
      count: 4,
      seed: 3,
      apply: (block) => multiply(matrix, block),
    });
    expect([...values]).toEqual([1, -1 / 2, 1 / 3, -1 / 4].map((value) => expect.closeTo(value, 6)));
    for (let d = 0; d < 4; d++) expect(Math.abs(vectors.data[d * 4 + d] ?? 0)).toBeCloseTo(1, 4);
  });

  it('gives the same factors for the same seed', () => {
    const matrix = sparseFrom([new Map([[1, 2]]), new Map([[0, 2]]), new Map([[2, 1]])], 3);
    const run = () =>
      largestEigenpairs({ size: 3, count: 2, seed: 5, apply: (block) => multiply(matrix, block) });
    expect(run()).toEqual(run());
  });

  it('multiplies sparse matrices both ways', () => {
    const matrix = sparseFrom(
      [
        new Map([
          [2, 3],
          [0, 1],
        ]),
        new Map([[1, 2]]),
      ],
      3,
    );
    expect([...multiply(matrix, { width: 1, data: Float64Array.of(1, 2, 3) }).data]).toEqual([10, 4]);
    expect([...multiplyTransposed(matrix, { width: 1, data: Float64Array.of(1, 2) }).data]).toEqual([
      1, 4, 3,
    ]);
  });
});
