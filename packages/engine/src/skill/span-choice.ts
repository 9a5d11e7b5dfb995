import { isAllowed, type Lattice, SPAN_LABELS } from './span-lattice.ts';

/*
 * Which spans to answer. Not the likeliest labelling: the set of spans whose expected score is highest when an equal
 * span counts one and an overlapping one a half (minimum Bayes risk). A span is worth its place when its expected score
 * is above a bar; raising the bar gives fewer and surer spans.
 */

/** Longest span that is answered, in words. */
const SPAN_WORDS_MAX = 16;
const COUNT = SPAN_LABELS.length;
/** Chances below this do not count towards the cover. */
const NEGLIGIBLE = 1e-6;

/** Chances of every stretch of words, `words × SPAN_WORDS_MAX`: it is a span, or no word in it belongs to any. */
export type SpanChances = {
  readonly words: number;
  readonly exact: Float64Array;
  readonly clear: Float64Array;
};

/** A stretch of words, the last one not in it. */
export type WordSpan = { readonly from: number; readonly to: number };

/** Chances of all stretches; kinds are added up. */
export function spanChances(lattice: Lattice): SpanChances {
  const { scores, before, after, total } = lattice;
  const { words, labels, steps } = scores;
  const exact = new Float64Array(words * SPAN_WORDS_MAX);
  const clear = new Float64Array(words * SPAN_WORDS_MAX);
  for (let from = 0; from < words; from++) {
    const longest = Math.min(SPAN_WORDS_MAX, words - from);
    for (const first of [1, 3]) {
      const inside = first + 1;
      let score = before[from * COUNT + first] ?? 0;
      for (let length = 1; length <= longest; length++) {
        const word = from + length - 1;
        const label = length === 1 ? first : inside;
        if (length > 1) {
          const last = length === 2 ? first : inside;
          score += (steps[last * COUNT + inside] ?? 0) + (labels[word * COUNT + inside] ?? 0);
        }
        const at = from * SPAN_WORDS_MAX + length - 1;
        exact[at] = (exact[at] ?? 0) + chanceOfLeaving(lattice, word, label, inside, score);
      }
    }
    let score = before[from * COUNT] ?? 0;
    for (let length = 1; length <= longest; length++) {
      const word = from + length - 1;
      if (length > 1) score += (steps[0] ?? 0) + (labels[word * COUNT] ?? 0);
      clear[from * SPAN_WORDS_MAX + length - 1] = Math.exp(score + (after[word * COUNT] ?? 0) - total);
    }
  }
  return { words, exact, clear };
}

/** The chance of a labelling so far that does not go on with `inside` at the next word. */
function chanceOfLeaving(
  { scores, after, total }: Lattice,
  word: number,
  label: number,
  inside: number,
  score: number,
): number {
  const { words, labels, steps } = scores;
  if (word === words - 1) return Math.exp(score - total);
  let chance = 0;
  for (let next = 0; next < COUNT; next++) {
    if (next === inside || !isAllowed(label, next)) continue;
    const at = (word + 1) * COUNT + next;
    chance += Math.exp(
      score + (steps[label * COUNT + next] ?? 0) + (labels[at] ?? 0) + (after[at] ?? 0) - total,
    );
  }
  return chance;
}

/** The mean of several readers' chances of the same sentence. */
export function meanChances(readers: readonly SpanChances[]): SpanChances {
  const mean = (of: 'exact' | 'clear'): Float64Array => {
    const sums = new Float64Array(readers[0]?.[of].length ?? 0);
    for (const reader of readers) {
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (reader[of][at] ?? 0);
    }
    return sums.map((sum) => sum / readers.length);
  };
  return { words: readers[0]?.words ?? 0, exact: mean('exact'), clear: mean('clear') };
}

/** The chance that any word of a stretch belongs to a span; a longer stretch is read to `SPAN_WORDS_MAX`. */
export const chanceOfAny = ({ clear }: SpanChances, { from, to }: WordSpan): number =>
  1 - (clear[from * SPAN_WORDS_MAX + Math.min(to - from, SPAN_WORDS_MAX) - 1] ?? 1);

/**
 * The spans of the highest expected score, in order, without overlaps.
 *
 * @param bar expected score, between 0 and 1, that a span must exceed
 */
export function chooseSpans(chances: SpanChances, bar: number): WordSpan[] {
  const { words, exact } = chances;
  const cover = expectedCover(chances);
  const best = new Float64Array(words + 1);
  const start = new Int32Array(words + 1).fill(-1);
  for (let to = 1; to <= words; to++) {
    best[to] = best[to - 1] ?? 0;
    let covered = 0;
    for (let length = 1; length <= Math.min(SPAN_WORDS_MAX, to); length++) {
      const from = to - length;
      covered += cover[from] ?? 0;
      // A marked span is shared out over its words, so that cutting it in two earns nothing.
      const overlap = Math.min(covered, chanceOfAny(chances, { from, to }));
      const gain = 0.5 * (exact[from * SPAN_WORDS_MAX + length - 1] ?? 0) + 0.5 * overlap - bar;
      const sum = (best[from] ?? 0) + gain;
      if (gain > 0 && sum > (best[to] ?? 0)) {
        best[to] = sum;
        start[to] = from;
      }
    }
  }
  const spans: WordSpan[] = [];
  for (let to = words; to > 0; ) {
    const from = start[to] ?? -1;
    if (from >= 0) spans.push({ from, to });
    to = from >= 0 ? from : to - 1;
  }
  return spans.reverse();
}

/** Per word the chance of the spans over it, each divided by its words. */
function expectedCover({ words, exact }: SpanChances): Float64Array {
  const cover = new Float64Array(words);
  for (let from = 0; from < words; from++) {
    for (let length = 1; length <= Math.min(SPAN_WORDS_MAX, words - from); length++) {
      const chance = exact[from * SPAN_WORDS_MAX + length - 1] ?? 0;
      if (chance < NEGLIGIBLE) continue;
      for (let word = from; word < from + length; word++) cover[word] = (cover[word] ?? 0) + chance / length;
    }
  }
  return cover;
}
