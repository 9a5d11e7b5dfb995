import { stemWord } from '../occupation/words.ts';

/** One word of a text with its place; `raw` is the text between `start` and `end`. */
export type Token = {
  readonly raw: string;
  /** Lower case, accents kept: what single words are compared by. */
  readonly lower: string;
  /** Without endings ("managed", "managing" → "manag"): what phrases are compared by. */
  readonly root: string;
  readonly start: number;
  readonly end: number;
};

/* ".NET", "C++", "C#" and "F#" live on their punctuation; all other punctuation parts words. */
const WORD = /\.NET\b|[\p{L}\p{N}]+(?:\+\+|#(?![\p{L}\p{N}]))?/giu;

const roots = new Map<string, string>();
const REMEMBERED_ROOTS = 100_000;

/** A lower-case word without plural, -ing and -ed. */
function rootOf(lower: string): string {
  const known = roots.get(lower);
  if (known !== undefined) return known;
  const stem = stemWord(lower);
  const cut = /^.{3,}ing$/.test(stem) ? stem.slice(0, -3) : /^.{3,}ed$/.test(stem) ? stem.slice(0, -2) : stem;
  const single = cut !== stem ? cut.replace(/([bdgmnprt])\1$/, '$1') : cut;
  const root = single.length > 3 ? single.replace(/e$/, '') : single;
  if (roots.size > REMEMBERED_ROOTS) roots.clear();
  roots.set(lower, root);
  return root;
}

/** Words of a text in order. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const lower = raw.toLowerCase();
    found.push({ raw, lower, root: rootOf(lower), start: match.index, end: match.index + raw.length });
  }
  return found;
}
