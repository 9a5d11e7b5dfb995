import { type SkillIndex, type SpanInputs, type SpanWords, spanInputs } from '@career-mirror/engine/skill';
import { type SpanSentence, wordsOf } from './span-sentences.ts';

/** A sentence of at least one word, as the readers see it, with its labels and how much it counts. */
export type SpanExample = {
  readonly inputs: SpanInputs;
  readonly labels: Uint8Array;
  readonly weight: number;
};

/** Sentences as the readers see them; those without words are left out. */
export const examplesOf = (
  index: SkillIndex,
  words: SpanWords,
  sentences: readonly SpanSentence[],
  weight: number,
): SpanExample[] =>
  sentences.flatMap((sentence) => {
    const { tokens, labels } = wordsOf(sentence);
    return tokens.length === 0
      ? []
      : { inputs: spanInputs(index, words, sentence.text, tokens), labels, weight };
  });
