/*
 * Known titles by the words they share with a query: cosine of idf-weighted word vectors over an inverted index.
 * Rare words find few titles and weigh much; the postings of the commonest words are skipped when rarer ones are there.
 */

export type NearestEntry = {
  readonly title: string;
  readonly list: readonly string[];
  readonly occupations: readonly number[];
};
export type NearestIndex = {
  readonly entries: readonly NearestEntry[];
  readonly postings: ReadonlyMap<string, Int32Array>;
  readonly termCounts: ReadonlyMap<string, number>;
  readonly norms: Float32Array;
  /** Scratch space of one query, zero between queries. */
  readonly scores: Float32Array;
};

export type WeightedWord = { readonly word: string; readonly weight: number };
export type NearTitle = { readonly entry: number; readonly similarity: number };

/** Build the inverted index; an entry's position is its number. */
export function buildNearest(entries: readonly NearestEntry[]): NearestIndex {
  const lists = new Map<string, number[]>();
  entries.forEach(({ list }, entry) => {
    for (const word of list) {
      const known = lists.get(word);
      if (known === undefined) lists.set(word, [entry]);
      else if (known[known.length - 1] !== entry) known.push(entry);
    }
  });
  const postings = new Map<string, Int32Array>();
  const termCounts = new Map<string, number>();
  for (const [word, list] of lists) {
    postings.set(word, Int32Array.from(list));
    termCounts.set(word, list.length);
  }
  const norms = new Float32Array(entries.length);
  entries.forEach(({ list }, entry) => {
    let square = 0;
    for (const word of list) square += inverseFrequency(entries.length, termCounts.get(word) ?? 1) ** 2;
    norms[entry] = Math.sqrt(square);
  });
  return { entries, postings, termCounts, norms, scores: new Float32Array(entries.length) };
}

const inverseFrequency = (entries: number, count: number): number => Math.log(1 + entries / count);

/** Postings read for one query at most; common words beyond it do not decide anything. */
const POSTINGS_MAX = 12_000;

/** The `limit` nearest known titles, nearest first; similarity 0–1. */
export function nearestTitles(
  index: NearestIndex,
  query: readonly WeightedWord[],
  limit: number,
): NearTitle[] {
  const { entries, postings, termCounts, norms, scores } = index;
  const terms = query
    .map(({ word, weight }) => ({
      word,
      count: termCounts.get(word) ?? 0,
      weight: weight * inverseFrequency(entries.length, termCounts.get(word) ?? 1),
    }))
    .sort((a, b) => a.count - b.count);
  let square = 0;
  for (const { weight } of terms) square += weight * weight;
  if (square === 0) return [];
  const touched: number[] = [];
  let read = 0;
  for (const { word, count, weight } of terms) {
    const list = postings.get(word);
    if (list === undefined) continue;
    // Once rarer words have found titles, a common word only adds to those already found.
    const onlyKnown = read + count > POSTINGS_MAX && touched.length > 0;
    const gain = weight * inverseFrequency(entries.length, count);
    for (let i = 0; i < list.length; i++) {
      const entry = list[i] ?? 0;
      const score = scores[entry] ?? 0;
      if (score === 0) {
        if (onlyKnown) continue;
        touched.push(entry);
      }
      scores[entry] = score + gain;
    }
    read += count;
  }
  const norm = Math.sqrt(square);
  const best: NearTitle[] = [];
  let lowest = 0;
  for (const entry of touched) {
    const similarity = (scores[entry] ?? 0) / (norm * (norms[entry] ?? 1));
    scores[entry] = 0;
    if (best.length >= limit && similarity <= lowest) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.similarity ?? 0) < similarity) at--;
    best.splice(at, 0, { entry, similarity });
    if (best.length > limit) best.pop();
    lowest = best[best.length - 1]?.similarity ?? 0;
  }
  return best;
}
