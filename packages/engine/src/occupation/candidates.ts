import type { Claim } from './claims.ts';
import { cleanTitle } from './clean-title.ts';
import { cosineAt, encodeWords, isTrainedWord, type TitleModel } from './model.ts';
import { type NearTitle, nearestTitles, type WeightedWord } from './nearest.ts';
import { aliasOccupations, type TitleIndex } from './title-index.ts';
import { correctWord, splitWord } from './vocabulary.ts';
import { words } from './words.ts';

/*
 * Occupations that a title may mean, each with what speaks for it. The steps are independent witnesses (a known title,
 * an everyday alias, near titles, the trained table, the job's text, how common the occupation is); `ranking.ts` weighs
 * them with weights that were fitted, not chosen.
 */

/** What speaks for one occupation, in the order of the model's ranking weights. */
export const RANKING_FEATURES = [
  'cosine',
  'cosineSharp',
  'nearBest',
  'nearVote',
  'nearMeaning',
  'exact',
  'exactAlone',
  'exactOfficial',
  'exactReported',
  'aliasFirst',
  'aliasLater',
  'size',
  'allOther',
  'detailed',
  'context',
] as const;

type FeatureName = (typeof RANKING_FEATURES)[number];

/** Position of each feature, for the inner loops. */
const AT = new Map<string, number>(RANKING_FEATURES.map((name, at) => [name, at]));
const position = (name: FeatureName): number => AT.get(name) ?? 0;
const SIZE = position('size');
const ALL_OTHER = position('allOther');
const DETAILED = position('detailed');
const CONTEXT = position('context');
const EXACT = position('exact');
const ALIAS_FIRST = position('aliasFirst');
const ALIAS_LATER = position('aliasLater');

export type Candidate = {
  readonly occupation: number;
  readonly features: Float32Array;
  readonly via: 'exact' | 'alias' | 'typo' | 'model';
  /** Entry of the nearest known title, or -1. */
  readonly nearEntry: number;
};

/** Weight of words after the work itself (place, employer, field) in look-up and table. */
const REST_WEIGHT = 0.35;
/** Certainty of a known title read from the work and its surroundings together, and from the work alone. */
const COMBINED_CERTAINTY = 0.95;
const MAIN_CERTAINTY = 0.7;
/** Near titles that vote. Source: METHODS.md section 1. */
const VOTERS = 20;
/** What is left of a meaningless title's features, and what the job's text gains, when there is such a text. By hand. */
const VAGUE_TITLE_SHARE = 0.3;
const VAGUE_CONTEXT_GAIN = 2.5;
/** Candidates taken from the table. */
const FROM_TABLE = 25;
/** Similarities count by this power: one near title outweighs many far ones. */
const VOTE_POWER = 3;

/** A title cut up for look-up. */
export type TitleReading = {
  /** Ways to read the title as one known title, the fullest first, with the share of its words that each covers. */
  readonly keys: readonly { readonly key: string; readonly certainty: number }[];
  readonly aliasLists: readonly { readonly list: readonly string[]; readonly certainty: number }[];
  readonly main: readonly string[];
  readonly rest: readonly string[];
  readonly corrected: boolean;
  readonly vague: boolean;
};

