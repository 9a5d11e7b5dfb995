import { NEXT_FEATURES } from './next-features.ts';

/**
 * The ranker's weights: a score per candidate = linear part + one hidden layer of `hidden` tanh units over the features;
 * probabilities by softmax over the candidates. Layout of `values`: linear (features), then per unit its weights
 * (features), its bias, its output weight.
 */
export type RankerWeights = { readonly hidden: number; readonly values: Float32Array };

export const rankerSize = (hidden: number): number =>
  NEXT_FEATURES.length + hidden * (NEXT_FEATURES.length + 2);

/** Working memory of the ranker, kept for the trainer's backward pass. */
export type RankerState = {
  /** candidates × hidden. */
  readonly units: Float32Array;
  readonly probabilities: Float64Array;
};

/** Probabilities of the candidates; they sum to 1. */
export function rankCandidates(weights: RankerWeights, features: Float32Array, count: number): RankerState {
  const width = NEXT_FEATURES.length;
  const { hidden, values } = weights;
  const units = new Float32Array(count * hidden);
  const probabilities = new Float64Array(count);
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const from = i * width;
    let score = 0;
    for (let k = 0; k < width; k++) score += (values[k] ?? 0) * (features[from + k] ?? 0);
    for (let h = 0; h < hidden; h++) {
      const at = width + h * (width + 2);
      let sum = values[at + width] ?? 0;
      for (let k = 0; k < width; k++) sum += (values[at + k] ?? 0) * (features[from + k] ?? 0);
      const unit = Math.tanh(sum);
      units[i * hidden + h] = unit;
      score += (values[at + width + 1] ?? 0) * unit;
    }
    probabilities[i] = score;
    if (score > highest) highest = score;
  }
  let total = 0;
  for (let i = 0; i < count; i++) {
    const odds = Math.exp((probabilities[i] ?? 0) - highest);
    probabilities[i] = odds;
    total += odds;
  }
  for (let i = 0; i < count; i++) probabilities[i] = (probabilities[i] ?? 0) / total;
  return { units, probabilities };
}
