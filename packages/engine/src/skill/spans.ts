import { hashText } from '../occupation/features.ts';
import type { SkillIndex, SkillNode } from './skill-index.ts';
import { type Token, tokensOf } from './tokens.ts';

/*
 * Where in a sentence a skill is asked for or shown, whatever taxonomy knows of it: each word is put outside, at the
 * beginning or inside of a skill ("manage complex projects") or of knowledge ("Java", "tax law"). A linear model over
 * hashed features of the word and its neighbours scores every label; the best sequence is found by dynamic programming.
 * Trained by the averaged perceptron on SkillSpan (train half); see the trainer.
 */

export const SPAN_LABELS = ['O', 'B-skill', 'I-skill', 'B-knowledge', 'I-knowledge'] as const;
/** Buckets of the hashed features. */
export const SPAN_BUCKETS = 1 << 16;

export type SpanTagger = {
  /** `SPAN_BUCKETS × SPAN_LABELS.length`. */
  readonly weights: Int8Array;
  /** From label (row) to label; on the weights' scale. */
  readonly transitions: Float32Array;
  /** Added to every label but "outside": how much a missed skill weighs against a false one. */
  readonly boldness: number;
};

export type SkillSpan = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'skill' | 'knowledge';
};

/** Bucket numbers of the features of every word. Shared with the trainer. */
export function spanFeatures(index: SkillIndex, text: string, tokens: readonly Token[]): Int32Array[] {
  const known = knownNames(index, tokens);
  const gaps = tokens.map((token, at) => gapKind(text.slice(tokens[at - 1]?.end ?? 0, token.start), at));
  return tokens.map((token, at) => {
    const word = (offset: number): string => tokens[at + offset]?.root ?? (at + offset < 0 ? '<s>' : '</s>');
    const own = token.root;
    const names = [
      `w ${own}`,
      `l ${token.lower}`,
      `s ${token.lower.slice(-3)}`,
      `p ${token.lower.slice(0, 4)}`,
      `c ${shape(token.raw)}`,
      `c ${shape(token.raw)} ${at === 0}`,
      `-1 ${word(-1)}`,
      `+1 ${word(1)}`,
      `-2 ${word(-2)}`,
      `+2 ${word(2)}`,
      `-1w ${word(-1)} ${own}`,
      `w+1 ${own} ${word(1)}`,
      `-2-1 ${word(-2)} ${word(-1)}`,
      `-1+1 ${word(-1)} ${word(1)}`,
      `g ${gaps[at]}`,
      `gw ${gaps[at]} ${own}`,
      `g+ ${gaps[at + 1] ?? 'end'}`,
      `f ${opensPhrase(index, own)} ${opensPhrase(index, word(1))}`,
      `f-1 ${opensPhrase(index, word(-1))} ${word(-1)}`,
      `s+1 ${token.lower.slice(-3)} ${tokens[at + 1]?.lower.slice(-3) ?? ''}`,
      `k ${known[at]}`,
      `k-1 ${known[at - 1] ?? ''} ${known[at]}`,
      `k+1 ${known[at]} ${known[at + 1] ?? ''}`,
      `s-1 ${tokens[at - 1]?.lower.slice(-3) ?? ''} ${token.lower.slice(-3)}`,
      'bias',
    ];
    return Int32Array.from(names, (name) => hashText(name) & (SPAN_BUCKETS - 1));
  });
}

/** Spans of a text, in order; `text.slice(start, end)` is the span. */
export function findSpans(tagger: SpanTagger, index: SkillIndex, text: string): SkillSpan[] {
  const tokens = tokensOf(text);
  const labels = bestLabels(tagger, spanFeatures(index, text, tokens));
  const spans: SkillSpan[] = [];
  let open: { start: number; end: number; kind: 'skill' | 'knowledge' } | null = null;
  tokens.forEach((token, at) => {
    const label = SPAN_LABELS[labels[at] ?? 0] ?? 'O';
    const kind = label.endsWith('skill') ? 'skill' : 'knowledge';
    if (label.startsWith('I') && open !== null) open.end = token.end;
    else if (label === 'O') open = null;
    else {
      open = { start: token.start, end: token.end, kind };
      spans.push(open);
    }
  });
  return spans;
}