/** Every occupation that has a witness, with the title as read and its vector. */
export function findCandidates(index: TitleIndex, title: string, context: string | null) {
  const reading = read(index, title);
  const { model, occupations } = index;
  const features = new Map<number, Float32Array>();
  const featuresOf = (occupation: number): Float32Array => {
    let own = features.get(occupation);
    if (own === undefined) {
      own = new Float32Array(RANKING_FEATURES.length);
      features.set(occupation, own);
    }
    return own;
  };
  const set = (occupation: number, name: FeatureName, value: number): void => {
    const own = featuresOf(occupation);
    const at = position(name);
    own[at] = Math.max(own[at] ?? 0, value);
  };

  for (const [claims, certainty] of claimsOf(index, reading)) {
    for (const { occupation, official, reported } of claims) {
      const share = certainty / Math.sqrt(claims.length);
      set(occupation, 'exact', share);
      if (claims.length === 1) set(occupation, 'exactAlone', certainty);
      if (official) set(occupation, 'exactOfficial', certainty);
      if (reported) set(occupation, 'exactReported', certainty);
    }
  }
  for (const { list, certainty } of reading.aliasLists) {
    aliasOccupations(index, list).forEach((occupation, at) => {
      set(occupation, at === 0 ? 'aliasFirst' : 'aliasLater', certainty);
    });
  }

  const vector = titleVector(model, reading);
  const near = nearestTitles(index.nearest, weighted(reading), VOTERS);
  const nearEntry = vote(index, near, vector, set);
  const cosines = new Float32Array(occupations.length);
  if (vector !== null) {
    cosinesOf(index, vector, cosines);
    for (const at of highest(cosines, FROM_TABLE)) featuresOf(at);
  }
  const contextVector = context === null ? null : encodeWords(model, words(context));
  const contextCosines = new Float32Array(occupations.length);
  if (contextVector !== null) {
    cosinesOf(index, contextVector, contextCosines);
    if (reading.vague) for (const at of highest(contextCosines, FROM_TABLE)) featuresOf(at);
  }

  const candidates = [...features].map(([occupation, own]): Candidate => {
    const known = occupations[occupation];
    const cosine = cosines[occupation] ?? 0;
    own[0] = cosine;
    own[1] = Math.max(0, cosine) ** VOTE_POWER;
    own[SIZE] = (known?.size ?? 0) / 2;
    own[ALL_OTHER] = known?.allOther ? 1 : 0;
    own[DETAILED] = known?.detailed ? 1 : 0;
    const fits = contextCosines[occupation] ?? 0;
    own[CONTEXT] = fits;
    const alias = (own[ALIAS_FIRST] ?? 0) + (own[ALIAS_LATER] ?? 0) > 0;
    const exact = (own[EXACT] ?? 0) > 0;
    const via = alias ? 'alias' : !exact ? 'model' : reading.corrected ? 'typo' : 'exact';
    if (reading.vague && contextVector !== null) leaveToContext(own);
    return { occupation, features: own, via, nearEntry: nearEntry.get(occupation) ?? -1 };
  });
  return { candidates, reading, vector };
}

/** A title without meaning ("Consultant") keeps a share of its say, and the job's text gets it. */
function leaveToContext(features: Float32Array): void {
  for (let at = 0; at < features.length; at++) {
    if (at === CONTEXT) features[at] = (features[at] ?? 0) * VAGUE_CONTEXT_GAIN;
    else if (at !== SIZE && at !== ALL_OTHER && at !== DETAILED)
      features[at] = (features[at] ?? 0) * VAGUE_TITLE_SHARE;
  }
}

/** Cosine of a vector with every occupation's; 0 for those newer than the model. */
function cosinesOf({ occupations, model }: TitleIndex, vector: Float32Array, cosines: Float32Array): void {
  for (let at = 0; at < occupations.length; at++) {
    const row = occupations[at]?.vector ?? -1;
    if (row >= 0) cosines[at] = cosineAt(vector, model.onet.vectors, row);
  }
}

