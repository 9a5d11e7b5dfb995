import { AppError } from '@career-mirror/contract';

/*
 * The file, little-endian: sixteen 32-bit numbers (magic, version, dims, rows, O*NET concepts, ESCO concepts, ESCO
 * skills, ranking weights, calibration knots, bytes of the group list, length of the whole, five zeros), then in this order: feature hashes (u32), row scales (f32), rows (two 4-bit values a byte,
 * value + 8), and for each concept set keys (u32), scales (f32), vectors (i8); ranking weights (f32); calibration knots
 * (f32); ISCO groups as lines "uri, tab, label" (UTF-8). Every block
 * starts at a multiple of four.
 */

const MAGIC = 0x31544d43; // "CMT1"
const VERSION = 3;
const HEADER_NUMBERS = 16;
/** Largest value of a vector's component as stored. */
const INT8_MAX = 127;
const NIBBLE_MAX = 7;

type ConceptBlock = { readonly keys: Uint32Array; readonly vectors: Float32Array };
export type ModelFile = {
  readonly dims: number;
  readonly features: Uint32Array;
  readonly scales: Float32Array;
  readonly nibbles: Uint8Array;
  readonly onet: ConceptBlock;
  readonly esco: ConceptBlock;
  readonly skills: ConceptBlock;
  readonly ranking: Float32Array;
  readonly calibration: Float32Array;
  readonly groups: readonly EscoGroup[];
};

/** An ISCO-08 unit group as ESCO lists it, for titles that name a whole group. */
export type EscoGroup = { readonly uri: string; readonly label: string };

const padded = (bytes: number): number => (bytes + 3) & ~3;

/** Parse the file; throws AppError('pack.damaged') when magic, version or length do not fit. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const damaged = (reason: string): AppError =>
    new AppError('pack.damaged', { file: 'title-model.bin', reason });
  if (bytes.byteLength < HEADER_NUMBERS * 4) throw damaged('too short');
  // A copy starts at a multiple of four whatever the caller's buffer looks like.
  const buffer = bytes.slice().buffer;
  const header = new Uint32Array(buffer, 0, HEADER_NUMBERS);
  const [magic, version, dims = 0, rows = 0, onet = 0, esco = 0, skills = 0, ranks = 0, knots = 0] = header;
  const [groupBytes = 0, length = 0] = header.subarray(9);
  if (magic !== MAGIC || version !== VERSION) throw damaged('unknown format');
  if (length !== bytes.byteLength) throw damaged(`${bytes.byteLength} bytes instead of ${length}`);
  let offset = HEADER_NUMBERS * 4;
  const take = (size: number): number => {
    const start = offset;
    offset += padded(size);
    return start;
  };
  const u32 = (count: number) => new Uint32Array(buffer, take(count * 4), count);
  const f32 = (count: number) => new Float32Array(buffer, take(count * 4), count);
  const features = u32(rows);
  const scales = f32(rows);
  const nibbles = new Uint8Array(buffer, take((rows * dims) / 2), (rows * dims) / 2);
  const concepts = (count: number): ConceptBlock => {
    const keys = u32(count);
    const own = f32(count);
    const stored = new Int8Array(buffer, take(count * dims), count * dims);
    const vectors = new Float32Array(count * dims);
    for (let i = 0; i < stored.length; i++) {
      vectors[i] = (stored[i] ?? 0) * (own[Math.floor(i / dims)] ?? 0);
    }
    return { keys, vectors };
  };
  return {
    dims,
    features,
    scales,
    nibbles,
    onet: concepts(onet),
    esco: concepts(esco),
    skills: concepts(skills),
    ranking: f32(ranks),
    calibration: f32(knots),
    groups: groupsOf(new TextDecoder().decode(new Uint8Array(buffer, take(groupBytes), groupBytes))),
  };
}

const groupsOf = (text: string): EscoGroup[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [uri = '', label = ''] = line.split('\t');
      return { uri, label };
    });

/** The bytes of a model; the vectors are rounded to 8 bits and the rows to 4. Inverse of `readModelFile`. */
export function writeModelFile(
  model: Omit<ModelFile, 'scales' | 'nibbles'> & { readonly rows: Float32Array },
): Uint8Array {
  const { dims, features } = model;
  const blocks: Uint8Array[] = [];
  const push = (view: Uint8Array | Uint32Array | Float32Array | Int8Array): void => {
    const block = new Uint8Array(padded(view.byteLength));
    block.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    blocks.push(block);
  };
  push(features);
  const { scales, nibbles } = toNibbles(model.rows, dims);
  push(scales);
  push(nibbles);
  for (const { keys, vectors } of [model.onet, model.esco, model.skills]) {
    push(keys);
    const rounded = toBytes(vectors, dims);
    push(rounded.scales);
    push(rounded.stored);
  }
  push(model.ranking);
  push(model.calibration);
  const groups = new TextEncoder().encode(
    model.groups.map(({ uri, label }) => `${uri}\t${label}\n`).join(''),
  );
  push(groups);
  const length = blocks.reduce((sum, block) => sum + block.byteLength, HEADER_NUMBERS * 4);
  const counts = [model.onet, model.esco, model.skills].map((block) => block.keys.length);
  const fits = [model.ranking, model.calibration, groups];
  const sizes = [dims, features.length, ...counts, ...fits.map((block) => block.length), length];
  const file = new Uint8Array(length);
  file.set(new Uint8Array(Uint32Array.from([MAGIC, VERSION, ...sizes]).buffer));
  let offset = HEADER_NUMBERS * 4;
  for (const block of blocks) {
    file.set(block, offset);
    offset += block.byteLength;
  }
  return file;
}

function toNibbles(rows: Float32Array, dims: number) {
  const count = rows.length / dims;
  const scales = new Float32Array(count);
  const nibbles = new Uint8Array(rows.length / 2);
  for (let row = 0; row < count; row++) {
    const scale = largest(rows, row * dims, dims) / NIBBLE_MAX || 1;
    scales[row] = scale;
    const value = (d: number): number => Math.round((rows[row * dims + d] ?? 0) / scale) + 8;
    for (let d = 0; d < dims; d += 2) nibbles[(row * dims + d) / 2] = value(d) | (value(d + 1) << 4);
  }
  return { scales, nibbles };
}

function toBytes(vectors: Float32Array, dims: number) {
  const count = vectors.length / dims;
  const scales = new Float32Array(count);
  const stored = new Int8Array(vectors.length);
  for (let row = 0; row < count; row++) {
    const scale = largest(vectors, row * dims, dims) / INT8_MAX || 1;
    scales[row] = scale;
    for (let d = 0; d < dims; d++)
      stored[row * dims + d] = Math.round((vectors[row * dims + d] ?? 0) / scale);
  }
  return { scales, stored };
}

function largest(values: Float32Array, start: number, count: number): number {
  let found = 0;
  for (let i = start; i < start + count; i++) found = Math.max(found, Math.abs(values[i] ?? 0));
  return found;
}
