import type { ElementDomain, LikenessModel, Reference } from '@career-mirror/contract';
import { standardiseRatings, teachesLikeness, writeModelFile } from '@career-mirror/engine/match';
import { type OccupationTexts, readOccupationTexts } from './documents.ts';
import { learnWeights, type PairFeature } from './learn-weights.ts';
import { latentFactors } from './name-factors.ts';
import { averageVectors, learnWordVectors } from './word-vectors.ts';

/** Seed of every random start. */
const SEED = 1;
/** Width of each block of text factors; together they stay below 400 kB for a thousand occupations. */
const WORD_DIMENSIONS = 128;
const NAME_DIMENSIONS = 96;
/** Domains that tell occupations apart beyond their texts (abilities, skills and activities added nothing measurable). */
const DOMAINS: readonly ElementDomain[] = ['knowledge', 'work_style', 'interest'];
/** Length of the publisher's lists that teach (count): the ten nearest, as in METHODS section 4. */
const LIST_LENGTH = 10;
const INT8_MAX = 127;

type TextBlock = { readonly name: string; readonly dimensions: number; readonly rows: Int8Array };

/** The tables of the pack that likeness is computed from. */
type LikenessTables = Pick<Reference, 'occupations' | 'elements' | 'ratings' | 'related'>;

type TrainedLikeness = {
  /** `likeness-vectors.bin`. */
  readonly bytes: Uint8Array;
  /** Weight of each kind of likeness, for the sheet beside it. */
  readonly weights: Readonly<Record<string, number>>;
};

/**
 * Trains the likeness of occupations.
 *
 * @param from folder of the publishers' files, with `onet/db_30_1`
 * @returns equal inputs give equal bytes
 */
export function trainLikeness(from: string, reference: LikenessTables): TrainedLikeness {
  const texts = readOccupationTexts(from);
  const onetSocs = texts.map((row) => row.onetSoc);
  const n = texts.length;
  const blocks = textBlocks(texts);
  const ratings = DOMAINS.map((domain) => ({ domain, ...standardiseRatings(reference, domain, onetSocs) }));
  const zoneOf = new Map(reference.occupations.map((row) => [String(row.onetSoc), row.jobZone]));
  const zones = onetSocs.map((code) => zoneOf.get(code) ?? null);

  const textCosines = blocks.map((block) => ({
    name: block.name,
    values: cosines(unit(block), block.dimensions, n),
  }));
  const ratingCosines = ratings.map((block) => ({
    name: block.domain,
    values: cosines(block.rows, block.columns, n),
  }));
  const zoneSteps = new Float32Array(n * n);
  zones.forEach((a, i) => {
    zones.forEach((b, j) => {
      zoneSteps[i * n + j] = a === null || b === null ? 0 : -Math.abs(a - b);
    });
  });
  const raw = [...textCosines, ...ratingCosines, { name: 'jobZone', values: zoneSteps }];
  const spread = raw.map((feature) => deviation(feature.values));
  const rowOf = new Map(onetSocs.map((code, i) => [code, i]));
  const learned = learnWeights({
    n,
    features: raw.map((feature, k) => scaled(feature, 1 / (spread[k] ?? 1))),
    lists: teachingLists(reference, rowOf),
    candidates: reference.related.flatMap((row) => rowOf.get(row.onetSoc) ?? []),
  });
  const weights = learned.map((weight, k) => Math.max(0, weight / (spread[k] ?? 1)));

  const text = new Float32Array(n * n);
  textCosines.forEach((feature, k) => {
    for (let i = 0; i < text.length; i++)
      text[i] = (text[i] ?? 0) + (weights[k] ?? 0) * (feature.values[i] ?? 0);
  });
  const ratingBlocks = ratings.map((block, k) => ({
    domain: block.domain,
    weight: weights[blocks.length + k] ?? 0,
    ...regress(text, ratingCosines[k]?.values ?? text, n, (i) => block.rated[i] === 1),
  }));
  const zoneWeight = weights.at(-1) ?? 0;
  const zoneFit = regress(text, zoneSteps, n, (i) => zones[i] !== null);
  const header: Omit<LikenessModel, 'occupations'> & { occupations: string[] } = {
    occupations: onetSocs,
    texts: blocks.map(({ name, dimensions }, k) => ({ name, dimensions, weight: weights[k] ?? 0 })),
    ratings: ratingBlocks,
    jobZone: { weight: zoneWeight, intercept: -zoneFit.intercept, slope: -zoneFit.slope },
    floor: meanRaw({
      n,
      text,
      ratingCosines,
      ratingBlocks,
      zoneSteps,
      zoneWeight,
      known: knownRows(ratings, zones),
    }),
    trainedOn: [...teachingLists(reference, rowOf).keys()].length,
  };
  return {
    bytes: writeModelFile(header, interleave(blocks, n)),
    weights: Object.fromEntries(raw.map((feature, k) => [feature.name, weights[k] ?? 0])),
  };
}

