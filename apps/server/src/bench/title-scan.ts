import type { Reference } from '@career-mirror/contract';

/*
 * The peer of the title look-up: BM25 over all known titles, every title scored for every query. It is what one would write
 * first, and what the figures of METHODS, section 1, call the baseline.
 */

/** Usual constants of BM25 (Robertson and Zaragoza, 2009). */
const k1 = 1.2;
const b = 0.75;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9+#]+/g) ?? [];

export type TitleScan = (query: string, limit: number) => string[];

/** BM25 by a linear scan; returns O*NET-SOC codes, best first, each once. */
export const buildTitleScan = (reference: Reference): TitleScan => {
  const documents = reference.titles.map(({ onetSoc, title }) => ({ onetSoc, words: wordsOf(title) }));
  const mean = documents.reduce((sum, one) => sum + one.words.length, 0) / documents.length;
  const holding = new Map<string, number>();
  for (const { words } of documents) {
    for (const word of new Set(words)) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  const rarity = (word: string): number => {
    const n = holding.get(word) ?? 0;
    return Math.log(1 + (documents.length - n + 0.5) / (n + 0.5));
  };
  return (query, limit) => {
    const wanted = [...new Set(wordsOf(query))].map((word) => ({ word, rarity: rarity(word) }));
    const best = new Map<string, number>();
    for (const { onetSoc, words } of documents) {
      let score = 0;
      for (const { word, rarity: weight } of wanted) {
        const times = words.filter((one) => one === word).length;
        if (times > 0)
          score += (weight * times * (k1 + 1)) / (times + k1 * (1 - b + (b * words.length) / mean));
      }
      if (score > (best.get(onetSoc) ?? 0)) best.set(onetSoc, score);
    }
    return [...best]
      .sort((one, other) => other[1] - one[1])
      .slice(0, limit)
      .map(([onetSoc]) => onetSoc);
  };
};
