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

type LikenessOf = (mine: number, theirs: number) => number;

/** Table of the best sums for every beginning of mine against every beginning of theirs. */
type Table = {
  readonly columns: number;
  readonly best: Float64Array;
  readonly similarity: number;
  readonly end: number;
};

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
  likenessOf: LikenessOf,
  whole = false,
): Alignment {
  const table = fillTable(mine, theirs, likenessOf, whole);
  const { similarity, end } = table;
  return { similarity, end, pairs: traceBack(table, mine.length, likenessOf) };
}

/** The similarity alone, for sifting many careers before the pairs of a few are wanted. */
export const similarityOfCareers = (
  mine: readonly number[],
  theirs: readonly number[],
  likenessOf: LikenessOf,
): number => fillTable(mine, theirs, likenessOf, false).similarity;

function fillTable(
  mine: readonly number[],
  theirs: readonly number[],
  likenessOf: LikenessOf,
  whole: boolean,
): Table {
  const columns = theirs.length + 1;
  const best = new Float64Array((mine.length + 1) * columns);
  let mineTotal = 0;
  for (let i = 1; i <= mine.length; i++) {
    const own = mine[i - 1] ?? 0;
    mineTotal += own;
    for (let j = 1; j <= theirs.length; j++) {
      const worth = gain(likenessOf(i - 1, j - 1)) * (own + (theirs[j - 1] ?? 0));
      const paired = (best[(i - 1) * columns + j - 1] ?? 0) + worth;
      const above = best[(i - 1) * columns + j] ?? 0;
      const before = best[i * columns + j - 1] ?? 0;
      best[i * columns + j] = Math.max(paired, above, before);
    }
  }
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
  return { columns, best, similarity, end };
}

function traceBack({ best, columns, end }: Table, mine: number, likenessOf: LikenessOf): AlignedPair[] {
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
