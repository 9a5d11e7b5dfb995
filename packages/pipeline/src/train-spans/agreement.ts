import type { SkillSpan } from '@career-mirror/engine/skill';

/** Spans that people marked, spans that were found, and how many of those are equal to or overlap a marked one. */
export type Agreement = {
  readonly gold: number;
  readonly found: number;
  readonly exact: number;
  readonly partial: number;
};

/** Each found span is paired with one marked span that it overlaps, in order. */
export function agreementOf(marked: readonly SkillSpan[], found: readonly SkillSpan[]): Agreement {
  const used = new Set<SkillSpan>();
  let exact = 0;
  let partial = 0;
  for (const own of found) {
    const pair = marked.find((span) => !used.has(span) && span.start < own.end && own.start < span.end);
    if (pair === undefined) continue;
    used.add(pair);
    if (pair.start === own.start && pair.end === own.end) exact++;
    else partial++;
  }
  return { gold: marked.length, found: found.length, exact, partial };
}
