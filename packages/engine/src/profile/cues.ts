import type { Evidence } from '@career-mirror/contract';
import { placesOf } from '../skill/places.ts';
import { useOf } from '../skill/use-of.ts';
import { KNOWLEDGE_CUES } from './cues-knowledge.ts';
import { SKILL_CUES } from './cues-skills.ts';
import type { ProfileText } from './texts.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = (list: string): RegExp => {
  const cues = list
    .split(/[,\n]/)
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '');
  const words = cues.map((cue) =>
    cue.endsWith('*') ? `${escaped(cue.slice(0, -1))}[\\p{L}\\p{N}-]*` : escaped(cue),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
};

const PATTERNS: readonly (readonly [elementId: string, pattern: RegExp])[] = [
  ...Object.entries(SKILL_CUES),
  ...Object.entries(KNOWLEDGE_CUES),
].map(([elementId, cues]) => [elementId, patternOf(cues)]);

/** Something was made, or an outcome is given: the thing is shown, not only said. */
const SHOWN =
  /^(?:and )?(?:built|wrote|designed|created|launched|cut|reduced|raised|grew|doubled|halved|won|delivered|shipped|published|introduced|set up|saved|developed|implemented|changed|rebuilt|redesigned|automated|increased|improved|trained|founded|started|led|completed)\b|\bby (?:\d|an? |two|three|half)|\d\s?(?:%|percent)|[$€£]\s?\d/iu;

/** A stretch of one text of the person that speaks for an element. */
export type Proof = {
  readonly elementId: string;
  readonly evidence: Evidence;
  readonly spellIndex: number | null;
  readonly shown: boolean;
  /** How well it proves the element, for choosing among several; higher is better. */
  readonly strength: number;
};

/** Knowledge of a field, and the skills in which hands or code do the work, by element id. */
const isKnowledge = (elementId: string): boolean => elementId.startsWith('2.C.');
const isTechnical = (elementId: string): boolean => elementId.startsWith('2.B.3.');
const ACTIVE_LEARNING = '2.A.2.b';

/**
 * Whether words that speak for an element speak for the writer. What is asked for, or is another's, does not. What is only being
 * learnt shows that somebody learns. Whoever leads others in technical work knows the field and need not do the work.
 */
const isWriters = (elementId: string, text: string, start: number, end: number): boolean => {
  const { holder, use } = useOf(text, start, end);
  if (holder === 'self') return true;
  if (holder === 'learning') return elementId === ACTIVE_LEARNING;
  return use === 'supervised' && (isKnowledge(elementId) || !isTechnical(elementId));
};

/** True when a clause shows something made or an outcome. */
export const isShown = (clause: string): boolean => SHOWN.test(clause);

/** A clause with its place in the text. */
export type Clause = { readonly text: string; readonly start: number };

/** Parts of a sentence that stand for themselves: what is between semicolons and full stops. */
export const clausesOf = (text: string): Clause[] => {
  const clauses: Clause[] = [];
  for (const part of text.matchAll(/(?:[^;.!?•]|[.](?=\S))+/gu)) {
    const trimmed = part[0].trim();
    if (trimmed === '') continue;
    clauses.push({ text: trimmed, start: part.index + part[0].indexOf(trimmed) });
  }
  return clauses;
};

/**
 * Evidence for a stretch of a text. The span narrows to the stretch only when the text stands in the document character by
 * character; a text joined over line breaks keeps the whole span, because an offset into it would point elsewhere.
 */
export const evidenceOf = (source: ProfileText, start: number, text: string): Evidence => {
  const { evidence } = source;
  if (evidence.kind === 'statement') return { ...evidence, text };
  const { span } = evidence;
  if (span.end - span.start !== source.text.length) return { ...evidence, text };
  return {
    ...evidence,
    text,
    span: { page: span.page, start: span.start + start, end: span.start + start + text.length },
  };
};

const SECTION_STRENGTH: Record<ProfileText['section'], number> = {
  spell: 1,
  summary: 0.4,
  other: 0.4,
  education: 0.3,
  skills: 0.2,
};

/** Longest clause that counts in full, characters; beyond it a proof is harder to recognise. */
const CLAUSE_LENGTH = 140;

/** Every clause of these texts that speaks for a skill or knowledge element. */
export const findProofs = (texts: readonly ProfileText[]): Proof[] =>
  texts.flatMap((source) =>
    clausesOf(source.text).flatMap((clause) =>
      PATTERNS.flatMap(([elementId, pattern]): Proof[] => {
        const found = new Set(
          placesOf(pattern, clause.text)
            .filter(({ start, end }) => isWriters(elementId, clause.text, start, end))
            .map(({ said }) => said.toLowerCase()),
        );
        if (found.size === 0) return [];
        const shown = source.section === 'spell' && isShown(clause.text);
        const length = Math.min(1, CLAUSE_LENGTH / clause.text.length);
        const wordy = clause.text.includes(' ') ? 0.5 : 0;
        return [
          {
            elementId,
            evidence: evidenceOf(source, clause.start, clause.text),
            spellIndex: source.spellIndex,
            shown,
            strength:
              found.size + SECTION_STRENGTH[source.section] + (shown ? 0.5 : 0) + wordy + 0.3 * length,
          },
        ];
      }),
    ),
  );
