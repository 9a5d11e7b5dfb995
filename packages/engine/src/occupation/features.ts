import { GRAM_MAX, GRAM_MIN, HELD_OUT_EVERY } from './constants.ts';

/* Features of the trained table are 32-bit FNV-1a hashes of words, word pairs and character n-grams. */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a of a string's UTF-16 units, continued from `seed`. */
export function hashText(text: string, seed: number = FNV_OFFSET): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return hash >>> 0;
}

const WORD_SEED = hashText('w:');
const PAIR_SEED = hashText('p:');
const GRAM_SEED = hashText('g:');

export const wordFeature = (word: string): number => hashText(word, WORD_SEED);

export const pairFeature = (left: string, right: string): number => hashText(`${left} ${right}`, PAIR_SEED);

/** Hashes of the character n-grams of `<word>`. */
export function gramFeatures(word: string): number[] {
  const marked = `<${word}>`;
  const found: number[] = [];
  for (let start = 0; start < marked.length; start++) {
    for (let length = GRAM_MIN; length <= GRAM_MAX && start + length <= marked.length; length++) {
      if (length === marked.length) continue;
      found.push(hashText(marked.slice(start, start + length), GRAM_SEED));
    }
  }
  return found;
}

/** True for the titles that training never sees. */
export const isHeldOutTitle = (title: string): boolean =>
  hashText(title.toLowerCase(), PAIR_SEED) % HELD_OUT_EVERY === 0;
