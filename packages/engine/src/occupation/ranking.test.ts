import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrate, confidences } from './ranking.ts';

/** Any calibration curve: both coordinates ascending, from 0 to 1. */
const curve = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((points) => {
    const xs = points.map(([x]) => x).sort((a, b) => a - b);
    const ys = points.map(([, y]) => y).sort((a, b) => a - b);
    return Float32Array.from([0, 0, ...xs.flatMap((x, i) => [x, ys[i] ?? 0]), 1, 1]);
  });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('calibrate', () => {
  test('never falls when the probability rises', () => {
    fc.assert(
      fc.property(curve, share, share, (knots, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(calibrate(knots, low)).toBeLessThanOrEqual(calibrate(knots, high) + 1e-9);
      }),
    );
  });

  test('goes through its knots', () => {
    const knots = Float32Array.from([0, 0, 0.5, 0.25, 1, 0.75]);
    expect(calibrate(knots, 0.5)).toBeCloseTo(0.25);
    expect(calibrate(knots, 0.75)).toBeCloseTo(0.5);
    expect(calibrate(knots, 1)).toBeCloseTo(0.75);
  });
});

describe('confidences', () => {
  test('stay in order, between 0 and 1, and add up to at most 1', () => {
    const probabilities = fc
      .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 })
      .map((raw) => {
        const total = raw.reduce((sum, value) => sum + value, 0);
        return raw.map((value) => value / total).sort((a, b) => b - a);
      });
    fc.assert(
      fc.property(curve, probabilities, (knots, list) => {
        const sure = confidences(knots, list);
        sure.forEach((value, at) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(sure[at - 1] ?? 1);
        });
        expect(sure.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1 + 1e-6);
      }),
    );
  });
});
