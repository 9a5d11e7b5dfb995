import { readFileSync } from 'node:fs';
import { SPAN_LABELS, type Token, tokensOf } from '@career-mirror/engine/skill';
import { readJsonLines } from '../train/tables.ts';

type MarkedSpan = { readonly start: number; readonly end: number; readonly kind: 'skill' | 'knowledge' };
/** A sentence with the spans that people marked in it. */
export type SpanSentence = { readonly text: string; readonly spans: readonly MarkedSpan[] };

/** Marks that stand for what the publisher took out, as ordinary words. */
const shown = (token: string): string => token.replace(/^<([A-Z]+)>$/, '$1');

/** A tag of one token: begins or goes on, and of what; null is neither. */
type Tag = { readonly begins: boolean; readonly kind: 'skill' | 'knowledge' } | null;

/** Tokens joined by blanks; every run of tags of one kind is a span. */
function sentenceOf(tokens: readonly string[], tagOf: (at: number) => Tag): SpanSentence {
  let text = '';
  const spans: { start: number; end: number; kind: 'skill' | 'knowledge' }[] = [];
  let open: 'skill' | 'knowledge' | null = null;
  tokens.forEach((token, at) => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += token;
    const tag = tagOf(at);
    const last = spans[spans.length - 1];
    if (tag !== null && !tag.begins && open === tag.kind && last !== undefined) last.end = text.length;
    else if (tag !== null) spans.push({ start, end: text.length, kind: tag.kind });
    open = tag?.kind ?? null;
  });
  // A span of punctuation only holds no word.
  return { text, spans: spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end))) };
}

/** SkillSpan's sentences with skill and knowledge spans as characters; where both mark a word, knowledge wins. */
export function readSkillSpan(path: string): SpanSentence[] {
  return readJsonLines(path).map((line) => {
    const { tokens, skill, knowledge } = fieldsOf(line);
    return sentenceOf(tokens.map(shown), (at) => {
      const known = knowledge[at] ?? 'O';
      const tag = known === 'O' ? (skill[at] ?? 'O') : known;
      return tag === 'O' ? null : { begins: tag === 'B', kind: known === 'O' ? 'skill' : 'knowledge' };
    });
  });
}

/** Sentences of Green, Maynard and Lin's set with its "Skill" spans. */
export function readGreen(path: string): SpanSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim().split(/\s+/)))
    .map((rows) => rows.filter((row) => row.length === 2))
    .filter((rows) => rows.length > 0)
    .map((rows) =>
      sentenceOf(
        rows.map(([token = '']) => token),
        (at) => {
          const tag = rows[at]?.[1] ?? 'O';
          return /-Skill$/i.test(tag) ? { begins: tag.startsWith('B'), kind: 'skill' } : null;
        },
      ),
    );
}

/** Label of every word: a word belongs to the span it lies in, and begins it when no word before does. */
function labelsOf(tokens: readonly Token[], spans: readonly MarkedSpan[]): Uint8Array {
  return Uint8Array.from(tokens, (token, at) => {
    const span = spans.find(({ start, end }) => token.end > start && token.start < end);
    if (span === undefined) return 0;
    const begins = (tokens[at - 1]?.end ?? -1) <= span.start;
    return SPAN_LABELS.indexOf(`${begins ? 'B' : 'I'}-${span.kind}`);
  });
}

/** Words of a sentence with their labels. */
export const wordsOf = ({ text, spans }: SpanSentence) => {
  const tokens = tokensOf(text);
  return { tokens, labels: labelsOf(tokens, spans) };
};

function fieldsOf(line: unknown): { tokens: string[]; skill: string[]; knowledge: string[] } {
  if (
    typeof line === 'object' &&
    line !== null &&
    'tokens' in line &&
    'tags_skill' in line &&
    'tags_knowledge' in line
  ) {
    const strings = (value: unknown): string[] =>
      Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    return {
      tokens: strings(line.tokens),
      skill: strings(line.tags_skill),
      knowledge: strings(line.tags_knowledge),
    };
  }
  throw new Error('SkillSpan: a line without tokens and tags');
}
