import type { Wage } from '@career-mirror/contract';
import { SocCode } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulatePaths } from './paths.ts';
import { createRandomStream } from './random.ts';
import { buildTenureCurve, meanPosition, newcomerHandicap, ownSpread } from './tenure.ts';
import { buildWageCurve, positionOf, type WageCurve, wageAt } from './wage-curve.ts';

const wage = (points: Partial<Wage> = {}): Wage => ({
  socCode: SocCode.parse('13-1081'),
  year: 2024,
  employment: 241_000,
  p10: 49_260,
  p25: 62_060,
  p50: 80_880,
  p75: 102_580,
  p90: 132_110,
  mean: 85_920,
  meanRsePercent: 0.6,
  topCoded: [],
  annualOnly: false,
  ...points,
});

const curveOf = (row: Wage): WageCurve => {
  const curve = buildWageCurve(row);
  if (!curve) throw new Error('The test needs a curve.');
  return curve;
};

/** Wage rows as publishers print them: five rising percentiles. */
const wages = fc
  .tuple(
    fc.integer({ min: 18_000, max: 90_000 }),
    fc.array(fc.integer({ min: 300, max: 40_000 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([p10, steps]) => {
    const [a = 0, b = 0, c = 0, d = 0] = steps;
    return wage({ p10, p25: p10 + a, p50: p10 + a + b, p75: p10 + a + b + c, p90: p10 + a + b + c + d });
  });

const inputs = fc
  .record({
    row: wages,
    near: fc.array(wages, { maxLength: 3 }),
    years: fc.integer({ min: 0, max: 40 }),
    fit: fc.integer({ min: 0, max: 100 }),
    exit: fc.double({ min: 0, max: 0.1, noNaN: true }),
    transfer: fc.double({ min: 0, max: 0.15, noNaN: true }),
    drift: fc.double({ min: 0, max: 0.1, noNaN: true }),
    seed: fc.integer(),
  })
  .map(({ row, near, years, fit, exit, transfer, drift, seed }) => ({
    curve: curveOf(row),
    destinations: near.map(curveOf),
    tenure: buildTenureCurve(exit + transfer),
    ownStart: newcomerHandicap(fit),
    yearsThere: years,
    exitRate: exit,
    transferRate: transfer,
    driftPerYear: drift,
    areaRatio: 1,
    paths: 400,
    seed,
  }));

describe('the pay bands', () => {
  test('never narrow with the horizon, on either side of the middle', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { bands } = simulatePaths(input);
        for (const [i, band] of bands.entries()) {
          expect(band.p10).toBeLessThanOrEqual(band.p50);
          expect(band.p50).toBeLessThanOrEqual(band.p90);
          const before = bands[i - 1];
          if (!before) continue;
          const width = band.p90 - band.p10;
          expect(width).toBeGreaterThanOrEqual(before.p90 - before.p10 - 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keep their width when the middle falls so far that the lower edge would go below nothing', () => {
    const rich = curveOf(wage({ p10: 90_000, p25: 120_000, p50: 160_000, p75: 190_000, p90: 230_000 }));
    const poor = curveOf(wage({ p10: 18_000, p25: 18_300, p50: 18_600, p75: 18_900, p90: 19_200 }));
    const { bands } = simulatePaths({
      curve: rich,
      destinations: [poor],
      tenure: buildTenureCurve(0.15),
      ownStart: 0,
      yearsThere: 10,
      exitRate: 0,
      transferRate: 0.15,
      driftPerYear: 0,
      areaRatio: 1,
      paths: 2000,
      seed: 7,
    });
    expect(bands.at(-1)?.p50).toBeLessThan(30_000);
    bands.forEach(({ p10, p90 }, i) => {
      const before = bands[i - 1];
      expect(p10).toBeGreaterThanOrEqual(0);
      if (before) expect(p90 - p10).toBeGreaterThanOrEqual(before.p90 - before.p10 - 1e-6);
    });
  });

  test('are the same for the same seed and differ for another', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(simulatePaths(input)).toEqual(simulatePaths(input));
        expect(simulatePaths({ ...input, seed: input.seed + 1 })).not.toEqual(simulatePaths(input));
      }),
      { numRuns: 15 },
    );
  });

  test('scale with the pay of the area', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const nation = simulatePaths(input).bands[0];
        const area = simulatePaths({ ...input, areaRatio: 1.25 }).bands[0];
        expect((area?.p50 ?? 0) / (nation?.p50 ?? 1)).toBeCloseTo(1.25, 6);
      }),
      { numRuns: 15 },
    );
  });
});

