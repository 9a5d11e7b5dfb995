import { gramFeatures, pairFeature, wordFeature, words } from '@career-mirror/engine/occupation';
import type { Example } from './texts.ts';

/** A feature must occur this often (a sentence counts less than a title) to be given a row. */
const MIN_COUNT = 2;
const COUNT_OF_KIND = { title: 1, skill: 1, prose: 0.34 } as const;
/** Pairs are many and say little: they must occur more often. */
const PAIR_DISCOUNT = 0.5;

/** Hashes of the features that get a row, ascending: the most frequent ones, at most `limit`. */
export function chooseFeatures(examples: readonly Example[], limit: number): Uint32Array {
  const counts = new Map<number, number>();
  const count = (feature: number, amount: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + amount);
  };
  const gramsOf = new Map<string, number[]>();
  for (const { text, kind } of examples) {
    const amount = COUNT_OF_KIND[kind];
    let previous: string | null = null;
    for (const word of words(text)) {
      let grams = gramsOf.get(word);
      if (grams === undefined) {
        grams = gramFeatures(word);
        gramsOf.set(word, grams);
      }
      count(wordFeature(word), amount * 1.5);
      for (const gram of grams) count(gram, amount * 0.7);
      if (previous !== null) count(pairFeature(previous, word), amount * PAIR_DISCOUNT);
      previous = word;
    }
  }
  const kept = [...counts].filter(([, amount]) => amount >= MIN_COUNT);
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return Uint32Array.from(kept.slice(0, limit).map(([feature]) => feature)).sort();
}
