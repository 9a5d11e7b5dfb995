import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile, wilsonInterval } from './moves.ts';

describe('shares of small groups', () => {
  it('gives the published Wilson interval', () => {
    // Newcombe 1998, table I: 15 of 148 at 95 %.
    const { low, high } = wilsonInterval(15, 148, 1.959964);
    expect(low).toBeCloseTo(0.0624, 4);
    expect(high).toBeCloseTo(0.1605, 4);
  });

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const count = Math.round(share * n);
          const { low, high } = wilsonInterval(count, n, 1.2816);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(count / n + 1e-12);
          expect(high).toBeGreaterThanOrEqual(count / n - 1e-12);
        },
      ),
    );
  });

  it('takes the lower of two middles, and nothing of nothing', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2);
    expect(quantile([1, 2, 3], 0.5)).toBe(2);
    expect(quantile([5], 0.25)).toBe(5);
    expect(quantile([], 0.5)).toBeNull();
  });
});
