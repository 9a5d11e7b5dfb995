/*
 * The simplest ways to rank names for a query, to stand beside ours in the same run: BM25 over words, cosine of
 * TF-IDF over character n-grams, equal words. No training, no knowledge of the field.
 */

export type NameRanking = (query: string) => Float32Array;

/** BM25's usual constants. Source: Robertson and Zaragoza 2009, The Probabilistic Relevance Framework. */
const K1 = 1.2;
const B = 0.75;
/** Character n-grams within word boundaries. Source: the baseline of the MELO benchmark. */
const GRAM_MIN = 2;
const GRAM_MAX = 4;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];

const gramsOf = (text: string): string[] =>
  wordsOf(text).flatMap((word) => {
    const marked = ` ${word} `;
    const grams: string[] = [];
    for (let size = GRAM_MIN; size <= GRAM_MAX; size++) {
      for (let at = 0; at + size <= marked.length; at++) grams.push(marked.slice(at, at + size));
    }
    return grams;
  });

type Posting = { readonly name: number; readonly count: number };

const countsOf = (terms: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

const invert = (lists: readonly (readonly string[])[]): Map<string, Posting[]> => {
  const postings = new Map<string, Posting[]>();
  lists.forEach((list, name) => {
    for (const [term, count] of countsOf(list)) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [{ name, count }]);
      else known.push({ name, count });
    }
  });
  return postings;
};

/** BM25 over words: a score per name, higher is nearer. */
export const bm25 = (names: readonly string[]): NameRanking => {
  const lists = names.map(wordsOf);
  const postings = invert(lists);
  const mean = lists.reduce((sum, list) => sum + list.length, 0) / lists.length;
  return (query) => {
    const scores = new Float32Array(names.length);
    for (const term of new Set(wordsOf(query))) {
      const list = postings.get(term) ?? [];
      const rarity = Math.log(1 + (names.length - list.length + 0.5) / (list.length + 0.5));
      for (const { name, count } of list) {
        const length = (lists[name]?.length ?? 0) / mean;
        scores[name] =
          (scores[name] ?? 0) + (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
      }
    }
    return scores;
  };
};

/** Cosine of TF-IDF over character n-grams: a score per name, 0–1. */
export const charTfIdf = (names: readonly string[]): NameRanking => {
  const lists = names.map(gramsOf);
  const postings = invert(lists);
  const rarityOf = (term: string): number =>
    Math.log((1 + names.length) / (1 + (postings.get(term)?.length ?? 0))) + 1;
  const norms = lists.map((list) => {
    let square = 0;
    for (const [term, count] of countsOf(list)) square += (count * rarityOf(term)) ** 2;
    return Math.sqrt(square) || 1;
  });
  return (query) => {
    const scores = new Float32Array(names.length);
    let square = 0;
    for (const [term, count] of countsOf(gramsOf(query))) {
      const weight = count * rarityOf(term);
      square += weight * weight;
      for (const { name, count: own } of postings.get(term) ?? []) {
        scores[name] = (scores[name] ?? 0) + weight * own * rarityOf(term);
      }
    }
    const norm = Math.sqrt(square) || 1;
    return scores.map((score, name) => score / (norm * (norms[name] ?? 1)));
  };
};

/** The best score of each group's names, and the groups best first. */
export const rankGroups = <G>(scores: Float32Array, groupOf: readonly G[]): G[] => {
  const best = new Map<G, number>();
  scores.forEach((score, name) => {
    const group = groupOf[name];
    if (group !== undefined && score > (best.get(group) ?? 0)) best.set(group, score);
  });
  return [...best].sort((a, b) => b[1] - a[1]).map(([group]) => group);
};
