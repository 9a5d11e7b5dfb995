import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap95, wilson95 } from './interval.ts';

describe('intervals', () => {
  it('of a share are Wilson’s', () => {
    const { value, low, high } = wilson95(9, 10);
    expect([value, low.toFixed(3), high.toFixed(3)]).toEqual([0.9, '0.596', '0.982']);
  });

  it('of a share hold the share and stay within 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const { value, low, high } = wilson95(Math.floor(share * n), n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(value + 1e-12);
          expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        },
      ),
    );
  });

  it('of a bootstrap hold the figure, narrow with more items, and repeat with the seed', () => {
    const mean = (sample: readonly number[]) => sample.reduce((sum, x) => sum + x, 0) / sample.length;
    const few = Array.from({ length: 20 }, (_, i) => i % 7);
    const many = Array.from({ length: 700 }, (_, i) => i % 7);
    const narrow = bootstrap95(many, mean, 1);
    const wide = bootstrap95(few, mean, 1);
    expect(narrow.low).toBeLessThan(narrow.value);
    expect(narrow.high).toBeGreaterThan(narrow.value);
    expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low);
    expect(bootstrap95(many, mean, 1)).toEqual(narrow);
  });
});