function textBlocks(texts: readonly OccupationTexts[]): TextBlock[] {
  const sentences = texts.flatMap((row) => [...row.work, ...row.names]);
  const words = learnWordVectors(sentences, WORD_DIMENSIONS, SEED);
  const work = texts.map((row) => row.work.flat());
  const names = texts.map((row) => row.names.flat());
  return [
    quantised('work', averageVectors(work, words), WORD_DIMENSIONS),
    quantised('names', averageVectors(names, words), WORD_DIMENSIONS),
    quantised('name words', latentFactors(names, NAME_DIMENSIONS, SEED), NAME_DIMENSIONS),
  ];
}

/** Each row to signed bytes, its largest component at the end of the range; only the direction of a row matters. */
function quantised(name: string, rows: Float64Array, dimensions: number): TextBlock {
  const out = new Int8Array(rows.length);
  for (let start = 0; start < rows.length; start += dimensions) {
    let largest = 0;
    for (let d = 0; d < dimensions; d++) largest = Math.max(largest, Math.abs(rows[start + d] ?? 0));
    if (largest === 0) continue;
    for (let d = 0; d < dimensions; d++)
      out[start + d] = Math.round(((rows[start + d] ?? 0) / largest) * INT8_MAX);
  }
  return { name, dimensions, rows: out };
}

function unit({ rows, dimensions }: TextBlock): Float32Array {
  const out = Float32Array.from(rows);
  for (let start = 0; start < out.length; start += dimensions) {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) squares += (out[start + d] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let d = 0; d < dimensions; d++) out[start + d] = (out[start + d] ?? 0) / length;
  }
  return out;
}

function interleave(blocks: readonly TextBlock[], n: number): Int8Array {
  const width = blocks.reduce((sum, block) => sum + block.dimensions, 0);
  const out = new Int8Array(n * width);
  for (let i = 0; i < n; i++) {
    let at = i * width;
    for (const { rows, dimensions } of blocks) {
      out.set(rows.subarray(i * dimensions, (i + 1) * dimensions), at);
      at += dimensions;
    }
  }
  return out;
}

function cosines(rows: Float32Array, width: number, n: number): Float32Array {
  const out = new Float32Array(n * n);
  for (let a = 0; a < n; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let d = 0; d < width; d++) sum += (rows[a * width + d] ?? 0) * (rows[b * width + d] ?? 0);
      out[a * n + b] = sum;
      out[b * n + a] = sum;
    }
  return out;
}

function deviation(values: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return Math.sqrt(squares / values.length - mean * mean);
}

const scaled = ({ name, values }: PairFeature, factor: number): PairFeature => ({
  name,
  values: values.map((value) => value * factor),
});

function teachingLists(
  reference: LikenessTables,
  rowOf: ReadonlyMap<string, number>,
): Map<number, readonly number[]> {
  return new Map(
    reference.related
      .filter((row) => teachesLikeness(row.onetSoc))
      .flatMap((row) => {
        const from = rowOf.get(row.onetSoc);
        if (from === undefined) return [];
        return [[from, row.related.slice(0, LIST_LENGTH).flatMap((code) => rowOf.get(code) ?? [])] as const];
      }),
  );
}

/** Least squares of `values` on `text` over the pairs of rows that both have the value. */
function regress(
  text: Float32Array,
  values: Float32Array,
  n: number,
  has: (row: number) => boolean,
): { intercept: number; slope: number } {
  let count = 0;
  const sums = { x: 0, y: 0, xx: 0, xy: 0 };
  for (let a = 0; a < n; a++)
    for (let b = 0; b < a; b++) {
      if (!has(a) || !has(b)) continue;
      const x = text[a * n + b] ?? 0;
      const y = values[a * n + b] ?? 0;
      count++;
      sums.x += x;
      sums.y += y;
      sums.xx += x * x;
      sums.xy += x * y;
    }
  const slope = (count * sums.xy - sums.x * sums.y) / (count * sums.xx - sums.x * sums.x);
  return { slope, intercept: (sums.y - slope * sums.x) / count };
}

type Rated = { readonly rated: Uint8Array };

const knownRows = (ratings: readonly Rated[], zones: readonly (number | null)[]): boolean[] =>
  zones.map((zone, i) => zone !== null && ratings.every((block) => block.rated[i] === 1));

function meanRaw(parts: {
  readonly n: number;
  readonly text: Float32Array;
  readonly ratingCosines: readonly PairFeature[];
  readonly ratingBlocks: readonly { readonly weight: number }[];
  readonly zoneSteps: Float32Array;
  readonly zoneWeight: number;
  readonly known: readonly boolean[];
}): number {
  let sum = 0;
  let count = 0;
  for (let a = 0; a < parts.n; a++)
    for (let b = 0; b < a; b++) {
      if (!parts.known[a] || !parts.known[b]) continue;
      const at = a * parts.n + b;
      sum += (parts.text[at] ?? 0) + parts.zoneWeight * (parts.zoneSteps[at] ?? 0);
      parts.ratingBlocks.forEach((block, k) => {
        sum += block.weight * (parts.ratingCosines[k]?.values[at] ?? 0);
      });
      count++;
    }
  return sum / count;
}
