import { type SkillIndex, type SpanTagger, tagText } from '@career-mirror/engine/skill';
import type { SpanSentence } from './span-sentences.ts';

/** Spans that people marked, spans that were found, and how many of those are equal to or overlap a marked one. */
export type Agreement = {
  readonly gold: number;
  readonly found: number;
  readonly exact: number;
  readonly partial: number;
};

/** Each found span is paired with one marked span that it overlaps, in order. */
export function agreementOf(
  tagger: SpanTagger | undefined,
  index: SkillIndex,
  { text, spans }: SpanSentence,
): Agreement {
  if (tagger === undefined) throw new Error('no tagger for this sentence');
  const found = tagText(tagger, index, text)?.spans ?? [];
  const used = new Set<SpanSentence['spans'][number]>();
  let exact = 0;
  let partial = 0;
  for (const own of found) {
    const pair = spans.find((span) => !used.has(span) && span.start < own.end && own.start < span.end);
    if (pair === undefined) continue;
    used.add(pair);
    if (pair.start === own.start && pair.end === own.end) exact++;
    else partial++;
  }
  return { gold: spans.length, found: found.length, exact, partial };
}
