import { hashText } from '../occupation/features.ts';
import type { SkillIndex, SkillNode } from './skill-index.ts';
import type { Token } from './tokens.ts';

/*
 * What the span tagger knows of a word: numbers for the word, its endings, its form, the gap before it, what the
 * taxonomies know of it and which words it is used like (`close`, `group`, `field`: the word's cluster among 800, 160
 * and 32). The linear half of the tagger reads combinations of them with the neighbours' (`TEMPLATES`).
 */

/** Buckets of the hashed combinations. */
export const SPAN_BUCKETS = 1 << 16;
/** Buckets of the letter groups of a word. */
export const LETTER_BUCKETS = 8192;
/** Buckets of a word's form and surroundings, for the network. */
export const FORM_BUCKETS = 1024;

const ATTRIBUTES = [
  ...['root', 'lower', 'end2', 'end3', 'end4', 'start4', 'shape', 'gap', 'known', 'name', 'opens'],
  ...['close', 'group', 'field', 'clause', 'clauseGroup', 'clauseAt', 'length', 'first', 'one'],
] as const;
type Attribute = (typeof ATTRIBUTES)[number];

/** Words each side that a combination may look at. */
const REACH = 3;

/** Combinations of attributes, each with the offset of the word it is taken from. */
const TEMPLATES: readonly (readonly { readonly of: Attribute; readonly offset: number }[])[] = `
one0; root0; lower0; end30; end20; end40; start40; shape0; shape0 clauseAt0; opens0 opens1; opens-1 root-1
root-1; root1; root-2; root2; root-1 root0; root0 root1; root-2 root-1; root-1 root1; lower-1; lower1; lower-3; lower3
lower-2 lower-1; lower1 lower2; gap0; gap0 root0; gap1; gap-1 gap0 gap1; shape0 gap0 gap1; end30 end31; end3-1 end30
end2-1 end20 end21; known0; known-1 known0; known0 known1; known-1 known0 known1; shape0 known0; shape-1 shape0 shape1
close-2; close-1; close0; close1; close2; group-3; group-2; group-1; group0; group1; group2; group3
field-2; field-1; field0; field1; field2; close-1 close0; close0 close1; close-1 close1; group-1 group0; group0 group1
group-1 group1; field-1 field0; field0 field1; field-1 field1; group-1 group0 group1; group-2 group-1 group0
group0 group1 group2; field-1 field0 field1; field-2 field-1 field0; field0 field1 field2; lower-1 group0; group0 lower1
gap0 field0 field-1; gap1 field0 field1; gap0 group0; gap1 group0; clauseGroup0 clauseAt0; clause0; length0 shape0; first0`
  .split(/[;\n]/)
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .map((line) =>
    line.split(' ').map((part) => {
      const [, name = '', offset = ''] = /^([a-zA-Z]+\d*?)(-?\d)$/.exec(part) ?? [];
      const of = ATTRIBUTES.find((attribute) => attribute === name);
      if (of === undefined) throw new Error(`no attribute "${name}"`);
      return { of, offset: Number(offset) };
    }),
  );

/** Known words by the hash of their spelling, and what each is used like. */
export type SpanWords = {
  readonly rowOf: ReadonlyMap<number, number>;
  /** Cluster of each word; `groupOf` and `fieldOf` are the coarser ones that a cluster and a group belong to. */
  readonly close: Uint16Array;
  readonly groupOf: readonly number[];
  readonly fieldOf: readonly number[];
};

/** What one word is to the network. */
export type WordInputs = {
  /** Row of the word's vector; the number of known words when it is unknown. */
  readonly row: number;
  readonly lower: string;
  /** Buckets below `FORM_BUCKETS`. */
  readonly forms: Int32Array;
};

/** All inputs of a text: what the linear half reads, and what the network reads. */
export type SpanInputs = { readonly buckets: readonly Int32Array[]; readonly words: readonly WordInputs[] };

/** The inputs of every word. Shared with the trainer. */
export function spanInputs(
  index: SkillIndex,
  words: SpanWords,
  text: string,
  tokens: readonly Token[],
): SpanInputs {
  const values = attributesOf(index, words, text, tokens);
  const at = (attribute: Attribute, position: number): number => values[attribute][position + REACH] ?? 0;
  const buckets = tokens.map((_, word) =>
    Int32Array.from(TEMPLATES, (template, number) => {
      let hash = number + 1;
      for (const { of, offset } of template) hash = mix(hash, at(of, word + offset));
      return hash & (SPAN_BUCKETS - 1);
    }),
  );
  const forms = (word: number): Int32Array =>
    Int32Array.of(
      mix(1, at('shape', word)),
      mix(2, at('gap', word)),
      mix(3, at('gap', word + 1)),
      mix(4, at('known', word)),
      mix(5, at('name', word + 1)),
      mix(6, at('opens', word)),
    ).map((hash) => hash & (FORM_BUCKETS - 1));
  return {
    buckets,
    words: tokens.map(({ lower }, word) => ({ row: rowOf(words, lower), lower, forms: forms(word) })),
  };
}

