import { RANKING_FEATURES } from '@career-mirror/engine/occupation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitCalibration, fitRanking, type Judged } from './fit-ranking.ts';

const candidate = (
  occupation: number,
  features: Partial<Record<(typeof RANKING_FEATURES)[number], number>>,
) => ({
  occupation,
  features: Float32Array.from(RANKING_FEATURES, (name) => features[name] ?? 0),
  via: 'model' as const,
  nearEntry: -1,
});

describe('fitRanking', () => {
  test('gives weight to what tells right from wrong, and none to what does not', () => {
    const judged: Judged[] = Array.from({ length: 40 }, (_, i) => ({
      candidates: [
        candidate(0, { cosine: 0.9, size: i % 2 }),
        candidate(1, { cosine: 0.4, size: (i + 1) % 2 }),
        candidate(2, { cosine: 0.3 }),
      ],
      right: new Set([0]),
      weight: 1,
    }));
    const weights = fitRanking(judged);
    expect(weights[RANKING_FEATURES.indexOf('cosine')]).toBeGreaterThan(2);
    expect(Math.abs(weights[RANKING_FEATURES.indexOf('detailed')] ?? 1)).toBeLessThan(0.01);
  });
});

describe('fitCalibration', () => {
  test('gives a curve that never falls, from 0 to 1', () => {
    const answer = fc.record({
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
      right: fc.boolean(),
      weight: fc.constantFrom(1, 5),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 80 }), (answers) => {
        const knots = fitCalibration(answers);
        for (let at = 2; at < knots.length; at++) {
          expect(knots[at]).toBeGreaterThanOrEqual(knots[at - 2] ?? 0);
        }
        expect(knots[0]).toBe(0);
        expect(knots[knots.length - 2]).toBe(1);
      }),
    );
  });

  test('shows the share that was right', () => {
    const answers = Array.from({ length: 1000 }, (_, i) => ({
      probability: i / 1000,
      right: i % 2 === 0,
      weight: 1,
    }));
    const knots = fitCalibration(answers);
    expect(knots[3]).toBeCloseTo(0.5, 1);
  });
});
