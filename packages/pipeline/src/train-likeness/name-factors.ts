import { largestEigenpairs } from './factors.ts';
import { multiply, multiplyTransposed, sparseFrom } from './sparse.ts';

/** Texts a stem must stand in to count (count). */
const FEWEST_TEXTS = 2;

/**
 * Latent semantic analysis: factors of the tf-idf matrix (log term frequency, unit rows), one row per text.
 *
 * @returns texts × dimensions, row-major, each column scaled by its singular value
 */
export function latentFactors(
  texts: readonly (readonly string[])[],
  dimensions: number,
  seed: number,
): Float64Array {
  const counts = texts.map((text) => {
    const own = new Map<string, number>();
    for (const word of text) own.set(word, (own.get(word) ?? 0) + 1);
    return own;
  });
  const spread = new Map<string, number>();
  for (const own of counts) for (const word of own.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const words = [...spread].filter(([, n]) => n >= FEWEST_TEXTS);
  const indexOf = new Map(words.map(([word], i) => [word, i]));
  const rows = counts.map((own) => {
    const row = new Map<number, number>();
    let squares = 0;
    for (const [word, n] of own) {
      const id = indexOf.get(word);
      if (id === undefined) continue;
      const value = (1 + Math.log(n)) * Math.log(texts.length / (spread.get(word) ?? 1));
      row.set(id, value);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    return new Map([...row].map(([id, value]) => [id, value / length]));
  });
  const matrix = sparseFrom(rows, words.length);
  const { values, vectors } = largestEigenpairs({
    size: texts.length,
    count: dimensions,
    seed,
    apply: (block) => multiply(matrix, multiplyTransposed(matrix, block)),
  });
  return vectors.data.map((value, i) => value * Math.sqrt(Math.max(0, values[i % dimensions] ?? 0)));
}
