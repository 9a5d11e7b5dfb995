import { largestEigenpairs } from './factors.ts';
import { multiply, sparseFrom } from './sparse.ts';

/** Vectors of stems learned from which stems share a sentence. */
export type WordVectors = {
  readonly dimensions: number;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Unit rows, `dimensions` wide. */
  readonly rows: Float64Array;
  /** Share of all stem occurrences. */
  readonly frequency: Float64Array;
};

/** Sentences a stem must stand in to get a vector (count): below, its company is chance. */
const FEWEST_SENTENCES = 3;

/**
 * Factors of the positive pointwise mutual information of stems within a sentence (Levy & Goldberg 2014: the same
 * information as skip-gram vectors, without a training run that depends on order).
 */
export function learnWordVectors(
  sentences: readonly (readonly string[])[],
  dimensions: number,
  seed: number,
): WordVectors {
  const sets = sentences.map((sentence) => [...new Set(sentence)]);
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].filter(([, n]) => n >= FEWEST_SENTENCES).map(([word]) => word);
  const indexOf = new Map(words.map((word, i) => [word, i]));
  const total = words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const pairs = words.map(() => new Map<number, number>());
  for (const set of sets) {
    const ids = set.flatMap((word) => indexOf.get(word) ?? []);
    for (const a of ids) for (const b of ids) if (a !== b) pairs[a]?.set(b, (pairs[a]?.get(b) ?? 0) + 1);
  }
  const seen = words.map((word) => counts.get(word) ?? 0);
  const information = pairs.map((row, a) => {
    const kept = new Map<number, number>();
    for (const [b, n] of row) {
      const value = Math.log((n * sets.length) / ((seen[a] ?? 1) * (seen[b] ?? 1)));
      if (value > 0) kept.set(b, value);
    }
    return kept;
  });
  const matrix = sparseFrom(information, words.length);
  const { values, vectors } = largestEigenpairs({
    size: words.length,
    count: dimensions,
    seed,
    apply: (block) => multiply(matrix, block),
  });
  const rows = vectors.data;
  for (let i = 0; i < words.length; i++) {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) {
      const value = (rows[i * dimensions + d] ?? 0) * Math.sqrt(Math.abs(values[d] ?? 0));
      rows[i * dimensions + d] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let d = 0; d < dimensions; d++) rows[i * dimensions + d] = (rows[i * dimensions + d] ?? 0) / length;
  }
  return { dimensions, indexOf, rows, frequency: Float64Array.from(seen, (n) => n / total) };
}

/** Frequency at which a stem's weight has fallen to a half (Arora, Liang & Ma 2017 use .001 to .0001). */
const HALF_WEIGHT_FREQUENCY = 1e-3;

/**
 * One vector per text: the mean of its stems' vectors, rare stems weighing more, minus the mean text and minus the direction
 * that all texts share (Arora, Liang & Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings").
 *
 * @returns texts × dimensions, row-major
 */
export function averageVectors(texts: readonly (readonly string[])[], vectors: WordVectors): Float64Array {
  const { dimensions, indexOf, rows, frequency } = vectors;
  const out = new Float64Array(texts.length * dimensions);
  texts.forEach((text, i) => {
    for (const word of text) {
      const id = indexOf.get(word);
      if (id === undefined) continue;
      const weight = HALF_WEIGHT_FREQUENCY / (HALF_WEIGHT_FREQUENCY + (frequency[id] ?? 0)) / text.length;
      for (let d = 0; d < dimensions; d++)
        out[i * dimensions + d] = (out[i * dimensions + d] ?? 0) + weight * (rows[id * dimensions + d] ?? 0);
    }
  });
  removeMean(out, texts.length, dimensions);
  removeCommonDirection(out, texts.length, dimensions);
  return out;
}

function removeMean(rows: Float64Array, n: number, dimensions: number): void {
  for (let d = 0; d < dimensions; d++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += rows[i * dimensions + d] ?? 0;
    for (let i = 0; i < n; i++) rows[i * dimensions + d] = (rows[i * dimensions + d] ?? 0) - sum / n;
  }
}

/** Rounds of power iteration; the first direction stands out, so few are enough. */
const POWER_ROUNDS = 50;

function removeCommonDirection(rows: Float64Array, n: number, dimensions: number): void {
  let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions));
  const along = (i: number): number => {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += (rows[i * dimensions + d] ?? 0) * (direction[d] ?? 0);
    return sum;
  };
  for (let round = 0; round < POWER_ROUNDS; round++) {
    const next = new Float64Array(dimensions);
    for (let i = 0; i < n; i++) {
      const share = along(i);
      for (let d = 0; d < dimensions; d++) next[d] = (next[d] ?? 0) + share * (rows[i * dimensions + d] ?? 0);
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0)) || 1;
    direction = next.map((value) => value / length);
  }
  for (let i = 0; i < n; i++) {
    const share = along(i);
    for (let d = 0; d < dimensions; d++)
      rows[i * dimensions + d] = (rows[i * dimensions + d] ?? 0) - share * (direction[d] ?? 0);
  }
}
