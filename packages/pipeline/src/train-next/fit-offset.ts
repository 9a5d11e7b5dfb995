import { NEXT_FEATURES, type RankerWeights, rankCandidates } from '@career-mirror/engine/match';
import type { TrainingStep } from './fit-ranker.ts';

/** Offsets tried for the score of staying. */
const OFFSETS = Array.from({ length: 41 }, (_, i) => (i - 20) / 20);

/**
 * Moves the score of the last code by the one number that makes the last steps of the training people most probable. The
 * ranker learns from all steps; forecasts are asked for at the end of a career, where codes change less.
 */
export function fitStayOffset(steps: readonly TrainingStep[], ranker: RankerWeights): RankerWeights {
  const stay = NEXT_FEATURES.indexOf('is the last code');
  const loss = new Float64Array(OFFSETS.length);
  for (const step of steps) {
    if (!step.isLast) continue;
    const { probabilities } = rankCandidates(ranker, step.values, step.candidates.length);
    const last = step.candidates.findIndex((_, i) => step.values[i * NEXT_FEATURES.length + stay] === 1);
    const staying = probabilities[last] ?? 0;
    const truth = probabilities[step.truth] ?? 0;
    OFFSETS.forEach((offset, k) => {
      const lifted = staying * Math.exp(offset);
      const total = 1 - staying + lifted;
      loss[k] = (loss[k] ?? 0) - Math.log((step.truth === last ? lifted : truth) / total);
    });
  }
  const best = OFFSETS.reduce((at, _, k) => ((loss[k] ?? 0) < (loss[at] ?? 0) ? k : at), 0);
  const values = ranker.values.slice();
  values[stay] = (values[stay] ?? 0) + (OFFSETS[best] ?? 0);
  return { hidden: ranker.hidden, values };
}
