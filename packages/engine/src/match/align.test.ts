import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCareers, similarityOfCareers, spellWeight } from './align.ts';

/** A spell of a made-up career: what it is (a letter of a line of kindred jobs) and how long it lasted. */
type Job = { readonly kind: number; readonly years: number };

/** Jobs next to each other in the line are somewhat alike, the same are alike, others are not. */
const likeness = (a: Job, b: Job): number => [1, 0.6, 0.3][Math.abs(a.kind - b.kind)] ?? 0;
const weights = (career: readonly Job[]) => career.map((job) => spellWeight(job.years));
const align = (mine: readonly Job[], theirs: readonly Job[], whole = false) =>
  alignCareers(
    weights(mine),
    weights(theirs),
    (i, j) => {
      const a = mine[i];
      const b = theirs[j];
      return a && b ? likeness(a, b) : 0;
    },
    whole,
  );

const job = fc.record({ kind: fc.integer({ min: 0, max: 6 }), years: fc.integer({ min: 1, max: 12 }) });
const career = fc.array(job, { minLength: 1, maxLength: 7 });

describe('aligning careers', () => {
  it('finds a career wholly similar to itself', () => {
    fc.assert(
      fc.property(career, (mine) => {
        expect(align(mine, mine, true).similarity).toBeCloseTo(1, 10);
      }),
    );
  });

  it('never finds another career more similar than the career itself, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(career, career, (mine, theirs) => {
        const { similarity } = align(mine, theirs);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(align(mine, mine).similarity + 1e-12);
      }),
    );
  });

  it('gives the same similarity whoever asks, when both careers are taken whole', () => {
    fc.assert(
      fc.property(career, career, (mine, theirs) => {
        expect(align(mine, theirs, true).similarity).toBeCloseTo(align(theirs, mine, true).similarity, 10);
      }),
    );
  });

  it('pairs each spell once and never crosses', () => {
    fc.assert(
      fc.property(career, career, (mine, theirs) => {
        const { pairs, end } = align(mine, theirs);
        pairs.forEach((pair, i) => {
          const before = pairs[i - 1];
          if (before) {
            expect(pair.mine).toBeGreaterThan(before.mine);
            expect(pair.theirs).toBeGreaterThan(before.theirs);
          }
          expect(pair.theirs).toBeLessThan(end);
        });
      }),
    );
  });

  it('sifts by the same similarity that it aligns by', () => {
    fc.assert(
      fc.property(career, career, (mine, theirs) => {
        const sifted = similarityOfCareers(weights(mine), weights(theirs), (i, j) =>
          likeness(mine[i] ?? { kind: 0, years: 1 }, theirs[j] ?? { kind: 9, years: 1 }),
        );
        expect(sifted).toBe(align(mine, theirs).similarity);
      }),
    );
  });

  it('minds the order: the same jobs backwards are less similar', () => {
    const mine = [
      { kind: 0, years: 3 },
      { kind: 3, years: 3 },
      { kind: 6, years: 3 },
    ];
    expect(align(mine, mine.toReversed(), true).similarity).toBeLessThan(
      align(mine, mine, true).similarity - 0.3,
    );
  });

  it('takes the beginning of theirs that is like mine and leaves what came after', () => {
    const mine = [
      { kind: 0, years: 3 },
      { kind: 2, years: 4 },
    ];
    const { end, similarity } = align(mine, [...mine, { kind: 6, years: 9 }]);
    expect(end).toBe(2);
    expect(similarity).toBeCloseTo(1, 10);
  });

  it('lets every spell without a partner cost something', () => {
    const mine = [
      { kind: 0, years: 3 },
      { kind: 2, years: 4 },
    ];
    const detour = [
      { kind: 0, years: 3 },
      { kind: 6, years: 2 },
      { kind: 2, years: 4 },
    ];
    expect(align(mine, detour).similarity).toBeLessThan(1);
    expect(align(mine, detour).pairs.map((pair) => [pair.mine, pair.theirs])).toEqual([
      [0, 0],
      [1, 2],
    ]);
  });
});
