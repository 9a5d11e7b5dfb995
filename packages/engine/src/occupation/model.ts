import { ENCODED_WORDS_MAX } from './constants.ts';
import { PAIR_WEIGHT, pairRow, wordRows } from './encoder.ts';
import { hashText, wordFeature } from './features.ts';
import { type EscoGroup, readModelFile } from './model-file.ts';
import { buildRowTable, findRow, type RowTable } from './row-table.ts';
import { words } from './words.ts';

/** Vectors of one taxonomy's concepts in the space of the texts, each of length 1. */
type ConceptVectors = {
  /** Hash of each concept's code or URI, in the order of the vectors. */
  readonly keys: Uint32Array;
  /** `keys.length × dims`. */
  readonly vectors: Float32Array;
};

/**
 * The trained table: any text → a vector of length 1, comparable with the vectors of O*NET occupations, ESCO
 * occupations and ESCO skills. Nothing in it is random and nothing is learnt at run time.
 */
export type TitleModel = {
  readonly dims: number;
  readonly table: RowTable;
  /** Two 4-bit values a byte, `rows × dims / 2` bytes. */
  readonly nibbles: Uint8Array;
  readonly scales: Float32Array;
  readonly onet: ConceptVectors;
  readonly esco: ConceptVectors;
  readonly skills: ConceptVectors;
  /** Weights of the ranking features and knots of the calibration curve; see `ranking.ts`. */
  readonly ranking: Float32Array;
  readonly calibration: Float32Array;
  /** ISCO-08 unit groups; their vectors stand behind the occupations' in `esco`. */
  readonly groups: readonly EscoGroup[];
  /** Sum of rows per word met so far: words repeat, rows do not change. */
  readonly wordSums: Map<string, Float32Array>;
};

/**
 * Read the trained title model.
 *
 * @param bytes content of `data/reference/models/title-model.bin`
 * @throws AppError('pack.damaged') when the bytes are not such a file
 */
export function parseTitleModel(bytes: Uint8Array): TitleModel {
  const file = readModelFile(bytes);
  return {
    dims: file.dims,
    nibbles: file.nibbles,
    scales: file.scales,
    onet: file.onet,
    esco: file.esco,
    skills: file.skills,
    ranking: file.ranking,
    calibration: file.calibration,
    groups: file.groups,
    table: buildRowTable(file.features),
    wordSums: new Map(),
  };
}

/** Key under which a concept's vector is stored. */
export const conceptKey = (id: string): number => hashText(id);

/** True when training met the word itself, not only parts of it. */
export const isTrainedWord = (model: TitleModel, word: string): boolean =>
  findRow(model.table, wordFeature(word)) >= 0;

/** Words remembered before the memory is cleared. */
const REMEMBERED_WORDS = 60_000;

function wordSum(model: TitleModel, word: string): Float32Array {
  const known = model.wordSums.get(word);
  if (known !== undefined) return known;
  if (model.wordSums.size > REMEMBERED_WORDS) model.wordSums.clear();
  const sum = new Float32Array(model.dims);
  const { rows, weights } = wordRows(word, (feature) => findRow(model.table, feature));
  for (let i = 0; i < rows.length; i++) addRow(model, rows[i] ?? 0, weights[i] ?? 0, sum);
  model.wordSums.set(word, sum);
  return sum;
}

function addRow(model: TitleModel, row: number, weight: number, sum: Float32Array): void {
  const half = model.dims >> 1;
  const scale = (model.scales[row] ?? 0) * weight;
  const base = row * half;
  for (let i = 0; i < half; i++) {
    const both = model.nibbles[base + i] ?? 0;
    sum[2 * i] = (sum[2 * i] ?? 0) + scale * ((both & 15) - 8);
    sum[2 * i + 1] = (sum[2 * i + 1] ?? 0) + scale * ((both >> 4) - 8);
  }
}

/** Vector of length 1 of a text cut into words; null when no part of any word was ever met. */
export function encodeWords(model: TitleModel, list: readonly string[]): Float32Array | null {
  const sum = new Float32Array(model.dims);
  let previous: string | null = null;
  for (const word of list.length > ENCODED_WORDS_MAX ? list.slice(0, ENCODED_WORDS_MAX) : list) {
    const own = wordSum(model, word);
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + (own[d] ?? 0);
    if (previous !== null) {
      const pair = pairRow(previous, word, (feature) => findRow(model.table, feature));
      if (pair >= 0) addRow(model, pair, PAIR_WEIGHT, sum);
    }
    previous = word;
  }
  return toUnit(sum);
}

/** Vector of a text; null when nothing in it was ever met. */
export const encodeText = (model: TitleModel, text: string): Float32Array | null =>
  encodeWords(model, words(text));

function toUnit(sum: Float32Array): Float32Array | null {
  let square = 0;
  for (const value of sum) square += value * value;
  if (square === 0) return null;
  const norm = Math.sqrt(square);
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) / norm;
  return sum;
}

/** Cosine of a unit vector with the vector at `position` of a block of unit vectors. */
export function cosineAt(unit: Float32Array, vectors: Float32Array, position: number): number {
  const dims = unit.length;
  const base = position * dims;
  // Four sums that do not wait for each other; `dims` is a multiple of four.
  let a = 0;
  let b = 0;
  let c = 0;
  let e = 0;
  for (let d = 0; d < dims; d += 4) {
    a += (unit[d] ?? 0) * (vectors[base + d] ?? 0);
    b += (unit[d + 1] ?? 0) * (vectors[base + d + 1] ?? 0);
    c += (unit[d + 2] ?? 0) * (vectors[base + d + 2] ?? 0);
    e += (unit[d + 3] ?? 0) * (vectors[base + d + 3] ?? 0);
  }
  return a + b + c + e;
}
