import { gramFeatures, pairFeature, wordFeature } from './features.ts';

/*
 * What a word contributes to an encoding. Shared by the trainer, which needs rows and weights to send gradients back,
 * and by the run-time, which adds the rows up once per word and keeps the sum.
 */

/** Rows of the table with the weight each has in the sum. */
export type WeightedRows = { readonly rows: number[]; readonly weights: number[] };

/** A pair of neighbouring words counts half of a word: it repeats what they say. */
export const PAIR_WEIGHT = 0.5;

/**
 * Rows of one word: the word itself and its character n-grams, whose weight falls with the root of their number,
 * so that a long word does not drown a short one.
 *
 * @param rowOf row of a feature's hash, or -1 when training never met it
 */
export function wordRows(word: string, rowOf: (feature: number) => number): WeightedRows {
  const rows: number[] = [];
  const weights: number[] = [];
  const own = rowOf(wordFeature(word));
  if (own >= 0) {
    rows.push(own);
    weights.push(1);
  }
  const grams = gramFeatures(word)
    .map(rowOf)
    .filter((row) => row >= 0);
  const weight = 1 / Math.sqrt(Math.max(1, grams.length));
  for (const row of grams) {
    rows.push(row);
    weights.push(weight);
  }
  return { rows, weights };
}

/** Row of a pair of neighbouring words, or -1. */
export const pairRow = (left: string, right: string, rowOf: (feature: number) => number): number =>
  rowOf(pairFeature(left, right));