/** The label sequence of the highest score. */
export function bestLabels(
  tagger: {
    readonly weights: ArrayLike<number>;
    readonly transitions: ArrayLike<number>;
    readonly boldness: number;
  },
  features: readonly Int32Array[],
): number[] {
  const count = SPAN_LABELS.length;
  const back: Int32Array[] = [];
  let scores = new Float64Array(count);
  features.forEach((own, at) => {
    const next = new Float64Array(count);
    const from = new Int32Array(count);
    for (let label = 0; label < count; label++) {
      let best = -Infinity;
      for (let before = 0; before < count; before++) {
        if (at === 0 && before !== 0) continue;
        const score = (scores[before] ?? 0) + (tagger.transitions[before * count + label] ?? 0);
        if (isAllowed(at === 0 ? 0 : before, label) && score > best) {
          best = score;
          from[label] = before;
        }
      }
      let emission = label === 0 ? 0 : tagger.boldness;
      for (const bucket of own) emission += tagger.weights[bucket * count + label] ?? 0;
      next[label] = best + emission;
    }
    back.push(from);
    scores = next;
  });
  let label = 0;
  for (let candidate = 1; candidate < count; candidate++) {
    if ((scores[candidate] ?? 0) > (scores[label] ?? 0)) label = candidate;
  }
  const labels = new Array<number>(features.length).fill(0);
  for (let at = features.length - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at]?.[label] ?? 0;
  }
  return labels;
}

/** "Inside" follows only its own kind. */
const isAllowed = (before: number, label: number): boolean =>
  label === 2 ? before === 1 || before === 2 : label === 4 ? before === 3 || before === 4 : true;

/** True for words that phrases of the taxonomies begin with ("manage", "develop"). */
const opensPhrase = (index: SkillIndex, root: string): boolean =>
  (index.root.next?.get(root)?.next?.size ?? 0) > 2;

/** B, I or - per word: part of a name that a taxonomy knows, with its kind. */
function knownNames(index: SkillIndex, tokens: readonly Token[]): string[] {
  const known = tokens.map(() => '-');
  for (let from = 0; from < tokens.length; ) {
    let node: SkillNode | undefined = index.root;
    let end = from;
    let kind = '';
    for (let to = from; to < tokens.length && node !== undefined; to++) {
      node = node.next?.get(tokens[to]?.root ?? '');
      if (node?.term) {
        end = to + 1;
        kind = node.term.technology === null ? node.term.kind : 'technology';
      }
    }
    for (let at = from; at < end; at++) known[at] = `${at === from ? 'B' : 'I'}${kind}`;
    from = Math.max(end, from + 1);
  }
  return known;
}

function gapKind(gap: string, at: number): string {
  if (at === 0) return 'start';
  if (/\n/.test(gap)) return 'line';
  if (/[.!?]/.test(gap)) return 'stop';
  if (/[,;]/.test(gap)) return 'comma';
  if (/[()[\]]/.test(gap)) return 'bracket';
  if (/[:]/.test(gap)) return 'colon';
  if (/[/]/.test(gap)) return 'slash';
  if (/[-–—•·*]/.test(gap)) return gap.trim() === gap ? 'hyphen' : 'dash';
  return gap.trim() === '' ? 'blank' : 'other';
}

const shape = (raw: string): string =>
  /^\p{Lu}+$/u.test(raw)
    ? 'AA'
    : /^\p{Lu}\p{Ll}+$/u.test(raw)
      ? 'Aa'
      : /^\p{Ll}+$/u.test(raw)
        ? 'a'
        : /^\d+$/.test(raw)
          ? '1'
          : /\p{Ll}\p{Lu}/u.test(raw)
            ? 'aA'
            : 'x';
