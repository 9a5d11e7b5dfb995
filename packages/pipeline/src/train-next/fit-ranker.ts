import {
  NEXT_FEATURES,
  type NextCandidates,
  type RankerWeights,
  rankCandidates,
  rankerSize,
} from '@career-mirror/engine/match';
import { seededRandom, shuffle } from '../train/random.ts';

/** One step of one person: the candidates, which of them came true, whether it was the person's last, and how much it counts. */
export type TrainingStep = NextCandidates & {
  readonly truth: number;
  readonly isLast: boolean;
  readonly weight: number;
};

const BATCH = 32;
const LEARNING_RATE = 3e-3;
/** Share of the rate that is left at the end. */
const FINAL_RATE = 0.003;

/**
 * Fits the ranker by Adam on the negative log probability of what came next.
 *
 * @returns the weights; the same steps in the same order give the same weights
 */
export function fitRanker(
  steps: readonly TrainingStep[],
  options: { readonly hidden: number; readonly epochs: number; readonly seed: number },
): RankerWeights {
  const { hidden, epochs, seed } = options;
  const size = rankerSize(hidden);
  const values = startWeights(hidden, seed);
  const gradient = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const order = Int32Array.from(steps.keys());
  const random = seededRandom(seed);
  const batches = epochs * Math.ceil(steps.length / BATCH);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let start = 0; start < order.length; start += BATCH) {
      gradient.fill(0);
      const batch = order.subarray(start, start + BATCH);
      for (const at of batch) {
        const step = steps[at];
        if (step) addGradient(gradient, step, { hidden, values }, step.weight / batch.length);
      }
      done++;
      const rate = LEARNING_RATE * (1 - (1 - FINAL_RATE) * (done / batches));
      for (let i = 0; i < size; i++) {
        const g = gradient[i] ?? 0;
        const m = 0.9 * (mean[i] ?? 0) + 0.1 * g;
        const v = 0.999 * (square[i] ?? 0) + 0.001 * g * g;
        mean[i] = m;
        square[i] = v;
        const step = (rate * (m / (1 - 0.9 ** done))) / (Math.sqrt(v / (1 - 0.999 ** done)) + 1e-8);
        values[i] = (values[i] ?? 0) - step;
      }
    }
  }
  return { hidden, values };
}

/**
 * One ranker whose scores are the mean of the scores of several: their hidden units side by side, the linear parts averaged.
 * Rankers that began from different noise err in different places.
 */
export function averageRankers(rankers: readonly RankerWeights[]): RankerWeights {
  const width = NEXT_FEATURES.length;
  const hidden = rankers.reduce((sum, ranker) => sum + ranker.hidden, 0);
  const values = new Float32Array(rankerSize(hidden));
  let at = width;
  for (const ranker of rankers) {
    for (let k = 0; k < width; k++) values[k] = (values[k] ?? 0) + (ranker.values[k] ?? 0) / rankers.length;
    values.set(ranker.values.subarray(width), at);
    for (let h = 0; h < ranker.hidden; h++) {
      const output = at + h * (width + 2) + width + 1;
      values[output] = (values[output] ?? 0) / rankers.length;
    }
    at += ranker.hidden * (width + 2);
  }
  return { hidden, values };
}

/** Counting is right to begin with: the two best shares start with a weight, the rest near zero. */
function startWeights(hidden: number, seed: number): Float32Array {
  const width = NEXT_FEATURES.length;
  const values = new Float32Array(rankerSize(hidden));
  const random = seededRandom(seed);
  // A sum of six uniforms is close enough to a normal draw.
  const noise = () => Array.from({ length: 6 }, random).reduce((sum, value) => sum + value, -3);
  values[NEXT_FEATURES.indexOf('log follows')] = 1;
  values[NEXT_FEATURES.indexOf('log near')] = 2;
  for (let h = 0; h < hidden; h++) {
    const at = width + h * (width + 2);
    for (let k = 0; k < width; k++) values[at + k] = 0.25 * noise();
    values[at + width + 1] = 0.1 * noise();
  }
  return values;
}

/** Shares of probability that move nothing. */
const NEGLIGIBLE = 1e-5;

function addGradient(
  gradient: Float64Array,
  step: TrainingStep,
  weights: RankerWeights,
  share: number,
): void {
  const width = NEXT_FEATURES.length;
  const { hidden, values } = weights;
  const count = step.candidates.length;
  const { units, probabilities } = rankCandidates(weights, step.values, count);
  const add = (at: number, by: number): void => {
    gradient[at] = (gradient[at] ?? 0) + by;
  };
  for (let i = 0; i < count; i++) {
    const error = share * ((probabilities[i] ?? 0) - (i === step.truth ? 1 : 0));
    if (Math.abs(error) < NEGLIGIBLE * share) continue;
    const from = i * width;
    for (let k = 0; k < width; k++) add(k, error * (step.values[from + k] ?? 0));
    for (let h = 0; h < hidden; h++) {
      const at = width + h * (width + 2);
      const unit = units[i * hidden + h] ?? 0;
      add(at + width + 1, error * unit);
      const inner = error * (values[at + width + 1] ?? 0) * (1 - unit * unit);
      add(at + width, inner);
      for (let k = 0; k < width; k++) add(at + k, inner * (step.values[from + k] ?? 0));
    }
  }
}
