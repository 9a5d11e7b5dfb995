/*
 * How much each kind of likeness counts: the weights under which the publisher's ten nearest occupations are most probable,
 * when a list is drawn by softmax over the weighted sum (a listwise ranking loss). Few weights, convex, so plain Adam from
 * a fixed start gives the same answer every time.
 */

/** One kind of likeness of all pairs, n × n, standardised by the caller. */
export type PairFeature = { readonly name: string; readonly values: Float32Array };

const ROUNDS = 200;
const STEP = 0.05;
const START = 0.3;
/** Pull of the weights towards zero. */
const RIDGE = 1e-3;

/**
 * @param lists the publisher's nearest occupations by row, for the rows that teach
 * @param candidates rows that can stand in a list
 */
export function learnWeights(options: {
  readonly n: number;
  readonly features: readonly PairFeature[];
  readonly lists: ReadonlyMap<number, readonly number[]>;
  readonly candidates: readonly number[];
}): number[] {
  const { n, features, lists, candidates } = options;
  const weights = features.map(() => START);
  const mean = features.map(() => 0);
  const square = features.map(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    for (const [row, list] of lists)
      addRow(gradient, { row, list, n, features, weights, candidates, share: 1 / lists.size });
    weights.forEach((weight, k) => {
      const g = gradient[k] ?? 0;
      const m = 0.9 * (mean[k] ?? 0) + 0.1 * g;
      const v = 0.99 * (square[k] ?? 0) + 0.01 * g * g;
      mean[k] = m;
      square[k] = v;
      weights[k] = weight - (STEP * (m / (1 - 0.9 ** round))) / (Math.sqrt(v / (1 - 0.99 ** round)) + 1e-8);
    });
  }
  return weights;
}

function addRow(
  gradient: number[],
  row: {
    readonly row: number;
    readonly list: readonly number[];
    readonly n: number;
    readonly features: readonly PairFeature[];
    readonly weights: readonly number[];
    readonly candidates: readonly number[];
    readonly share: number;
  },
): void {
  const others = row.candidates.filter((candidate) => candidate !== row.row);
  const value = (k: number, other: number): number => row.features[k]?.values[row.row * row.n + other] ?? 0;
  const scores = others.map((other) => row.weights.reduce((sum, w, k) => sum + w * value(k, other), 0));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  row.features.forEach((_, k) => {
    let expected = 0;
    others.forEach((other, i) => {
      expected += ((odds[i] ?? 0) / total) * value(k, other);
    });
    const wanted = row.list.reduce((sum, other) => sum + value(k, other), 0) / row.list.length;
    gradient[k] = (gradient[k] ?? 0) + row.share * (expected - wanted);
  });
}
