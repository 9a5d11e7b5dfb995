import type { DocumentPage, Evidence, Profile, ProfileSkill, Suggestion } from '@career-mirror/contract';

/** A thing that was made of the document, by its key: `skill:<id>`, `spell:<id>` or `suggestion:<id>`. */
export type MarkKey = `skill:${string}` | `spell:${string}` | `suggestion:${string}`;

/** Keys are listed in an attribute with spaces between them, and ids hold spaces ("tech:Microsoft Excel"). */
const unspaced = (id: string) => id.replaceAll(/\s/g, '_');

export const skillKey = (id: string): MarkKey => `skill:${unspaced(id)}`;
export const spellKey = (id: string): MarkKey => `spell:${unspaced(id)}`;
export const suggestionKey = (id: string): MarkKey => `suggestion:${unspaced(id)}`;

/** A stretch of a page's text and the things it proves; plain text proves nothing. */
export type Stretch = { readonly text: string; readonly keys: readonly MarkKey[] };

type Mark = { readonly key: MarkKey; readonly start: number; readonly end: number };

/** The first place in this document; evidence that names no document belongs to the only one. */
const spanOf = (evidence: readonly Evidence[], documentId: string) => {
  const first = evidence.find(
    (one) => one.kind === 'document' && (one.documentId === null || one.documentId === documentId),
  );
  return first?.kind === 'document' ? first.span : null;
};

/** Sentence that proves a thing best, in the person's own words; null when there is none. */
export function quoteOf(evidence: readonly Evidence[]): string | null {
  return evidence[0]?.text ?? null;
}

/** What is on screen beside a document and may be proved in it. */
export type Shown = {
  readonly documentId: string;
  readonly skills: readonly ProfileSkill[];
  readonly spells: Profile['spells'];
  readonly suggestions: readonly Suggestion[];
};

/** The strongest mark of each thing shown beside the document. */
export function marksOn(page: number, shown: Shown): Mark[] {
  const things: readonly (readonly [MarkKey, readonly Evidence[]])[] = [
    ...shown.skills.map((skill) => [skillKey(skill.id), skill.evidence] as const),
    ...shown.spells.map((spell) => [spellKey(spell.id), spell.evidence] as const),
    ...shown.suggestions.map(
      ({ id, evidence }) => [suggestionKey(id), evidence === null ? [] : [evidence]] as const,
    ),
  ];
  return things.flatMap(([key, evidence]) => {
    const span = spanOf(evidence, shown.documentId);
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
