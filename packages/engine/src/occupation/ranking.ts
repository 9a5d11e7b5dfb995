import type { Candidate } from './candidates.ts';

/*
 * Conditional logit: the probability that a candidate is meant is proportional to exp(weights · features). The weights
 * are fitted by the trainer on titles it kept apart; a second, monotone curve turns the probability into the share of
 * such answers that was right on them.
 */

export type RankedCandidate = { readonly candidate: Candidate; readonly probability: number };

const scoreOf = (weights: Float32Array, features: Float32Array): number => {
  let score = 0;
  for (let i = 0; i < features.length; i++) score += (weights[i] ?? 0) * (features[i] ?? 0);
  return score;
};

/** Candidates with their probabilities, likeliest first; equal ones in the order of the occupations. */
export function rankCandidates(weights: Float32Array, candidates: readonly Candidate[]): RankedCandidate[] {
  const scores = candidates.map(({ features }) => scoreOf(weights, features));
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return candidates
    .map((candidate, at) => ({ candidate, probability: (raised[at] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability || a.candidate.occupation - b.candidate.occupation);
}

/**
 * Calibrated confidences of ranked probabilities. The first comes from the curve; what it leaves is shared among the
 * others as their probabilities are, so that all add up to at most 1 and keep their order.
 */
export function confidences(knots: Float32Array, probabilities: readonly number[]): number[] {
  const [first = 0] = probabilities;
  const top = calibrate(knots, first);
  const left = first < 1 ? (1 - top) / (1 - first) : 0;
  return probabilities.map((probability, at) => (at === 0 ? top : Math.min(top, probability * left)));
}

/**
 * Calibrated confidence of a probability: linear between knots.
 *
 * @param knots pairs (probability, share right), both ascending, from 0 to 1
 */
export function calibrate(knots: Float32Array, probability: number): number {
  for (let at = 2; at + 1 < knots.length; at += 2) {
    const right = knots[at] ?? 1;
    if (probability > right && at + 3 < knots.length) continue;
    const left = knots[at - 2] ?? 0;
    const low = knots[at - 1] ?? 0;
    const high = knots[at + 1] ?? 1;
    const share = right > left ? Math.min(1, (probability - left) / (right - left)) : 1;
    return low + share * (high - low);
  }
  return probability;
}
