/*
 * The typo step: a word that no known title has is compared with the words that they do have. Letters are compared as
 * bit sets first, which rules out nearly all words without looking at their order.
 */

export type Vocabulary = {
  readonly counts: ReadonlyMap<string, number>;
  readonly byLength: readonly (readonly {
    readonly word: string;
    readonly letters: number;
    readonly count: number;
  }[])[];
  readonly corrections: Map<string, string | null>;
};

/** Words shorter than this are not corrected: "dev" is one letter from twenty words. */
const SHORTEST_CORRECTED = 5;
/** From this length two mistakes are allowed. */
const TWO_MISTAKES_FROM = 8;
/** From this length one letter may stand for another: "bookie" is not a mistyped "cookie", nor "grove" a "glove". */
const REPLACED_FROM = 7;
/** Costs beside one edit's 1: a wrong last letter, and the gain per e-fold of frequency. By hand. */
const WRONG_LAST = 0.4;
const FREQUENCY_SHARE = 0.12;
const REMEMBERED_CORRECTIONS = 20_000;

/** @param counts how many titles have each word */
export function buildVocabulary(counts: ReadonlyMap<string, number>): Vocabulary {
  const byLength: { word: string; letters: number; count: number }[][] = [];
  for (const [word, count] of counts) {
    if (word.length < SHORTEST_CORRECTED - 1) continue;
    byLength[word.length] ??= [];
    byLength[word.length]?.push({ word, letters: lettersOf(word), count });
  }
  for (let length = 0; length < byLength.length; length++) byLength[length] ??= [];
  return { counts, byLength, corrections: new Map() };
}

/** The known word that an unknown one most probably stands for; null when none is near. */
export function correctWord(vocabulary: Vocabulary, word: string): string | null {
  if (word.length < SHORTEST_CORRECTED || vocabulary.counts.has(word) || /\d/.test(word)) return null;
  const known = vocabulary.corrections.get(word);
  if (known !== undefined) return known;
  const found = nearestWord(vocabulary, word);
  if (vocabulary.corrections.size > REMEMBERED_CORRECTIONS) vocabulary.corrections.clear();
  vocabulary.corrections.set(word, found);
  return found;
}

/** Two known words written as one ("helpdesk"), or null. */
export function splitWord(vocabulary: Vocabulary, word: string): readonly [string, string] | null {
  if (word.length < 7 || vocabulary.counts.has(word)) return null;
  let best: readonly [string, string] | null = null;
  let rarest = 2;
  for (let at = 3; at <= word.length - 3; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const rarer = Math.min(vocabulary.counts.get(left) ?? 0, vocabulary.counts.get(right) ?? 0);
    if (rarer > rarest) {
      rarest = rarer;
      best = [left, right];
    }
  }
  return best;
}

function nearestWord(vocabulary: Vocabulary, word: string): string | null {
  const allowed = word.length >= TWO_MISTAKES_FROM ? 2 : 1;
  const letters = lettersOf(word);
  let best: string | null = null;
  let bestCost = Infinity;
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    for (const candidate of vocabulary.byLength[length] ?? []) {
      if (bitCount(candidate.letters ^ letters) > 2 * allowed) continue;
      const distance = editDistance(word, candidate.word, allowed);
      if (distance > allowed) continue;
      if (isOtherWord(word, candidate.word, distance)) continue;
      // A frequent word is likelier meant; the last letter is rarely wrong.
      const ending = candidate.word.at(-1) === word.at(-1) ? 0 : WRONG_LAST;
      const cost = distance - FREQUENCY_SHARE * Math.log(candidate.count) + ending;
      if (cost < bestCost) {
        bestCost = cost;
        best = candidate.word;
      }
    }
  }
  return best;
}

/** True for near words that are words of their own: "cytologist" is not a mistyped "cryptologist". */
function isOtherWord(word: string, candidate: string, distance: number): boolean {
  if (word[0] !== candidate[0]) return true;
  if (distance > 1) return word[1] !== candidate[1];
  if (word.length >= REPLACED_FROM || word.length !== candidate.length) return false;
  // Same length, one edit: two neighbours swapped, or one letter replaced.
  return [...word].sort().join('') !== [...candidate].sort().join('');
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Edits (insert, delete, replace, swap of neighbours) from one word to the other; `limit + 1` when there are more. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < lowest) lowest = cost;
    }
    if (lowest > limit) return limit + 1;
    before = above;
    above = row;
  }
  return Math.min(limit + 1, above[to.length] ?? limit + 1);
}
