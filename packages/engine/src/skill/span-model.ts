import { AppError, type SpanModel, SpanModel as SpanModelSchema } from '@career-mirror/contract';
import { readModelFile, writeModelFile } from '../match/model-file.ts';
import { FORM_BUCKETS, LETTER_BUCKETS, SPAN_BUCKETS, type SpanWords } from './span-features.ts';
import { SPAN_LABELS } from './span-lattice.ts';
import type { SpanNetwork } from './span-network.ts';

/*
 * The trained tagger of skill spans and its file. Behind the header stand, in this order: keys of the known words (u32),
 * their clusters (u16), and the matrices, each as the scales of its rows (f32) and its values (i8).
 */

export type SpanTagger = {
  readonly words: SpanWords;
  /** `SPAN_BUCKETS × SPAN_LABELS.length`, and the steps between labels. */
  readonly linear: { readonly weights: Float32Array; readonly steps: Float32Array };
  readonly network: SpanNetwork;
};

const FILE = 'skill-spans.bin';
const INT8_MAX = 127;
const GATES = 4;

/** Rows and columns of every matrix of the file, in order. */
const shapesOf = ({ known, dims, letterDims, formDims, hidden }: SpanModel) =>
  ({
    linear: [1, SPAN_BUCKETS * SPAN_LABELS.length],
    words: [known + 1, dims],
    letters: [LETTER_BUCKETS, letterDims],
    forms: [FORM_BUCKETS, formDims],
    forwardInput: [GATES * hidden, dims + letterDims + formDims],
    forwardState: [GATES * hidden, hidden],
    backwardInput: [GATES * hidden, dims + letterDims + formDims],
    backwardState: [GATES * hidden, hidden],
    output: [SPAN_LABELS.length, 2 * hidden],
  }) satisfies Record<string, readonly [number, number]>;
type MatrixName = keyof ReturnType<typeof shapesOf>;

/**
 * Read the trained tagger.
 *
 * @param bytes content of `data/reference/models/skill-spans.bin`
 * @throws AppError('pack.damaged') when the bytes are not such a file
 */
export function parseSpanTagger(bytes: Uint8Array): SpanTagger {
  const { header, values } = readModelFile(FILE, bytes, SpanModelSchema);
  // A copy starts at a multiple of four whatever the caller's buffer looks like.
  const { buffer } = values.slice();
  const shapes = shapesOf(header);
  const expected =
    padded(header.known * 4) +
    padded(header.known * 2) +
    Object.values(shapes).reduce((sum, [rows, columns]) => sum + rows * 4 + padded(rows * columns), 0);
  if (buffer.byteLength !== expected) {
    throw new AppError('pack.damaged', {
      file: FILE,
      reason: `${buffer.byteLength} bytes of values instead of ${expected}`,
    });
  }
  let offset = 0;
  const take = (size: number): number => {
    const start = offset;
    offset += padded(size);
    return start;
  };
  const keys = new Uint32Array(buffer, take(header.known * 4), header.known);
  const close = new Uint16Array(buffer, take(header.known * 2), header.known);
  const matrix = (name: MatrixName): Float32Array => {
    const [rows, columns] = shapes[name];
    const scales = new Float32Array(buffer, take(rows * 4), rows);
    const stored = new Int8Array(buffer, take(rows * columns), rows * columns);
    return Float32Array.from(stored, (value, at) => value * (scales[Math.floor(at / columns)] ?? 0));
  };
  // Matrices are taken in the order of the file.
  const linear = matrix('linear');
  const words = matrix('words');
  const letters = matrix('letters');
  const forms = matrix('forms');
  const forward = {
    input: matrix('forwardInput'),
    state: matrix('forwardState'),
    bias: Float32Array.from(header.forwardBias),
  };
  const backward = {
    input: matrix('backwardInput'),
    state: matrix('backwardState'),
    bias: Float32Array.from(header.backwardBias),
  };
  const { dims, letterDims, formDims, hidden, groupOf, fieldOf } = header;
  return {
    words: { rowOf: new Map(Array.from(keys, (key, row) => [key, row])), close, groupOf, fieldOf },
    linear: { weights: linear, steps: Float32Array.from(header.linearSteps) },
    network: {
      ...{ dims, letterDims, formDims, hidden, words, letters, forms, forward, backward },
      output: matrix('output'),
      outputBias: Float32Array.from(header.outputBias),
      steps: Float32Array.from(header.networkSteps),
      remembered: { words: new Map(), forms: new Map() },
    },
  };
}

const padded = (bytes: number): number => (bytes + 3) & ~3;

/** Digits of a number of the header that are kept. */
const DIGITS = 6;

/** The bytes of a tagger; matrices are rounded to 8 bits, row by row. Inverse of `parseSpanTagger`. */
export function writeSpanTagger({ words, linear, network }: SpanTagger): Uint8Array {
  const rounded = (values: Float32Array): number[] =>
    Array.from(values, (value) => Number(value.toPrecision(DIGITS)));
  const { dims, letterDims, formDims, hidden, forward, backward } = network;
  const header: SpanModel = {
    ...{ known: words.close.length, dims, letterDims, formDims, hidden },
    groupOf: [...words.groupOf],
    fieldOf: [...words.fieldOf],
    linearSteps: rounded(linear.steps),
    networkSteps: rounded(network.steps),
    forwardBias: rounded(forward.bias),
    backwardBias: rounded(backward.bias),
    outputBias: rounded(network.outputBias),
  };
  const matrices: Readonly<Record<MatrixName, Float32Array>> = {
    ...{ linear: linear.weights, words: network.words, letters: network.letters, forms: network.forms },
    ...{ forwardInput: forward.input, forwardState: forward.state },
    ...{ backwardInput: backward.input, backwardState: backward.state, output: network.output },
  };
  const shapes = shapesOf(header);
  const keys = new Uint32Array(words.close.length);
  for (const [key, row] of words.rowOf) keys[row] = key;
  const blocks: Uint8Array[] = [bytesOf(keys), bytesOf(words.close)];
  for (const name of Object.keys(shapes).filter((key): key is MatrixName => key in matrices)) {
    const { scales, stored } = toBytes(matrices[name], shapes[name][0], shapes[name][1]);
    blocks.push(bytesOf(scales), bytesOf(stored));
  }
  const values = new Int8Array(blocks.reduce((sum, block) => sum + padded(block.length), 0));
  let offset = 0;
  for (const block of blocks) {
    values.set(block, offset);
    offset += padded(block.length);
  }
  return writeModelFile(header, values);
}

const bytesOf = (view: Uint32Array | Uint16Array | Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

function toBytes(values: Float32Array, rows: number, columns: number) {
  const scales = new Float32Array(rows);
  const stored = new Int8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++)
      largest = Math.max(largest, Math.abs(values[at] ?? 0));
    const scale = largest / INT8_MAX || 1;
    scales[row] = scale;
    for (let at = row * columns; at < (row + 1) * columns; at++)
      stored[at] = Math.round((values[at] ?? 0) / scale);
  }
  return { scales, stored };
}