/** Buckets of a word's groups of three and four letters, its beginning and its end. */
export function letterBuckets(lower: string): Int32Array {
  const word = `<${withoutDigits(lower)}>`;
  const found = new Set<number>();
  for (const length of [3, 4]) {
    for (let from = 0; from + length <= word.length; from++) {
      found.add(hashText(`n${word.slice(from, from + length)}`) % LETTER_BUCKETS);
    }
  }
  found.add(hashText(`s${word.slice(-3)}`) % LETTER_BUCKETS);
  found.add(hashText(`p${word.slice(0, 4)}`) % LETTER_BUCKETS);
  return Int32Array.from(found);
}

/** The word as its vector is filed: digits are all alike. */
export const withoutDigits = (lower: string): string => lower.replace(/\d/g, '0');

function rowOf(words: SpanWords, lower: string): number {
  const word = withoutDigits(lower);
  const row = words.rowOf.get(hashText(word)) ?? words.rowOf.get(hashText(word.replace(/s$/, '')));
  return row ?? words.close.length;
}

/** Two numbers into one of 32 bits, spread evenly. */
const mix = (a: number, b: number): number => {
  const hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
};

type Attributes = Readonly<Record<Attribute, Uint32Array>>;

/** Every attribute of every word, with `REACH` places of nothing at either end. */
function attributesOf(
  index: SkillIndex,
  words: SpanWords,
  text: string,
  tokens: readonly Token[],
): Attributes {
  const size = tokens.length + 2 * REACH;
  const column = (value: (token: Token, at: number) => number): Uint32Array => {
    const values = new Uint32Array(size);
    // Nothing is not the number of anything: before the text and behind it differ.
    values.fill(1, 0, REACH).fill(2, REACH + tokens.length);
    tokens.forEach((token, at) => {
      values[at + REACH] = value(token, at);
    });
    return values;
  };
  const known = knownNames(index, tokens);
  const gaps = tokens.map((token, at) => gapKind(text.slice(tokens[at - 1]?.end ?? 0, token.start), at));
  const rows = tokens.map(({ lower }) => rowOf(words, lower));
  const close = (at: number): number => words.close[rows[at] ?? -1] ?? UNKNOWN;
  const group = (at: number): number => words.groupOf[close(at)] ?? UNKNOWN;
  const opening = clauseStarts(gaps);
  return {
    root: column(({ root }) => hashText(root)),
    lower: column(({ lower }) => hashText(lower)),
    end2: column(({ lower }) => hashText(lower.slice(-2))),
    end3: column(({ lower }) => hashText(lower.slice(-3))),
    end4: column(({ lower }) => hashText(lower.slice(-4))),
    start4: column(({ lower }) => hashText(lower.slice(0, 4))),
    shape: column(({ raw }) => hashText(shape(raw))),
    gap: column((_, at) => hashText(gaps[at] ?? '')),
    known: column((_, at) => hashText(known[at] ?? '')),
    name: column((_, at) => hashText((known[at] ?? '').slice(0, 1))),
    opens: column(({ root }) => (opensPhrase(index, root) ? 4 : 3)),
    close: column((_, at) => close(at)),
    group: column((_, at) => group(at)),
    field: column((_, at) => words.fieldOf[group(at)] ?? UNKNOWN),
    clause: column((_, at) => hashText(tokens[opening[at] ?? 0]?.lower ?? '')),
    clauseGroup: column((_, at) => group(opening[at] ?? 0)),
    clauseAt: column((_, at) => 10 + Math.min(at - (opening[at] ?? 0), 3)),
    length: column(() => 10 + (LENGTHS.findLast((length) => tokens.length >= length) ?? 0)),
    first: column(() => hashText(tokens[0]?.lower ?? '')),
    one: column(() => 0),
  };
}

/** The number of a cluster when there is none. */
const UNKNOWN = 0xffff;
/** Sentences of fewer words than 4, 8 and 20 are told apart. */
const LENGTHS = [4, 8, 20];
/** A clause's opening word is looked for within so many words. */
const CLAUSE_WORDS = 12;

/** For each word the first one behind the last mark that parts words. */
function clauseStarts(gaps: readonly string[]): number[] {
  return gaps.map((_, at) => {
    let start = at;
    while (start > 0 && at - start < CLAUSE_WORDS && (gaps[start] === 'blank' || gaps[start] === 'hyphen'))
      start--;
    return start;
  });
}

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
