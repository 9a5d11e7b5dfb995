import { cosineAt, encodeWords, type TitleModel } from './model.ts';
import { buildNearest, nearestTitles } from './nearest.ts';
import { words } from './words.ts';

export type RankedName = { readonly position: number; readonly score: number };

/** Share of the trained table in the score; the rest is shared words. */
const MEANING_SHARE = 0.6;
/** Names looked at for shared words. */
const NEAR_NAMES = 400;

/**
 * A ranking of fixed names for any number of queries.
 *
 * @returns for a query, every name by position, best first; score −1 to 1
 */
export function createNameRanker(
  model: TitleModel,
  names: readonly string[],
): (query: string) => RankedName[] {
  const lists = names.map(words);
  const vectors = lists.map((list) => encodeWords(model, list));
  const nearest = buildNearest(
    lists.map((list, at) => ({ title: names[at] ?? '', list, occupations: [at] })),
  );
  return (query) => {
    const list = words(query);
    const vector = encodeWords(model, list);
    const scores = new Float32Array(names.length);
    vectors.forEach((own, at) => {
      scores[at] = vector === null || own === null ? 0 : MEANING_SHARE * cosineAt(vector, own, 0);
    });
    const weighted = list.map((word) => ({ word, weight: 1 }));
    for (const { entry, similarity } of nearestTitles(nearest, weighted, NEAR_NAMES)) {
      scores[entry] = (scores[entry] ?? 0) + (1 - MEANING_SHARE) * similarity;
    }
    return Array.from(scores, (score, position) => ({ position, score })).sort(
      (a, b) => b.score - a.score || a.position - b.position,
    );
  };
}

/** Rank any names by their likeness to a query, best first. For many queries use `createNameRanker`. */
export const rankNames = (model: TitleModel, query: string, names: readonly string[]): RankedName[] =>
  createNameRanker(model, names)(query);
