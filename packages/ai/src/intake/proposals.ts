import type {
  DocumentText,
  Evidence,
  Reading,
  ReadingProposal,
  ReadSpell,
  SkillMention,
  Suggestion,
} from '@career-mirror/contract';
import { findPeriods } from './dates.ts';

/*
 * What a language model reads in a document, held against the document. Nothing of a proposal is believed: each value must
 * stand in the visible text letter for letter, employer and dates near their title, dates must be dates, skills must be known
 * to a taxonomy. What passes is a suggestion to the person; what code has read already stays as code read it.
 */

/** Characters between a title and the employer or dates that belong to it; a job's head is a few lines. */
const NEAR = 300;

type RefusalReason = 'not_in_document' | 'far_from_title' | 'no_date' | 'no_known_skill' | 'read_already';

/** A proposal that was thrown away, and why; never the text itself. */
export type Refusal = { readonly kind: 'spell' | 'skill'; readonly reason: RefusalReason };

export type GroundInput = {
  readonly document: DocumentText;
  /** Kept with every place; null = the document is not kept. */
  readonly documentId: string | null;
  readonly reading: Reading;
  readonly proposal: ReadingProposal;
  /** Skills of the taxonomies in a text, with their place in it. */
  readonly mentions: (text: string) => readonly SkillMention[];
  /** ISO date-time; dates "present". */
  readonly now: string;
};

type Place = { readonly page: number; readonly start: number; readonly end: number };

/** Places where a value stands in the document as whole words; a line break counts as a space. */
const placesOf = (document: DocumentText, value: string): Place[] => {
  const words = value
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu');
  return document.pages.flatMap(({ number, text }) =>
    [...text.matchAll(pattern)].map((found) => ({
      page: number,
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
};

const distance = (a: Place, b: Place): number => {
  if (a.page !== b.page) return Number.POSITIVE_INFINITY;
  return Math.max(a.start - b.end, b.start - a.end, 0);
};

const overlaps = (a: Place, b: Place): boolean => a.page === b.page && a.start < b.end && b.start < a.end;

type Cite = <T>(value: T, text: string, place: Place) => { value: T; evidence: Evidence };

const citeIn =
  (documentId: string | null): Cite =>
  (value, text, { page, start, end }) => ({
    value,
    evidence: { kind: 'document', documentId, span: { page, start, end }, text },
  });

const spanOf = (evidence: Evidence | undefined): Place | null =>
  evidence?.kind === 'document' ? evidence.span : null;

type Grounded = { readonly suggestions: readonly Suggestion[]; readonly refusals: readonly Refusal[] };

const refused = (kind: Refusal['kind'], reason: RefusalReason): Grounded => ({
  suggestions: [],
  refusals: [{ kind, reason }],
});

const groundSpell = (proposed: ReadingProposal['spells'][number], input: GroundInput): Grounded => {
  const { document, reading, now } = input;
  const cite = citeIn(input.documentId);
  const read = reading.spells.flatMap((spell) => spanOf(spell.title?.evidence) ?? []);
  const titles = placesOf(document, proposed.title);
  if (titles.length === 0) return refused('spell', 'not_in_document');
  const free = titles.filter((place) => !read.some((known) => overlaps(known, place)));
  if (free.length === 0) return refused('spell', 'read_already');
  const near = (value: string, title: Place): Place | null =>
    placesOf(document, value)
      .filter((place) => distance(place, title) <= NEAR && !overlaps(place, title))
      .sort((a, b) => distance(a, title) - distance(b, title))[0] ?? null;
  const { employer, dates } = proposed;
  for (const value of [employer, dates]) {
    if (value !== null && placesOf(document, value).length === 0) return refused('spell', 'not_in_document');
  }
  const period = dates === null ? null : (findPeriods(dates, new Date(now))[0] ?? null);
  if (dates !== null && period === null) return refused('spell', 'no_date');
  for (const title of free) {
    const employerAt = employer === null ? null : near(employer, title);
    const datesAt = dates === null ? null : near(dates, title);
    if ((employer !== null && !employerAt) || (dates !== null && !datesAt)) continue;
    const start = period?.from?.value ?? null;
    const end = period?.to?.value ?? null;
    const spell: ReadSpell = {
      kind: proposed.kind,
      title: cite(proposed.title, proposed.title, title),
      employer: employer !== null && employerAt ? cite(employer, employer, employerAt) : null,
      place: null,
      start: start !== null && start !== 'present' && dates && datesAt ? cite(start, dates, datesAt) : null,
      end: end !== null && dates && datesAt ? cite(end, dates, datesAt) : null,
      text: [],
    };
    const suggestion: Suggestion = {
      id: `model:spell:${title.page}:${title.start}`,
      from: 'model',
      why: 'A language model read this line as a job of yours',
      evidence: spell.title?.evidence ?? null,
      link: null,
      subject: { kind: 'spell', spell },
    };
    return { suggestions: [suggestion], refusals: [] };
  }
  return refused('spell', 'far_from_title');
};

const groundSkill = (proposed: string, { document, documentId, mentions }: GroundInput): Grounded => {
  const [place] = placesOf(document, proposed);
  if (!place) return refused('skill', 'not_in_document');
  const known = mentions(proposed).find(({ start, end }) => start === 0 && end === proposed.length);
  if (!known || (known.escoUri === null && known.technology === null))
    return refused('skill', 'no_known_skill');
  const { label, technology, escoUri, kind } = known;
  const id = technology === null ? (escoUri ?? '') : `tech:${technology}`;
  const suggestion: Suggestion = {
    id: `model:skill:${id}`,
    from: 'model',
    why: 'A language model read it as a skill of yours',
    evidence: citeIn(documentId)(proposed, proposed, place).evidence,
    link: escoUri,
    subject: {
      kind: 'skill',
      skill: {
        id,
        label: technology ?? label,
        kind: technology === null ? kind : 'technology',
        escoUri,
        technology,
        elementId: null,
      },
      spellIds: [],
    },
  };
  return { suggestions: [suggestion], refusals: [] };
};

/**
 * Suggestions from a model's proposal, each with its place in the document, and why the rest was refused.
 *
 * @example groundProposal({ document, reading, proposal, mentions, now }).suggestions
 */
export function groundProposal(input: GroundInput): Grounded {
  const all = [
    ...input.proposal.spells.map((spell) => groundSpell(spell, input)),
    ...input.proposal.skills.map((skill) => groundSkill(skill, input)),
  ];
  const suggestions = all.flatMap((one) => one.suggestions);
  return {
    suggestions: suggestions.filter(({ id }, at) => suggestions.findIndex((other) => other.id === id) === at),
    refusals: all.flatMap((one) => one.refusals),
  };
}

/** The document's visible text for a model, name and contact of the person blanked. */
export function textForModel(document: DocumentText, { name, contact }: Reading): string {
  const personal = [name, contact.place, ...contact.emails, ...contact.phones, ...contact.links].flatMap(
    (one) => spanOf(one?.evidence) ?? [],
  );
  return document.pages
    .map(({ number, text }) =>
      personal
        .filter(({ page }) => page === number)
        .reduce(
          (blanked, { start, end }) => blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end),
          text,
        ),
    )
    .join('\n\n');
}
