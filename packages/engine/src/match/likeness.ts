import {
  AppError,
  LikenessModel,
  type OnetSocCode,
  type Reference,
  type SimilarOccupation,
} from '@career-mirror/contract';
import { MOST_ALIKE, SIMILAR_LIMIT } from './constants.ts';
import { readModelFile } from './model-file.ts';
import { type StandardisedRatings, scaleToUnit, standardiseRatings } from './standardise.ts';

/*
 * Likeness of two occupations = a weighted sum of cosines: of the factors of their published texts (what is done there,
 * what it is called), of their standardised ratings (knowledge, interests, work styles), minus a step for each job zone
 * between them; moved and scaled so that 0 is a pair taken at random and 1 is the occupation itself. The texts do not ship:
 * the trainer boils them down to a few hundred signed bytes per occupation. The weights were learned on one half of the
 * publisher's related lists and are measured on the other half; the lists themselves take no part in the score.
 */

/** Resemblance of every pair of occupations; built once from the pack, read many times. */
export type Likeness = {
  readonly onetSocs: readonly OnetSocCode[];
  readonly titles: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Row-major symmetric matrix, n × n, 0 … 1, diagonal 1. */
  readonly scores: Float32Array;
  /** What it rests on: published ratings and texts, or texts alone where the publisher rates nothing. */
  readonly basis: readonly ('ratings and texts' | 'texts')[];
  /** False for catch-all groups of which the publisher gives neither ratings nor a job zone. */
  readonly described: readonly boolean[];
};

/**
 * Likeness of all occupations of the pack to each other.
 *
 * @param model bytes of `data/reference/models/likeness-vectors.bin`
 * @throws AppError('pack.damaged') when the artefact does not fit, or knows nothing of an occupation of the pack
 * @see docs/method.md#likeness
 */
export function buildLikeness(
  reference: Pick<Reference, 'occupations' | 'elements' | 'ratings'>,
  model: Uint8Array,
): Likeness {
  const { header, values } = readModelFile('likeness-vectors.bin', model, LikenessModel);
  const onetSocs = reference.occupations.map((row) => row.onetSoc);
  const texts = textBlocks(header, values, onetSocs);
  const ratings = header.ratings.map((block) => ({
    ...block,
    ...standardiseRatings(reference, block.domain, onetSocs),
  }));
  const zones = reference.occupations.map((row) => row.jobZone);
  return {
    onetSocs,
    titles: reference.occupations.map((row) => row.title),
    indexOf: new Map(onetSocs.map((code, i) => [code, i])),
    scores: scoreAllPairs({ header, texts, ratings, zones }),
    basis: onetSocs.map((_, i) =>
      ratings.every((block) => block.rated[i] === 1) ? 'ratings and texts' : 'texts',
    ),
    described: reference.occupations.map((row) => row.hasRatings || row.jobZone !== null),
  };
}

type Block = { readonly columns: number; readonly rows: Float32Array };
type RatingBlock = StandardisedRatings & LikenessModel['ratings'][number];

/** The text factors in the pack's order, unit length per block, scaled so that one dot product gives the weighted sum. */
function textBlocks(header: LikenessModel, values: Int8Array, onetSocs: readonly string[]): Block {
  const columns = header.texts.reduce((sum, block) => sum + block.dimensions, 0);
  if (values.length !== columns * header.occupations.length)
    throw new AppError('pack.damaged', { file: 'likeness-vectors.bin', reason: 'length of the values' });
  const rowOf = new Map<string, number>(header.occupations.map((code, i) => [code, i]));
  const rows = new Float32Array(onetSocs.length * columns);
  onetSocs.forEach((code, i) => {
    const from = rowOf.get(code);
    if (from === undefined)
      throw new AppError('pack.damaged', { file: 'likeness-vectors.bin', reason: `nothing on ${code}` });
    let at = 0;
    for (const { dimensions, weight } of header.texts) {
      const row = rows.subarray(i * columns + at, i * columns + at + dimensions);
      for (let d = 0; d < dimensions; d++) row[d] = values[from * columns + at + d] ?? 0;
      scaleToUnit(row);
      const root = Math.sqrt(weight);
      for (let d = 0; d < dimensions; d++) row[d] = (row[d] ?? 0) * root;
      at += dimensions;
    }
  });
  return { columns, rows };
}

type Parts = {
  readonly header: LikenessModel;
  readonly texts: Block;
  readonly ratings: readonly RatingBlock[];
  readonly zones: readonly (number | null)[];
};

function scoreAllPairs({ header, texts, ratings, zones }: Parts): Float32Array {
  const n = zones.length;
  const scores = new Float32Array(n * n);
  const textCeiling = header.texts.reduce((sum, block) => sum + block.weight, 0);
  const ceiling = header.ratings.reduce((sum, block) => sum + block.weight, textCeiling);
  for (let a = 0; a < n; a++) {
    scores[a * n + a] = 1;
    for (let b = 0; b < a; b++) {
      const text = dot(texts, a, b);
      let raw = text;
      for (const block of ratings) {
        const known = block.rated[a] === 1 && block.rated[b] === 1;
        raw += block.weight * (known ? dot(block, a, b) : block.intercept + block.slope * text);
      }
      const zoneA = zones[a] ?? null;
      const zoneB = zones[b] ?? null;
      const { jobZone } = header;
      raw -=
        jobZone.weight *
        (zoneA === null || zoneB === null
          ? Math.max(0, jobZone.intercept + jobZone.slope * text)
          : Math.abs(zoneA - zoneB));
      const score = Math.min(MOST_ALIKE, Math.max(0, (raw - header.floor) / (ceiling - header.floor)));
      scores[a * n + b] = score;
      scores[b * n + a] = score;
    }
  }
  return scores;
}

function dot({ rows, columns }: Block, a: number, b: number): number {
  let sum = 0;
  const from = a * columns;
  const to = b * columns;
  for (let d = 0; d < columns; d++) sum += (rows[from + d] ?? 0) * (rows[to + d] ?? 0);
  return sum;
}

const requireIndex = (likeness: Likeness, onetSoc: string): number => {
  const i = likeness.indexOf.get(onetSoc);
  if (i === undefined) throw new AppError('occupation.not_found', { onetSoc });
  return i;
};

/**
 * Likeness of two occupations: symmetric, 0 … 1, 1 for itself.
 *
 * @throws AppError('occupation.not_found')
 */
export function likeness(index: Likeness, a: OnetSocCode, b: OnetSocCode): number {
  return index.scores[requireIndex(index, a) * index.onetSocs.length + requireIndex(index, b)] ?? 0;
}

/**
 * The nearest other occupations, nearest first. Catch-all groups that the publisher only names ("…, All Other": no ratings, no
 * job zone) are left out, because nothing can be done about the advice to go there.
 *
 * @throws AppError('occupation.not_found')
 * @example similarOccupations(likeness, onetSoc, 10)[0] // { onetSoc, title, score: 0.81 }
 */
export function similarOccupations(
  index: Likeness,
  onetSoc: OnetSocCode,
  limit = SIMILAR_LIMIT,
): SimilarOccupation[] {
  const from = requireIndex(index, onetSoc);
  const n = index.onetSocs.length;
  return index.onetSocs
    .map((code, i) => ({
      onetSoc: code,
      title: index.titles[i] ?? code,
      score: index.scores[from * n + i] ?? 0,
    }))
    .filter((row, i) => row.onetSoc !== onetSoc && index.described[i] === true)
    .sort((a, b) => b.score - a.score || (a.onetSoc < b.onetSoc ? -1 : 1))
    .slice(0, limit);
}
