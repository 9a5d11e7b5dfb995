import type { ProfileSpell } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danaSpells, spellOf } from '../dev/dana.ts';
import { centreLine, pointsFrom, pointsUntil } from './centre-line.ts';
import { inkPath, strokePath } from './path.ts';
import { personPieces, spanOf } from './pieces.ts';
import { heightDomain, linear } from './scale.ts';

const NOW = 2026.9;

function lineOf(spells: readonly ProfileSpell[], width: number, step = 2, height = 180) {
  const pieces = personPieces(spells, NOW);
  const span = spanOf(pieces) ?? { from: 0, to: 1 };
  const x = linear([span.from, span.to], [0, width]);
  const y = linear(heightDomain(pieces.map((piece) => piece.height)), [height, 0]);
  return { pieces, x, points: centreLine(pieces, x, y, { step, turn: 40, loop: 15 }) };
}

const dates = fc.record({
  year: fc.integer({ min: 1970, max: 2026 }),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
});
const anySpell = fc
  .record({
    kind: fc.constantFrom('work', 'care', 'break', 'study', 'volunteering'),
    start: fc.option(dates),
    end: fc.option(fc.oneof(dates, fc.constant('present' as const))),
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map((s) => ({ ...s, title: 'x' }));
const careers = fc
  .array(anySpell, { minLength: 1, maxLength: 20 })
  .map((list) => list.map((s, i) => spellOf({ ...s, id: `s${i}` })));

describe('centreLine', () => {
  it('never breaks: neighbouring points stay close, whatever the career', () => {
    fc.assert(
      fc.property(careers, fc.integer({ min: 280, max: 1900 }), (spells, width) => {
        const { points } = lineOf(spells, width);
        for (let i = 1; i < points.length; i++) {
          const [a, b] = [points[i - 1], points[i]];
          if (!a || !b) throw new Error('a point is missing');
          expect(Math.abs(b.x - a.x)).toBeLessThan(8);
        }
        expect(points.every((p) => Number.isFinite(p.x) && Number.isFinite(p.y))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('does not jump up or down where one spell becomes the next', () => {
    const largestLeap = (step: number) => {
      const { points } = lineOf(danaSpells, 820, step);
      return Math.max(
        ...points.slice(1).map((p, i) => Math.hypot(p.x - (points[i]?.x ?? 0), p.y - (points[i]?.y ?? 0))),
      );
    };
    expect(largestLeap(2)).toBeLessThan(12);
    expect(largestLeap(0.25)).toBeLessThan(largestLeap(2) / 6); // a true jump would not shrink with the step
  });

  it('never runs backwards in time, except in a loop', () => {
    fc.assert(
      fc.property(careers, (spells) => {
        const { pieces, points } = lineOf(spells, 900);
        for (let i = 1; i < points.length; i++) {
          const [a, b] = [points[i - 1], points[i]];
          if (!a || !b) throw new Error('a point is missing');
          const loops = pieces[a.piece]?.kind === 'loop' || pieces[b.piece]?.kind === 'loop';
          if (!loops) expect(b.x).toBeGreaterThanOrEqual(a.x);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('goes round once in a break and comes out where it went in', () => {
    const { pieces, points } = lineOf(danaSpells, 820);
    const loop = points.filter((p) => pieces[p.piece]?.kind === 'loop');
    const base = loop.at(-1)?.y ?? 0;
    expect(Math.min(...loop.map((p) => p.y))).toBeCloseTo(base - 30, 0);
    expect(loop.some((p, i) => i > 0 && p.x < (loop[i - 1]?.x ?? 0))).toBe(true);
  });

  it('draws the same career the same way twice', () => {
    expect(inkPath(lineOf(danaSpells, 640).points)).toBe(inkPath(lineOf(danaSpells, 640).points));
  });

  it('presses harder the longer the person stayed', () => {
    const { points } = lineOf(danaSpells, 820);
    const hardest = (piece: number) =>
      Math.max(...points.filter((p) => p.piece === piece).map((p) => p.pressure));
    expect(hardest(5)).toBeGreaterThan(hardest(0));
  });

  it('draws a single spell from its first day to today', () => {
    const one = spellOf({
      id: 'a',
      title: 'Welder',
      start: { year: 2001, month: 5 },
      end: 'present',
      share: 0.2,
    });
    const { points } = lineOf([one], 600);
    expect(points[0]?.x).toBe(0);
    expect(points.at(-1)?.x).toBeCloseTo(600);
    expect(new Set(points.map((p) => p.y)).size).toBe(1);
  });

  it('holds twenty spells', () => {
    const twenty = Array.from({ length: 20 }, (_, i) =>
      spellOf({
        id: `s${i}`,
        title: `Job ${i}`,
        start: { year: 2000 + i, month: 1 },
        end: { year: 2000 + i, month: 12 },
        share: (i % 5) / 5,
      }),
    );
    expect(new Set(lineOf(twenty, 320).points.map((p) => p.piece)).size).toBe(21);
  });
});

describe('the ink', () => {
  it('is one closed outline', () => {
    const path = inkPath(lineOf(danaSpells, 500).points);
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path.endsWith('Z')).toBe(true);
    expect(path).not.toContain('NaN');
  });

  it('is nothing for nobody', () => {
    expect(inkPath([])).toBe('');
    expect(strokePath([])).toBe('');
  });
});

describe('a shared stretch', () => {
  it('and the rest meet where they part', () => {
    const { points } = lineOf(danaSpells, 500);
    const before = pointsUntil(points, 200).at(-1);
    const after = pointsFrom(points, 200)[0];
    expect(before).toEqual(after);
  });
});
