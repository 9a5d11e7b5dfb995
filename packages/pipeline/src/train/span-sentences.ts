import type { SpanSentence } from './fit-spans.ts';
import { readJsonLines } from './tables.ts';

/** Marks that stand for what the publisher took out, as ordinary words. */
const shown = (token: string): string => token.replace(/^<([A-Z]+)>$/, '$1');

/** SkillSpan's sentences with skill and knowledge spans as characters; where both mark a word, knowledge wins. */
export function readSpanSentences(path: string): SpanSentence[] {
  return readJsonLines(path).map((line) => {
    const { tokens, skill, knowledge } = fieldsOf(line);
    let text = '';
    const spans: { start: number; end: number; kind: 'skill' | 'knowledge' }[] = [];
    let open: 'skill' | 'knowledge' | null = null;
    tokens.forEach((token, at) => {
      if (text !== '') text += ' ';
      const start = text.length;
      text += shown(token);
      const tag = knowledge[at] !== 'O' ? knowledge[at] : skill[at];
      const kind = knowledge[at] !== 'O' ? 'knowledge' : 'skill';
      const last = spans[spans.length - 1];
      if (tag === undefined || tag === 'O') open = null;
      else if (tag === 'I' && open === kind && last !== undefined) last.end = text.length;
      else {
        spans.push({ start, end: text.length, kind });
        open = kind;
      }
    });
    // A span of punctuation only holds no word, and ends are drawn in to the words they hold.
    return { text, spans: spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end))) };
  });
}

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
