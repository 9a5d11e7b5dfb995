import { linearScores, SPAN_BUCKETS, SPAN_LABELS, type SpanTagger } from '@career-mirror/engine/skill';
import { seededRandom, shuffle } from '../train/random.ts';
import type { SpanExample } from './examples.ts';
import { labelSlope } from './label-slope.ts';

/*
 * The linear reader: a conditional random field by AdaGrad (Duchi et al., 2011). Each time a sentence is met, half of its
 * combinations are left out, so that no single one is leant on (feature noising, Wang et al., 2013); the weights are the
 * mean over the later rounds.
 */

const SETTINGS = { rounds: 10, meanFrom: 4, rate: 0.05, leastShare: 0.2, leftOut: 0.5 } as const;
/** Keeps the first steps small. */
const STEADY = 0.1;
/** Slopes below this do not move the weights. */
const NEGLIGIBLE = 1e-3;
const COUNT = SPAN_LABELS.length;

/** Weights and steps of the linear reader. Deterministic. */
export function fitLinear(examples: readonly SpanExample[], seed: number): SpanTagger['linear'] {
  const weights = adaptive(SPAN_BUCKETS * COUNT);
  const steps = adaptive((COUNT + 1) * COUNT);
  const random = seededRandom(seed);
  const order = Int32Array.from(examples.keys());
  for (let round = 0; round < SETTINGS.rounds; round++) {
    shuffle(order, random);
    const rate = SETTINGS.rate * (1 - ((1 - SETTINGS.leastShare) * round) / SETTINGS.rounds);
    for (const at of order) {
      const example = examples[at];
      if (example === undefined) continue;
      const grown = 1 / (1 - SETTINGS.leftOut);
      const buckets = example.inputs.buckets.map((own) => own.filter(() => random() >= SETTINGS.leftOut));
      const labels = linearScores(weights.values, { buckets }).map((score) => score * grown);
      const slope = labelSlope({ words: buckets.length, labels, steps: steps.values }, example.labels);
      buckets.forEach((own, word) => {
        const slopes = slope.labels.subarray(word * COUNT, (word + 1) * COUNT);
        if (slopes.every((value) => Math.abs(value) < NEGLIGIBLE)) return;
        for (const bucket of own) {
          for (let label = 0; label < COUNT; label++)
            weights.move(bucket * COUNT + label, (slopes[label] ?? 0) * grown * example.weight, rate);
        }
      });
      slope.steps.forEach((value, step) => {
        steps.move(step, value * example.weight, rate);
      });
    }
    if (round >= SETTINGS.meanFrom) for (const block of [weights, steps]) block.note();
  }
  return { weights: weights.mean(), steps: steps.mean() };
}

/** Numbers that move less the more they have moved, and their mean over what was noted. */
function adaptive(size: number) {
  const values = new Float32Array(size);
  const squares = new Float32Array(size);
  const sums = new Float32Array(size);
  let notes = 0;
  return {
    values,
    move: (at: number, slope: number, rate: number): void => {
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      values[at] = (values[at] ?? 0) - (rate * slope) / (Math.sqrt(square) + STEADY);
    },
    note: (): void => {
      notes++;
      for (let at = 0; at < size; at++) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
    },
    mean: (): Float32Array => sums.map((sum) => sum / notes),
  };
}
