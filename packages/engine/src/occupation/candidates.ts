import { cleanTitle } from './clean-title.ts';
import { cosineAt, encodeWords, type TitleModel } from './model.ts';
import { type NearTitle, nearestTitles, type WeightedWord } from './nearest.ts';
import { aliasOccupations, type Claim, type TitleIndex } from './title-index.ts';
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
  'contextVague',
  'exactVague',
] as const;

export type Candidate = {
  readonly occupation: number;
  readonly features: Float32Array;
  readonly via: 'exact' | 'alias' | 'typo' | 'model';
  /** Entry of the nearest known title, or -1. */
  readonly nearEntry: number;
};

/** Weight of words after the work itself (place, employer, field) in look-up and table. */
const REST_WEIGHT = 0.35;
/** Near titles that vote. Source: METHODS.md section 1. */
const VOTERS = 20;
/** Candidates taken from the table. */
const FROM_TABLE = 25;
/** Similarities count by this power: one near title outweighs many far ones. */
const VOTE_POWER = 3;

type Reading = {
  readonly keys: readonly string[];
  readonly aliasLists: readonly (readonly string[])[];
  readonly main: readonly string[];
  readonly rest: readonly string[];
  readonly corrected: boolean;
  readonly vague: boolean;
};

/** Every occupation that has a witness. */
export function findCandidates(index: TitleIndex, title: string, context: string | null): Candidate[] {
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
  const set = (occupation: number, name: (typeof RANKING_FEATURES)[number], value: number): void => {
    const own = featuresOf(occupation);
    const at = RANKING_FEATURES.indexOf(name);
    own[at] = Math.max(own[at] ?? 0, value);
  };

  for (const [claims, certainty] of claimsOf(index, reading)) {
    for (const { occupation, official, reported } of claims) {
      const share = certainty / Math.sqrt(claims.length);
      set(occupation, 'exact', share);
      if (claims.length === 1) set(occupation, 'exactAlone', certainty);
      if (official) set(occupation, 'exactOfficial', certainty);
      if (reported) set(occupation, 'exactReported', certainty);
      if (reading.vague) set(occupation, 'exactVague', share);
    }
  }
  for (const list of reading.aliasLists) {
    aliasOccupations(index, list).forEach((occupation, at) => {
      set(occupation, at === 0 ? 'aliasFirst' : 'aliasLater', 1);
    });
  }

  const vector = titleVector(model, reading);
  const near = nearestTitles(index.nearest, weighted(reading), VOTERS);
  const nearEntry = vote(index, near, vector, set);
  const cosines = new Float32Array(occupations.length);
  if (vector !== null) {
    for (const [at, { vector: row }] of occupations.entries()) {
      if (row >= 0) cosines[at] = cosineAt(vector, model.onet.vectors, row);
    }
    for (const at of highest(cosines, FROM_TABLE)) featuresOf(at);
  }
  const contextVector = context === null ? null : encodeWords(model, words(context));
  const contextCosines = new Float32Array(occupations.length);
  if (contextVector !== null) {
    for (const [at, { vector: row }] of occupations.entries()) {
      if (row >= 0) contextCosines[at] = cosineAt(contextVector, model.onet.vectors, row);
    }
    if (reading.vague) for (const at of highest(contextCosines, FROM_TABLE)) featuresOf(at);
  }

  return [...features].map(([occupation, own]) => {
    const known = occupations[occupation];
    const cosine = cosines[occupation] ?? 0;
    own[0] = cosine;
    own[1] = Math.max(0, cosine) ** VOTE_POWER;
    own[RANKING_FEATURES.indexOf('size')] = (known?.size ?? 0) / 2;
    own[RANKING_FEATURES.indexOf('allOther')] = known?.allOther ? 1 : 0;
    own[RANKING_FEATURES.indexOf('detailed')] = known?.detailed ? 1 : 0;
    const fits = contextCosines[occupation] ?? 0;
    own[RANKING_FEATURES.indexOf('context')] = fits;
    own[RANKING_FEATURES.indexOf('contextVague')] = reading.vague ? fits : 0;
    const value = (name: (typeof RANKING_FEATURES)[number]): number => own[RANKING_FEATURES.indexOf(name)] ?? 0;
    const alias = value('aliasFirst') + value('aliasLater') > 0;
    const exact = value('exact') > 0;
    const via = alias ? 'alias' : !exact ? 'model' : reading.corrected ? 'typo' : 'exact';
    return { occupation, features: own, via, nearEntry: nearEntry.get(occupation) ?? -1 };
  });
}

/** The title cut up, each unknown word corrected. */
function read(index: TitleIndex, title: string): Reading {
  const clean = cleanTitle(title);
  let corrected = false;
  const fix = (list: readonly string[]): string[] =>
    list.flatMap((word) => {
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
  const lists = [whole, withLevel, main, [...rest, ...main], [...main, ...rest], ...alternatives];
  return {
    keys: [...new Set(lists.map((list) => list.join(' ')))],
    aliasLists: [withLevel, main, [...main, ...rest], [...rest, ...main]],
    main,
    rest,
    corrected,
    vague: clean.vague,
  };
}

/** Claims on the title's readings; the fuller reading is the more certain one. */
function* claimsOf(index: TitleIndex, reading: Reading): Generator<readonly [readonly Claim[], number]> {
  let certainty = 1;
  for (const key of reading.keys) {
    const claims = index.claims.get(key);
    if (claims === undefined) continue;
    yield [claims, certainty];
    certainty *= 0.8;
  }
}

const weighted = ({ main, rest }: Reading): WeightedWord[] => [
  ...main.map((word) => ({ word, weight: 1 })),
  ...rest.map((word) => ({ word, weight: REST_WEIGHT })),
];

function titleVector(model: TitleModel, { main, rest }: Reading): Float32Array | null {
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
