import type { DocumentPage, Evidence, Profile, ProfileSkill } from '@career-mirror/contract';

/** A thing that was made of the document, by its key: `skill:<id>` or `spell:<id>`. */
export type MarkKey = `skill:${string}` | `spell:${string}`;

export const skillKey = (id: string): MarkKey => `skill:${id}`;
export const spellKey = (id: string): MarkKey => `spell:${id}`;

/** A stretch of a page's text and the things it proves; plain text proves nothing. */
export type Stretch = { readonly text: string; readonly keys: readonly MarkKey[] };

type Mark = { readonly key: MarkKey; readonly start: number; readonly end: number };

const spanOf = (evidence: readonly Evidence[]) => {
  const first = evidence.find((one) => one.kind === 'document');
  return first?.kind === 'document' ? first.span : null;
};

/** Sentence that proves a thing best, in the person's own words; null when there is none. */
export function quoteOf(evidence: readonly Evidence[]): string | null {
  return evidence[0]?.text ?? null;
}

/** The strongest mark of each shown skill, and the title of each spell that needs an answer. */
export function marksOn(page: number, profile: Profile, shown: readonly ProfileSkill[]): Mark[] {
  const things: readonly (readonly [MarkKey, readonly Evidence[]])[] = [
    ...shown.map((skill) => [skillKey(skill.id), skill.evidence] as const),
    ...profile.spells.map((spell) => [spellKey(spell.id), spell.evidence] as const),
  ];
  return things.flatMap(([key, evidence]) => {
    const span = spanOf(evidence);
    return span && span.page === page && span.end > span.start
      ? [{ key, start: span.start, end: span.end }]
      : [];
  });
}

/**
 * A line of a page cut where marks begin and end.
 *
 * @returns stretches that, put together, are the line's text
 */
export function cutLine(
  page: DocumentPage,
  line: { start: number; end: number },
  marks: readonly Mark[],
): Stretch[] {
  const inLine = marks.filter((mark) => mark.start < line.end && mark.end > line.start);
  const cuts = new Set([line.start, line.end]);
  for (const mark of inLine) {
    cuts.add(Math.max(line.start, mark.start));
    cuts.add(Math.min(line.end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? start;
    return {
      text: page.text.slice(start, end),
      keys: inLine.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.key),
    };
  });
}