/** The title cut up, each unknown word corrected. */
function read(index: TitleIndex, title: string): TitleReading {
  const { model } = index;
  const clean = cleanTitle(title);
  let corrected = false;
  const fix = (list: readonly string[]): string[] =>
    list.flatMap((word) => {
      if (isTrainedWord(model, word)) return word;
      const parts = splitWord(index.vocabulary, word);
      if (parts !== null) return parts;
      const better = correctWord(index.vocabulary, word);
      if (better !== null) corrected = true;
      return better ?? word;
    });
  const whole = words(title);
  const main = fix(clean.main);
  const withLevel = fix(clean.mainWithLevel);
  const rest = fix(clean.rest);
  const alternatives = clean.alternatives.map(fix);
  const both = [
    { list: [...rest, ...main], certainty: COMBINED_CERTAINTY },
    { list: [...main, ...rest], certainty: COMBINED_CERTAINTY },
  ];
  const alone = rest.length > 0 ? MAIN_CERTAINTY : 1;
  const lists = [
    { list: whole, certainty: 1 },
    { list: withLevel, certainty: alone },
    ...both,
    { list: main, certainty: alone },
    ...alternatives.map((list) => ({ list, certainty: MAIN_CERTAINTY })),
  ];
  const keys = new Map<string, number>();
  for (const { list, certainty } of lists) {
    const key = list.join(' ');
    keys.set(key, Math.max(keys.get(key) ?? 0, certainty));
  }
  return {
    keys: Array.from(keys, ([key, certainty]) => ({ key, certainty })),
    aliasLists: [{ list: withLevel, certainty: alone }, { list: main, certainty: alone }, ...both],
    main,
    rest,
    corrected,
    vague: clean.vague,
  };
}

/** Claims on the title's readings. */
function* claimsOf(index: TitleIndex, reading: TitleReading): Generator<readonly [readonly Claim[], number]> {
  for (const { key, certainty } of reading.keys) {
    const claims = index.claims.get(key);
    if (claims !== undefined) yield [claims, certainty];
  }
}

const weighted = ({ main, rest }: TitleReading): WeightedWord[] => [
  ...main.map((word) => ({ word, weight: 1 })),
  ...rest.map((word) => ({ word, weight: REST_WEIGHT })),
];

function titleVector(model: TitleModel, { main, rest }: TitleReading): Float32Array | null {
  const work = encodeWords(model, main);
  const around = rest.length > 0 ? encodeWords(model, rest) : null;
  if (work === null) return around;
  if (around === null) return work;
  let square = 0;
  for (let d = 0; d < work.length; d++) {
    work[d] = (work[d] ?? 0) + REST_WEIGHT * (around[d] ?? 0);
    square += (work[d] ?? 0) ** 2;
  }
  const norm = Math.sqrt(square) || 1;
  for (let d = 0; d < work.length; d++) work[d] = (work[d] ?? 0) / norm;
  return work;
}

function vote(
  index: TitleIndex,
  near: readonly NearTitle[],
  vector: Float32Array | null,
  set: (occupation: number, name: 'nearBest' | 'nearVote' | 'nearMeaning', value: number) => void,
): Map<number, number> {
  const nearEntry = new Map<number, number>();
  const votes = new Map<number, number>();
  let total = 0;
  for (const { entry, similarity } of near) {
    const known = index.nearest.entries[entry];
    if (known === undefined) continue;
    const meaning = vector === null ? null : encodeWords(index.model, known.list);
    const meant = meaning === null || vector === null ? 0 : cosineAt(vector, meaning, 0);
    const strength = similarity ** VOTE_POWER;
    total += strength;
    for (const occupation of known.occupations) {
      if (!nearEntry.has(occupation)) nearEntry.set(occupation, entry);
      votes.set(occupation, (votes.get(occupation) ?? 0) + strength / Math.sqrt(known.occupations.length));
      set(occupation, 'nearBest', similarity);
      set(occupation, 'nearMeaning', meant);
    }
  }
  for (const [occupation, strength] of votes) set(occupation, 'nearVote', strength / total);
  return nearEntry;
}

function highest(values: Float32Array, count: number): number[] {
  const best: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (best.length >= count && value <= (values[best[best.length - 1] ?? 0] ?? 0)) continue;
    let slot = best.length;
    while (slot > 0 && (values[best[slot - 1] ?? 0] ?? 0) < value) slot--;
    best.splice(slot, 0, at);
    if (best.length > count) best.pop();
  }
  return best;
}
