import { type Candidate, RANKING_FEATURES, rankCandidates } from '@career-mirror/engine/occupation';

/** One title with its candidates; `right` holds the positions of the candidates that are right. */
export type Judged = {
  readonly candidates: readonly Candidate[];
  readonly right: ReadonlySet<number>;
  readonly weight: number;
};

/** Steps, rate and pull towards zero of the fit; enough for a dozen weights to settle. */
const STEPS = 200;
const RATE = 0.1;
const PULL = 0.002;
/** An official title is its occupation's own name; messy examples hardly hold any, so its weight is not left to them. */
const OFFICIAL_LEAST = 4;

/**
 * Weights of the ranking features: conditional logit on titles whose right answer is known and among the candidates,
 * by gradient ascent with Adam. Deterministic.
 */
export function fitRanking(judged: readonly Judged[]): Float32Array {
  const usable = judged.filter(({ right }) => right.size > 0);
  const width = RANKING_FEATURES.length;
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  const total = usable.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(width);
    for (const example of usable) addGradient(weights, example, gradient);
    for (let f = 0; f < width; f++) {
      const slope = (gradient[f] ?? 0) / total - PULL * (weights[f] ?? 0);
      first[f] = 0.9 * (first[f] ?? 0) + 0.1 * slope;
      second[f] = 0.99 * (second[f] ?? 0) + 0.01 * slope * slope;
      const m = (first[f] ?? 0) / (1 - 0.9 ** step);
      const v = (second[f] ?? 0) / (1 - 0.99 ** step);
      weights[f] = (weights[f] ?? 0) + (RATE * m) / (Math.sqrt(v) + 1e-9);
    }
  }
  const official = RANKING_FEATURES.indexOf('exactOfficial');
  weights[official] = Math.max(weights[official] ?? 0, OFFICIAL_LEAST);
  return Float32Array.from(weights);
}

function addGradient(
  weights: Float64Array,
  { candidates, right, weight }: Judged,
  gradient: Float64Array,
): void {
  const scores = candidates.map(({ features }) => {
    let score = 0;
    for (let f = 0; f < features.length; f++) score += (weights[f] ?? 0) * (features[f] ?? 0);
    return score;
  });
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const hit = raised.reduce((sum, value, at) => sum + (right.has(at) ? value : 0), 0);
  candidates.forEach(({ features }, at) => {
    const share = raised[at] ?? 0;
    const pull = weight * ((right.has(at) ? share / hit : 0) - share / all);
    for (let f = 0; f < features.length; f++) gradient[f] = (gradient[f] ?? 0) + pull * (features[f] ?? 0);
  });
}

/** First answers on titles that the weights did not see: fitted on one half, asked about the other, both ways. */
export function crossAnswers(
  judged: readonly Judged[],
): { probability: number; right: boolean; weight: number }[] {
  const answers: { probability: number; right: boolean; weight: number }[] = [];
  for (const half of [0, 1]) {
    const weights = fitRanking(judged.filter((_, at) => at % 2 === half));
    judged.forEach(({ candidates, right, weight }, at) => {
      const [first] = at % 2 === half ? [] : rankCandidates(weights, candidates);
      if (first === undefined) return;
      answers.push({
        probability: first.probability,
        right: right.has(candidates.indexOf(first.candidate)),
        weight,
      });
    });
  }
  return answers;
}

/** Blocks that the curve is read from: enough answers in each for its share to mean something. */
const CURVE_BLOCKS = 14;
/** No answer is certain. */
const HIGHEST_CONFIDENCE = 0.99;

/**
 * Calibration curve by isotonic regression (pool adjacent violators) over blocks of equal weight.
 *
 * @returns knots (probability, share right), ascending, from 0 to 1
 */
export function fitCalibration(
  answers: readonly { readonly probability: number; readonly right: boolean; readonly weight: number }[],
): Float32Array {
  const sorted = [...answers].sort((a, b) => a.probability - b.probability);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const blocks: { probability: number; right: number; weight: number }[] = [];
  let open = { probability: 0, right: 0, weight: 0 };
  for (const { probability, right, weight } of sorted) {
    open.probability += probability * weight;
    open.right += right ? weight : 0;
    open.weight += weight;
    if (open.weight >= total / CURVE_BLOCKS) {
      blocks.push(open);
      open = { probability: 0, right: 0, weight: 0 };
    }
  }
  if (open.weight > 0) blocks.push(open);
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    pooled.push(block);
    for (let last = pooled.length - 1; last > 0; last--) {
      const upper = pooled[last];
      const lower = pooled[last - 1];
      if (
        upper === undefined ||
        lower === undefined ||
        lower.right / lower.weight < upper.right / upper.weight
      )
        break;
      pooled.splice(last - 1, 2, {
        probability: lower.probability + upper.probability,
        right: lower.right + upper.right,
        weight: lower.weight + upper.weight,
      });
    }
  }
  const knots = [0, 0];
  for (const { probability, right, weight } of pooled) {
    knots.push(probability / weight, Math.min(HIGHEST_CONFIDENCE, right / weight));
  }
  return Float32Array.from([...knots, 1, HIGHEST_CONFIDENCE]);
}
