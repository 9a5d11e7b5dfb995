/*
 * All ways of labelling a sentence, with their chances: a linear-chain conditional random field (Lafferty, McCallum and
 * Pereira, 2001). Each word's labels have a score, and so has each step from label to label; the chance of a labelling
 * is its share of the exponentials of all sums.
 */

export const SPAN_LABELS = ['O', 'B-skill', 'I-skill', 'B-knowledge', 'I-knowledge'] as const;
const COUNT = SPAN_LABELS.length;
/** Row of the steps that holds the scores of a sentence's first label. */
export const FIRST_STEP = COUNT;

/** Scores of one sentence: `words × labels`, and `(labels + 1) × labels` for the steps. */
export type SpanScores = {
  readonly words: number;
  readonly labels: Float32Array;
  readonly steps: ArrayLike<number>;
};

/** Sums over all ways to a label (`before`, the label's own score included) and from it on (`after`), as logarithms. */
export type Lattice = {
  readonly scores: SpanScores;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly total: number;
};

/** "Inside" follows only its own kind. */
export const isAllowed = (before: number, label: number): boolean =>
  label === 2 ? before === 1 || before === 2 : label === 4 ? before === 3 || before === 4 : true;

/** May a sentence begin so. */
export const mayBegin = (label: number): boolean => label !== 2 && label !== 4;

/** Keeps the logarithm of a sum that vanished finite. */
const TINY = 1e-300;

/** Forward and backward sums of a sentence of at least one word. */
export function buildLattice(scores: SpanScores): Lattice {
  const { words, labels, steps } = scores;
  const before = new Float64Array(words * COUNT);
  const after = new Float64Array(words * COUNT);
  const stepFactor = Float64Array.from({ length: (COUNT + 1) * COUNT }, (_, at) => {
    const label = at % COUNT;
    const from = Math.floor(at / COUNT);
    const allowed = from === FIRST_STEP ? mayBegin(label) : isAllowed(from, label);
    return allowed ? Math.exp(steps[at] ?? 0) : 0;
  });
  // Each word's sums are kept within range by their own size, whose logarithm is remembered.
  const factor = new Float64Array(words * COUNT);
  const size = new Float64Array(words);
  for (let word = 0; word < words; word++) {
    const base = word * COUNT;
    let highest = -Infinity;
    for (let label = 0; label < COUNT; label++) highest = Math.max(highest, labels[base + label] ?? 0);
    let sum = 0;
    for (let label = 0; label < COUNT; label++) {
      const own = Math.exp((labels[base + label] ?? 0) - highest);
      factor[base + label] = own;
      let ways = 0;
      if (word === 0) ways = stepFactor[FIRST_STEP * COUNT + label] ?? 0;
      else {
        for (let from = 0; from < COUNT; from++)
          ways += (before[base - COUNT + from] ?? 0) * (stepFactor[from * COUNT + label] ?? 0);
      }
      before[base + label] = ways * own;
      sum += ways * own;
    }
    for (let label = 0; label < COUNT; label++) before[base + label] = (before[base + label] ?? 0) / sum;
    size[word] = Math.log(sum) + highest;
  }
  after.fill(1, (words - 1) * COUNT);
  for (let word = words - 2; word >= 0; word--) {
    const base = word * COUNT;
    let largest = 0;
    for (let from = 0; from < COUNT; from++) {
      let ways = 0;
      for (let label = 0; label < COUNT; label++) {
        const next = base + COUNT + label;
        ways += (stepFactor[from * COUNT + label] ?? 0) * (factor[next] ?? 0) * (after[next] ?? 0);
      }
      after[base + from] = ways;
      largest = Math.max(largest, ways);
    }
    for (let from = 0; from < COUNT; from++) after[base + from] = (after[base + from] ?? 0) / largest;
  }
  return { scores, ...inLogarithms(words, before, after, size) };
}

/** Undo the scaling: `before` by the sizes so far, `after` so that each word's chances add up to one. */
function inLogarithms(words: number, before: Float64Array, after: Float64Array, size: Float64Array) {
  const total = size.reduce((sum, own) => sum + own, 0);
  let soFar = 0;
  for (let word = 0; word < words; word++) {
    const base = word * COUNT;
    soFar += size[word] ?? 0;
    let share = 0;
    for (let label = 0; label < COUNT; label++)
      share += (before[base + label] ?? 0) * (after[base + label] ?? 0);
    const rest = total - soFar - Math.log(share);
    for (let label = 0; label < COUNT; label++) {
      before[base + label] = Math.log((before[base + label] ?? 0) + TINY) + soFar;
      after[base + label] = Math.log((after[base + label] ?? 0) + TINY) + rest;
    }
  }
  return { before, after, total };
}