test('nobody leaves when no rate says so, and everybody does when all of them go', () => {
  const input = {
    curve: curveOf(wage()),
    destinations: [],
    tenure: buildTenureCurve(0.1),
    ownStart: 0,
    yearsThere: 0,
    driftPerYear: 0,
    areaRatio: 1,
    paths: 200,
    seed: 3,
  };
  expect(simulatePaths({ ...input, exitRate: 0, transferRate: 0 }).stayedShare).toBe(1);
  expect(simulatePaths({ ...input, exitRate: 0, transferRate: 1 }).stayedShare).toBe(0);
});

test('the share that stays follows the published rates', () => {
  const { stayedShare } = simulatePaths({
    curve: curveOf(wage()),
    destinations: [],
    tenure: buildTenureCurve(0.1),
    ownStart: 0,
    yearsThere: 0,
    exitRate: 0.04,
    transferRate: 0.06,
    driftPerYear: 0,
    areaRatio: 1,
    paths: 40_000,
    seed: 11,
  });
  expect(stayedShare).toBeCloseTo(0.9 ** 10, 2);
});

describe('the wage curve', () => {
  test('passes through every published percentile', () => {
    fc.assert(
      fc.property(wages, (row) => {
        const curve = curveOf(row);
        for (const [value, z] of [
          [row.p10, -1.28],
          [row.p25, -0.67],
          [row.p50, 0],
          [row.p75, 0.67],
          [row.p90, 1.28],
        ] as const) {
          // The table has a step of a hundredth, so a percentile is met to the next steps.
          expect(wageAt(curve, z - 0.02)).toBeLessThanOrEqual((value ?? 0) + 1);
          expect(wageAt(curve, z + 0.02)).toBeGreaterThanOrEqual((value ?? 0) - 1);
        }
      }),
    );
  });

  test('rises with the position and finds a wage again', () => {
    fc.assert(
      fc.property(wages, fc.double({ min: -2.5, max: 2.5, noNaN: true }), (row, z) => {
        const curve = curveOf(row);
        expect(wageAt(curve, z + 0.1)).toBeGreaterThan(wageAt(curve, z));
        expect(Math.abs(positionOf(curve, wageAt(curve, z)) - z)).toBeLessThanOrEqual(0.0101);
      }),
    );
  });

  test('does not take a top code for a wage: above it the last real stretch goes on', () => {
    const doctors = wage({ p50: 238_380, p75: 239_200, p90: 239_200, topCoded: ['p75', 'p90'] });
    const curve = curveOf(doctors);
    expect(curve.topCodedFrom).toBe(0);
    expect(wageAt(curve, 1)).toBeGreaterThan(300_000);
  });

  test('is missing when fewer than two percentiles are real', () => {
    expect(buildWageCurve(wage({ p10: null, p25: null, p75: null, p90: null }))).toBeNull();
  });
});

describe('the tenure curve', () => {
  test('is centred and of unit spread over all workers, so nobody is better than average by construction', () => {
    for (const rate of [0.05, 0.1, 0.2]) {
      const curve = buildTenureCurve(rate);
      let mean = 0;
      let square = 0;
      const step = 0.05;
      for (let year = 0; year < 400; year += step) {
        const share = rate * Math.exp(-rate * year) * step;
        mean += share * meanPosition(curve, year);
        square += share * meanPosition(curve, year) ** 2;
      }
      expect(mean).toBeCloseTo(0, 1);
      expect(square + curve.spread ** 2).toBeCloseTo(1, 1);
    }
  });

  test('never lets a better fit start lower', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(newcomerHandicap(high)).toBeGreaterThanOrEqual(newcomerHandicap(low));
      }),
    );
  });

  test('spreads people further apart with the years', () => {
    const curve = buildTenureCurve(0.1);
    for (let year = 0; year < 30; year++) {
      expect(ownSpread(curve, year + 1)).toBeGreaterThan(ownSpread(curve, year));
    }
  });
});

test('the random stream is uniform enough, normal enough, and repeats with its seed', () => {
  const stream = createRandomStream(42);
  const again = createRandomStream(42);
  const n = 200_000;
  let sum = 0;
  let square = 0;
  const bins = new Array<number>(10).fill(0);
  let repeats = true;
  for (let i = 0; i < n; i++) {
    const u = stream.uniform();
    repeats &&= u === again.uniform();
    const bin = Math.floor(u * 10);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  expect(repeats).toBe(true);
  for (const count of bins) expect(Math.abs(count - n / 10)).toBeLessThan(700);
  for (let i = 0; i < n; i++) {
    const z = stream.normal();
    sum += z;
    square += z * z;
  }
  expect(sum / n).toBeCloseTo(0, 2);
  expect(square / n).toBeCloseTo(1, 1);
});
