import type { Fact, Letter, LetterDraft, VerifierFinding } from '@career-mirror/contract';
import { allRenderings, isFactFormat, renderFact, SIGNED_FORMATS } from './render-fact.ts';
import { piecesOf } from './slots.ts';
import {
  BANNED,
  DATES,
  DOWNWARD,
  LINKS,
  MARKUP,
  NUMBER_WORDS,
  NUMERALS,
  ONE_AS_NUMBER,
  ORDINALS,
  UPWARD,
} from './word-lists.ts';

/*
 * The gate between any writer and the screen. A draft is words and slots; a letter is words and segments bound to facts. In
 * both, what stands in a slot or segment must be a wording of that very fact, and the words between must state nothing that
 * needs a fact: no number, date, direction without a signed fact beside it, no name that is not among the allowed ones. The
 * check is strict rather than clever: a refused sentence costs a template, an unfounded one costs a person's trust.
 */

/** Names a text may use besides those in its facts, and names it must recognise as claims. */
export type VerifierNames = {
  /** Names of the person's own, for example their first name and their employers. */
  readonly allowed: readonly string[];
  /** Titles of occupations, skills, technologies and places as they stand in running text, lower case. */
  readonly known: ReadonlySet<string>;
};

type Code = VerifierFinding['code'];

/** A stretch of a paragraph, ready to be checked: `fact` null for the writer's own words. */
type Stretch = { readonly text: string; readonly fact: Fact | null; readonly signed: boolean };

/** Stands for a fact while the words around it are checked. */
const HOLE = '\uFFFC';

const finding = (code: Code, paragraph: number, text: string): VerifierFinding => ({ code, paragraph, text });

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[0]);

const yearLike = /\b(?:19|20)\d\d\b/g;

const quantityFindings = (words: string, paragraph: number): VerifierFinding[] => {
  const years = matches(words, yearLike);
  const rest = words.replace(yearLike, ' ');
  return [
    ...[...years, ...matches(rest, DATES)].map((text) => finding('unbound_date', paragraph, text)),
    ...[NUMERALS, NUMBER_WORDS, ONE_AS_NUMBER, ORDINALS].flatMap((pattern) =>
      matches(rest, pattern).map((text) => finding('unbound_number', paragraph, text)),
    ),
  ];
};

const formFindings = (words: string, paragraph: number): VerifierFinding[] => [
  ...matches(words, LINKS).map((text) => finding('link', paragraph, text)),
  ...matches(words, MARKUP).map((text) => finding('markup', paragraph, text)),
  ...BANNED.flatMap((pattern) => matches(words, pattern)).map((text) =>
    finding('banned_phrase', paragraph, text),
  ),
];

/** Signs of the facts in a clause: +1, −1, or none. */
const signOf = (stretch: Stretch): number =>
  stretch.signed && typeof stretch.fact?.value === 'number' ? Math.sign(stretch.fact.value) : 0;

/** Clauses of a paragraph, each with the facts that stand in it. */
const clausesOf = (stretches: readonly Stretch[]): { words: string; signs: number[] }[] => {
  const clauses: { words: string; signs: number[] }[] = [{ words: '', signs: [] }];
  for (const stretch of stretches) {
    if (stretch.fact) {
      const sign = signOf(stretch);
      const last = clauses.at(-1);
      if (last && sign !== 0) last.signs.push(sign);
      if (last) last.words += HOLE;
      continue;
    }
    stretch.text.split(/[.;:!?,]|\b(?:while|but|and|whereas|though)\b/iu).forEach((part, i) => {
      if (i > 0) clauses.push({ words: '', signs: [] });
      const last = clauses.at(-1);
      if (last) last.words += part;
    });
  }
  return clauses;
};

const directionFindings = (stretches: readonly Stretch[], paragraph: number): VerifierFinding[] =>
  clausesOf(stretches).flatMap(({ words, signs }) => {
    const wrong = (pattern: RegExp, sign: number): string[] =>
      signs.length > 0 && signs.every((one) => one === sign) ? [] : matches(words, pattern);
    return [...wrong(UPWARD, 1), ...wrong(DOWNWARD, -1)].map((text) =>
      finding('wrong_direction', paragraph, text),
    );
  });

