import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOfAny, chooseSpans, meanChances, spanChances } from './span-choice.ts';
import {
  buildLattice,
  FIRST_STEP,
  isAllowed,
  mayBegin,
  SPAN_LABELS,
  type SpanScores,
} from './span-lattice.ts';

const COUNT = SPAN_LABELS.length;

/** Every labelling that is allowed, with its score. */
function labellings({ words, labels, steps }: SpanScores): { path: number[]; score: number }[] {
  let paths = SPAN_LABELS.flatMap((_, label) =>
    mayBegin(label)
      ? { path: [label], score: (steps[FIRST_STEP * COUNT + label] ?? 0) + (labels[label] ?? 0) }
      : [],
  );
  for (let word = 1; word < words; word++) {
    paths = paths.flatMap(({ path, score }) =>
      SPAN_LABELS.flatMap((_, label) => {
        const from = path[word - 1] ?? 0;
        if (!isAllowed(from, label)) return [];
        const own = (steps[from * COUNT + label] ?? 0) + (labels[word * COUNT + label] ?? 0);
        return { path: [...path, label], score: score + own };
      }),
    );
  }
  return paths;
}

const sentence = fc
  .integer({ min: 1, max: 4 })
  .chain((words) =>
    fc.tuple(
      fc.constant(words),
      fc.array(fc.float({ min: -4, max: 4, noNaN: true }), {
        minLength: words * COUNT,
        maxLength: words * COUNT,
      }),
      fc.array(fc.float({ min: -2, max: 2, noNaN: true }), {
        minLength: (COUNT + 1) * COUNT,
        maxLength: (COUNT + 1) * COUNT,
      }),
    ),
  )
  .map(([words, labels, steps]): SpanScores => ({ words, labels: Float32Array.from(labels), steps }));

describe('chances of spans', () => {
  test('are those of all labellings counted one by one', () => {
    fc.assert(
      fc.property(sentence, (scores) => {
        const all = labellings(scores);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const lattice = buildLattice(scores);
        expect(lattice.total).toBeCloseTo(Math.log(total), 4);
        const chances = spanChances(lattice);
        const share = (holds: (path: number[]) => boolean): number =>
          all.reduce((sum, { path, score }) => sum + (holds(path) ? Math.exp(score) : 0), 0) / total;
        for (let from = 0; from < scores.words; from++) {
          for (let to = from + 1; to <= scores.words; to++) {
            const stride = chances.exact.length / scores.words;
            const inside = (path: number[]): boolean =>
              path.slice(from + 1, to).every((label) => label === 2 || label === 4);
            const exact = share(
              (path) =>
                (path[from] === 1 || path[from] === 3) && inside(path) && path[to] !== 2 && path[to] !== 4,
            );
            expect(chances.exact[from * stride + to - from - 1]).toBeCloseTo(exact, 4);
            const any = share((path) => path.slice(from, to).some((label) => label !== 0));
            expect(chanceOfAny(chances, { from, to })).toBeCloseTo(any, 4);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a sure span is chosen whole, and nothing when nothing is likely', () => {
    const scores = (sure: boolean): SpanScores => {
      const labels = new Float32Array(4 * COUNT);
      [0, 1, 2, 0].forEach((label, word) => {
        labels[word * COUNT + (sure ? label : 0)] = 12;
      });
      return { words: 4, labels, steps: new Float32Array((COUNT + 1) * COUNT) };
    };
    const chosen = (sure: boolean) => chooseSpans(spanChances(buildLattice(scores(sure))), 0.2);
    expect(chosen(true)).toEqual([{ from: 1, to: 3 }]);
    expect(chosen(false)).toEqual([]);
  });

  test('spans are in order and never overlap', () => {
    fc.assert(
      fc.property(sentence, (scores) => {
        const chances = spanChances(buildLattice(scores));
        let end = 0;
        for (const { from, to } of chooseSpans(chances, 0.1)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(scores.words);
      }),
    );
  });

  test('the mean of equal readers is each of them', () => {
    const labels = Float32Array.from({ length: 3 * COUNT }, (_, at) => Math.sin(at));
    const own = spanChances(buildLattice({ words: 3, labels, steps: new Float32Array((COUNT + 1) * COUNT) }));
    expect(Array.from(meanChances([own, own]).exact)).toEqual(Array.from(own.exact));
  });
});
