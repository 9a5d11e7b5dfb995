import { SPAN_BAR } from './constants.ts';
import type { SkillIndex } from './skill-index.ts';
import { chooseSpans, meanChances, type SpanChances, spanChances } from './span-choice.ts';
import { type SpanInputs, spanInputs } from './span-features.ts';
import { buildLattice, SPAN_LABELS } from './span-lattice.ts';
import type { SpanTagger } from './span-model.ts';
import { networkScores } from './span-network.ts';
import { type Token, tokensOf } from './tokens.ts';

/*
 * Where in a sentence a skill is asked for or shown, whatever taxonomy knows of it: "manage complex projects", "Java",
 * "tax law". Two readers that were trained apart give the chance of every stretch of words, and their mean decides: a
 * linear one over combinations of a word's and its neighbours' attributes, and a network that reads the whole sentence.
 */

export type SkillSpan = { readonly start: number; readonly end: number };

/** A text as the tagger read it. */
export type TaggedText = {
  readonly tokens: readonly Token[];
  readonly chances: SpanChances;
  /** In order, never overlapping; `text.slice(start, end)` is the span. */
  readonly spans: readonly SkillSpan[];
};

/** Read a sentence; null when it has no words. */
export function tagText(tagger: SpanTagger, index: SkillIndex, text: string): TaggedText | null {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return null;
  const inputs = spanInputs(index, tagger.words, text, tokens);
  const chances = meanChances([
    readingOf(linearScores(tagger.linear.weights, inputs), tagger.linear.steps, tokens.length),
    readingOf(networkScores(tagger.network, inputs), tagger.network.steps, tokens.length),
  ]);
  const spans = chooseSpans(chances, SPAN_BAR).map(({ from, to }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  }));
  return { tokens, chances, spans };
}

/**
 * True for "Oracle" in "Java developer at Oracle": a capitalised word behind "at" is where somebody works. Of 5,277 spans of
 * SkillSpan's training half one stands so.
 */
export const isWorkplace = (text: string, { start }: SkillSpan): boolean =>
  /\bat\s+$/i.test(text.slice(Math.max(0, start - 5), start)) && /^\p{Lu}/u.test(text.slice(start));

/** One reader's chances of every stretch. */
const readingOf = (labels: Float32Array, steps: Float32Array, words: number): SpanChances =>
  spanChances(buildLattice({ words, labels, steps }));

/** Scores of the linear reader, `words × labels`. Shared with the trainer. */
export function linearScores(weights: Float32Array, { buckets }: Pick<SpanInputs, 'buckets'>): Float32Array {
  const count = SPAN_LABELS.length;
  const scores = new Float32Array(buckets.length * count);
  buckets.forEach((own, word) => {
    for (const bucket of own) {
      for (let label = 0; label < count; label++) {
        const at = word * count + label;
        scores[at] = (scores[at] ?? 0) + (weights[bucket * count + label] ?? 0);
      }
    }
  });
  return scores;
}