const CAPITALISED = /\p{Lu}[\p{L}’'&+#.-]*(?:\s+(?:of|and|the|&)?\s*\p{Lu}[\p{L}’'&+#.-]*)*/gu;

/** Words that may begin with a capital anywhere in English. */
const CAPITAL_ANYWHERE = new Set(['i', 'i’m', 'i’ve', 'i’d', 'i’ll', "i'm", "i've", "i'd", "i'll", 'dear']);

const nameFindings = (words: string, paragraph: number, names: VerifierNames): VerifierFinding[] => {
  const allowed = names.allowed
    .flatMap((name) => [name, ...name.split(/\s+/)])
    .map((name) => name.toLowerCase());
  const capitalised = [...words.matchAll(CAPITALISED)].flatMap((match) => {
    const before = words.slice(0, match.index).trimEnd();
    const startsSentence = before === '' || /[.!?:“"]$/.test(before);
    const tokens = match[0].replace(/[.’']+$/, '').split(/\s+/);
    // The first word of a sentence has its capital from grammar; what follows it has not.
    const claimed = startsSentence ? tokens.slice(1) : tokens;
    return claimed.filter(
      (token) =>
        /^\p{Lu}/u.test(token) &&
        !CAPITAL_ANYWHERE.has(token.toLowerCase()) &&
        !allowed.includes(token.toLowerCase()),
    );
  });
  return [...capitalised, ...knownNames(words, names, allowed)].map((text) =>
    finding('unknown_name', paragraph, text),
  );
};

/** April and June are people too: their names date nothing. */
const withoutNames = (words: string, names: VerifierNames): string =>
  names.allowed.reduce((text, name) => text.replaceAll(name, HOLE), words);

/** Longest name looked for, words. */
const NAME_WORDS = 6;

/** Known names of at least two words, or of one word with a telling form, that stand in the writer's own words. */
const knownNames = (words: string, names: VerifierNames, allowed: readonly string[]): string[] => {
  const tokens = words.toLowerCase().match(/[\p{L}\p{N}+#&’'.-]+|[^\s]/gu) ?? [];
  const found: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (let length = Math.min(NAME_WORDS, tokens.length - i); length >= 1; length--) {
      const phrase = tokens
        .slice(i, i + length)
        .join(' ')
        .replace(/[.’']+$/, '');
      if (!names.known.has(phrase) || allowed.includes(phrase)) continue;
      found.push(phrase);
      i += length - 1;
      break;
    }
  }
  return found;
};

const draftStretches = (
  paragraph: LetterDraft['paragraphs'][number],
  index: number,
  facts: ReadonlyMap<string, Fact>,
): { stretches: Stretch[]; findings: VerifierFinding[] } => {
  const findings: VerifierFinding[] = [];
  const used = new Set<string>();
  const uses = new Set<string>(paragraph.uses);
  const stretches = piecesOf(paragraph.text).map((piece): Stretch => {
    if (piece.kind === 'words') return { text: piece.text, fact: null, signed: false };
    const fact = facts.get(piece.factId);
    const slot = `${piece.factId}|${piece.format}`;
    if (!fact || !uses.has(piece.factId) || !isFactFormat(piece.format)) {
      findings.push(finding('unknown_slot', index, slot));
      return { text: HOLE, fact: null, signed: false };
    }
    used.add(piece.factId);
    if (renderFact(fact, piece.format, piece.part) === null) {
      findings.push(finding(fact[piece.part] === null ? 'unknown_slot' : 'wrong_unit', index, slot));
    }
    return { text: HOLE, fact, signed: SIGNED_FORMATS.has(piece.format) || piece.format === 'percent' };
  });
  for (const id of uses) if (!used.has(id)) findings.push(finding('unused_fact', index, id));
  return { stretches, findings };
};

const letterStretches = (
  paragraph: Letter['paragraphs'][number],
  index: number,
  facts: ReadonlyMap<string, Fact>,
): { stretches: Stretch[]; findings: VerifierFinding[] } => {
  const findings: VerifierFinding[] = [];
  const stretches = paragraph.map((segment): Stretch => {
    if (segment.factId === null) return { text: segment.text, fact: null, signed: false };
    const fact = facts.get(segment.factId);
    if (!fact) {
      findings.push(finding('unknown_slot', index, segment.factId));
      return { text: HOLE, fact: null, signed: false };
    }
    if (!allRenderings(fact).has(segment.text)) findings.push(finding('value_changed', index, segment.text));
    const signed = fact.unit === 'percent' || fact.id.startsWith('compare:');
    return { text: HOLE, fact, signed };
  });
  return { stretches, findings };
};

/**
 * What is not grounded in a draft (words and slots) or in a letter as rendered; an empty list means it may be shown.
 *
 * @param facts every fact the text may cite
 * @returns one finding per place, in the order of the paragraphs
 * @see docs/method.md#letters
 */
export const verifyText = (
  text: LetterDraft | Pick<Letter, 'paragraphs'>,
  facts: readonly Fact[],
  names: VerifierNames,
): VerifierFinding[] => {
  const byId = new Map<string, Fact>(facts.map((fact) => [fact.id, fact]));
  return text.paragraphs.flatMap((paragraph, index) => {
    const { stretches, findings } = Array.isArray(paragraph)
      ? letterStretches(paragraph, index, byId)
      : draftStretches(paragraph, index, byId);
    const words = stretches.map((stretch) => (stretch.fact ? HOLE : stretch.text)).join('');
    return [
      ...findings,
      ...quantityFindings(withoutNames(words, names), index),
      ...formFindings(words, index),
      ...directionFindings(stretches, index),
      ...nameFindings(words, index, names),
    ];
  });
};
