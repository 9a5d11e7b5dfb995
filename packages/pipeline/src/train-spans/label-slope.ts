import {
  buildLattice,
  FIRST_STEP,
  isAllowed,
  mayBegin,
  SPAN_LABELS,
  type SpanScores,
} from '@career-mirror/engine/skill';

const COUNT = SPAN_LABELS.length;

/** How the loss of one sentence changes with each label's score and each step's. */
export type LabelSlope = {
  /** Minus the logarithm of the right labelling's chance. */
  readonly loss: number;
  readonly labels: Float32Array;
  readonly steps: Float64Array;
};

/** The slope of a conditional random field: the chance of each label and step, less one where it is right. */
export function labelSlope(scores: SpanScores, gold: Uint8Array): LabelSlope {
  const { words, labels, steps } = scores;
  const { before, after, total } = buildLattice(scores);
  const labelSlopes = new Float32Array(words * COUNT);
  const stepSlopes = new Float64Array((COUNT + 1) * COUNT);
  let right = 0;
  for (let word = 0; word < words; word++) {
    const base = word * COUNT;
    const row = word === 0 ? FIRST_STEP : (gold[word - 1] ?? 0);
    const own = gold[word] ?? 0;
    right += (labels[base + own] ?? 0) + (steps[row * COUNT + own] ?? 0);
    for (let label = 0; label < COUNT; label++) {
      const at = base + label;
      labelSlopes[at] = Math.exp((before[at] ?? 0) + (after[at] ?? 0) - total) - (label === own ? 1 : 0);
      const entering = (labels[at] ?? 0) + (after[at] ?? 0) - total;
      for (let from = 0; from < COUNT && word > 0; from++) {
        if (!isAllowed(from, label)) continue;
        const step = from * COUNT + label;
        const score = (before[base - COUNT + from] ?? 0) + (steps[step] ?? 0) + entering;
        stepSlopes[step] = (stepSlopes[step] ?? 0) + Math.exp(score);
      }
      if (word === 0 && mayBegin(label)) {
        const step = FIRST_STEP * COUNT + label;
        stepSlopes[step] = (stepSlopes[step] ?? 0) + Math.exp((steps[step] ?? 0) + entering);
      }
    }
    stepSlopes[row * COUNT + own] = (stepSlopes[row * COUNT + own] ?? 0) - 1;
  }
  return { loss: total - right, labels: labelSlopes, steps: stepSlopes };
}
