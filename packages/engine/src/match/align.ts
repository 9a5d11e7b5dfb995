import { UNLIKE } from './constants.ts';

/*
 * Alignment of two careers, spell by spell, by dynamic programming (after Needleman & Wunsch 1970, as careers were compared
 * by Xu et al. 2014): pairs may not cross, a spell has at most one partner, unpaired spells are allowed and cost their
 * weight. A long spell weighs more, but not in proportion: the square root keeps twelve years of one job from drowning four
 * changes. Mine is aligned whole; of theirs a beginning is taken, so that what came after it can be told. The similarity is
 *
 *     Σ over pairs  likeness × (weight of mine + weight of theirs)  /  Σ of all weights, theirs up to the end taken,
 *
 * where the two jobs at the end (mine now, theirs at the end of what is taken) count as one further pair: where somebody
 * stands says more about what comes next than where they began. It is 1 for a career and itself, does not depend on who is
 * asked when both are taken whole, and falls with every spell that finds no partner.
 */

/** A pair of aligned spells: places in mine and theirs, and how alike they are. */
export type AlignedPair = { readonly mine: number; readonly theirs: number; readonly likeness: number };

export type Alignment = {
  /** Sum of the formula above, 0 … 1. */
  readonly similarity: number;
  /** Oldest first. */
  readonly pairs: readonly AlignedPair[];
  /** Spells of theirs that were taken: 0 … end − 1. */
  readonly end: number;
};

/** Years of a spell → its weight. */
export const spellWeight = (years: number): number => Math.sqrt(years);

/** Likeness as far as alignment goes: nothing at or below `UNLIKE`, 1 at 1. */
const gain = (likeness: number): number => Math.max(0, (likeness - UNLIKE) / (1 - UNLIKE));

/**
 * Best alignment of all of mine with a beginning of theirs.
 *
 * @param mine weights of my spells, oldest first, at least one
 * @param theirs weights of theirs, oldest first
 * @param likenessOf likeness of my spell i and their spell j, 0 … 1
 * @param whole true = take all of theirs (a measure for two complete careers, symmetric)
 */
export function alignCareers(
  mine: readonly number[],
  theirs: readonly number[],
  likenessOf: (mine: number, theirs: number) => number,
  whole = false,
): Alignment {
  const columns = theirs.length + 1;
  const best = new Float64Array((mine.length + 1) * columns);
  for (let i = 1; i <= mine.length; i++)
    for (let j = 1; j <= theirs.length; j++) {
      const worth = gain(likenessOf(i - 1, j - 1)) * ((mine[i - 1] ?? 0) + (theirs[j - 1] ?? 0));
      best[i * columns + j] = Math.max(
        (best[(i - 1) * columns + j - 1] ?? 0) + worth,
        best[(i - 1) * columns + j] ?? 0,
        best[i * columns + j - 1] ?? 0,
      );
    }
  const mineTotal = mine.reduce((sum, weight) => sum + weight, 0);
  let similarity = 0;
  let end = 0;
  let theirTotal = 0;
  for (let j = 1; j <= theirs.length; j++) {
    theirTotal += theirs[j - 1] ?? 0;
    const nowWeights = (mine.at(-1) ?? 0) + (theirs[j - 1] ?? 0);
    const now = gain(likenessOf(mine.length - 1, j - 1)) * nowWeights;
    const here = ((best[mine.length * columns + j] ?? 0) + now) / (mineTotal + theirTotal + nowWeights);
    if (whole ? j === theirs.length : here > similarity) {
      similarity = here;
      end = j;
    }
  }
  return { similarity, end, pairs: traceBack(best, columns, mine.length, likenessOf, end) };
}

function traceBack(
  best: Float64Array,
  columns: number,
  mine: number,
  likenessOf: (mine: number, theirs: number) => number,
  end: number,
): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let i = mine;
  let j = end;
  while (i > 0 && j > 0) {
    const here = best[i * columns + j] ?? 0;
    if (here === (best[(i - 1) * columns + j] ?? 0)) i--;
    else if (here === (best[i * columns + j - 1] ?? 0)) j--;
    else {
      i--;
      j--;
      pairs.push({ mine: i, theirs: j, likeness: likenessOf(i, j) });
    }
  }
  return pairs.reverse();
}
