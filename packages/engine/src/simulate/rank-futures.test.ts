import { FactId, type Future, type LifeMeasure, OnetSocCode, type Weights } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flipPoints } from './flip-points.ts';
import { rankFutures, SLIDERS } from './rank-futures.ts';

const fact = FactId.parse('a-fact');
const SCALES: Partial<Record<LifeMeasure, readonly [number, number]>> = {
  hours: [1, 3],
  stress: [1, 5],
  travel: [1, 5],
  people: [1, 5],
  progression: [-20, 30],
  autonomy: [1, 5],
};

const futureOf = (i: number, pay: number, values: Partial<Record<LifeMeasure, number | null>>): Future => ({
  scenario: i === 0 ? 'stay' : 'target',
  onetSoc: OnetSocCode.parse(`11-100${i}.00`),
  title: `Future ${i}`,
  startWage: pay,
  startWageFactId: null,
  bands: [
    { measure: 'annualWageUsd', horizonYears: 5, p10: pay * 0.7, p50: pay, p90: pay * 1.4, factId: fact },
  ],
  indices: Object.entries(SCALES).flatMap(([name, [scaleMin, scaleMax]]) => {
    const measure = SLIDERS.find((slider) => slider === name);
    if (!measure) return [];
    return [
      {
        measure,
        label: name,
        value: values[measure] ?? null,
        scaleMin,
        scaleMax,
        now: null,
        comparedWithNow: '',
        factId: fact,
        nowFactId: null,
      },
    ];
  }),
  stayedShare: 0.5,
  assumptions: [],
  assumptionFactIds: [],
  notEnoughData: [],
});

const value = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const futuresArbitrary = fc
  .array(
    fc.record({
      pay: fc.integer({ min: 25_000, max: 160_000 }),
      hours: value(1, 3),
      stress: value(1, 5),
      travel: value(1, 5),
      people: value(1, 5),
      progression: value(-20, 30),
      autonomy: value(1, 5),
    }),
    { minLength: 2, maxLength: 4 },
  )
  .map((rows) => rows.map(({ pay, ...values }, i) => futureOf(i, pay, values)));

const slider = fc.integer({ min: 0, max: 10 });
const weightsArbitrary: fc.Arbitrary<Weights> = fc.record({
  pay: slider,
  hours: slider,
  stress: slider,
  travel: slider,
  people: slider,
  progression: slider,
  autonomy: slider,
});

/** Order of two futures at given sliders, straight from the ranking. */
const isAhead = (futures: readonly Future[], weights: Weights, a: string, b: string): boolean => {
  const ranked = rankFutures(futures, weights);
  const score = (code: string): number => ranked.find((row) => row.onetSoc === code)?.score ?? 0;
  return score(a) > score(b) + 1e-9;
};

describe('ranking futures by the sliders', () => {
  test('scores are the weighted mean of the parts', () => {
    fc.assert(
      fc.property(futuresArbitrary, weightsArbitrary, (futures, weights) => {
        for (const ranked of rankFutures(futures, weights)) {
          const total = ranked.parts.reduce((sum, part) => sum + part.weight, 0);
          const mean = ranked.parts.reduce((sum, part) => sum + part.weight * part.value01, 0);
          expect(ranked.score).toBeCloseTo(total === 0 ? 0 : (100 * mean) / total, 9);
          for (const part of ranked.parts) {
            expect(part.value01).toBeGreaterThanOrEqual(0);
            expect(part.value01).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('does not depend on the order in which the futures come', () => {
    fc.assert(
      fc.property(futuresArbitrary, weightsArbitrary, (futures, weights) => {
        const scores = (list: readonly Future[]) =>
          new Map(rankFutures(list, weights).map((row) => [row.onetSoc, row.score]));
        expect(scores([...futures].reverse())).toEqual(scores(futures));
      }),
    );
  });

  test('leaves a measure out for all when one future lacks it, so missing data wins nothing', () => {
    const calm = futureOf(0, 60_000, {
      hours: 2,
      stress: 1.5,
      travel: 2,
      people: 3,
      progression: 2,
      autonomy: 3,
    });
    const unknown = futureOf(1, 60_000, {
      hours: 2,
      stress: null,
      travel: 2,
      people: 3,
      progression: 2,
      autonomy: 3,
    });
    const weights = { pay: 5, hours: 5, stress: 10, travel: 5, people: 5, progression: 5, autonomy: 5 };
    const [first, second] = rankFutures([calm, unknown], weights);
    expect(first?.parts.map((part) => part.measure)).not.toContain('stress');
    expect(first?.score).toBeCloseTo(second?.score ?? -1, 9);
  });
});

describe('flip points', () => {
  test('equal brute force over all slider steps', () => {
    fc.assert(
      fc.property(futuresArbitrary, weightsArbitrary, (futures, weights) => {
        const points = flipPoints(futures, weights);
        const ranked = rankFutures(futures, weights);
        ranked.forEach((ahead, i) => {
          for (const behind of ranked.slice(i + 1)) {
            // Ties have no leader to lose.
            if (!isAhead(futures, weights, ahead.onetSoc, behind.onetSoc)) continue;
            for (const measure of SLIDERS) {
              const steps = Array.from({ length: 11 }, (_, step) => step)
                .sort((a, b) => Math.abs(a - weights[measure]) - Math.abs(b - weights[measure]))
                .filter((step) =>
                  isAhead(futures, { ...weights, [measure]: step }, behind.onetSoc, ahead.onetSoc),
                );
              const told = points.find(
                (point) =>
                  point.measure === measure &&
                  point.ahead === ahead.onetSoc &&
                  point.behind === behind.onetSoc,
              );
              if (steps.length === 0) continue;
              expect(told).toBeDefined();
              expect(Math.abs((told?.step ?? 99) - (steps[0] ?? 0))).toBeLessThanOrEqual(1);
            }
          }
        });
      }),
    );
  });

  test('at the told step the two futures have swapped', () => {
    fc.assert(
      fc.property(futuresArbitrary, weightsArbitrary, (futures, weights) => {
        for (const point of flipPoints(futures, weights)) {
          const there = { ...weights, [point.measure]: point.step };
          expect(isAhead(futures, there, point.ahead, point.behind)).toBe(false);
        }
      }),
    );
  });
});
