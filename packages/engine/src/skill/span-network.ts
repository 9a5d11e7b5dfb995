import { letterBuckets, type SpanInputs, type WordInputs } from './span-features.ts';
import { SPAN_LABELS } from './span-lattice.ts';

/*
 * The network half of the tagger: every word's vector, letters and form go through a long short-term memory from the left
 * and another from the right (Hochreiter and Schmidhuber, 1997); both states together score the word's labels.
 */

/** Gates of a memory cell, in the order of their rows: in, keep, out, new. */
const GATES = 4;

/** Weights of one reading direction; rows are `GATES × hidden`. */
type Direction = {
  /** From the word's inputs (vector, letters, form, in this order of columns). */
  readonly input: Float32Array;
  /** From the state of the word before. */
  readonly state: Float32Array;
  readonly bias: Float32Array;
};

export type SpanNetwork = {
  readonly dims: number;
  readonly letterDims: number;
  readonly formDims: number;
  readonly hidden: number;
  /** One row a known word, and one for all others. */
  readonly words: Float32Array;
  readonly letters: Float32Array;
  readonly forms: Float32Array;
  readonly forward: Direction;
  readonly backward: Direction;
  /** `labels × 2 hidden`. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
  readonly steps: Float32Array;
  /** What a word, or a form, adds to the gates of both directions: words repeat, weights do not change. */
  readonly remembered: {
    readonly words: Map<string, Float32Array>;
    readonly forms: Map<number, Float32Array>;
  };
};

/** Words remembered before the memory is cleared. */
const REMEMBERED_WORDS = 6000;

/** Scores of the labels, `words × labels`. */
export function networkScores(network: SpanNetwork, { words }: SpanInputs): Float32Array {
  const { hidden } = network;
  const gates = words.map((word) => gatesOf(network, word));
  const states = [
    readAlong(network.forward, hidden, gates, 0),
    readAlong(network.backward, hidden, gates.toReversed(), GATES * hidden).toReversed(),
  ];
  const scores = new Float32Array(words.length * SPAN_LABELS.length);
  words.forEach((_, word) => {
    for (let label = 0; label < SPAN_LABELS.length; label++) {
      let sum = network.outputBias[label] ?? 0;
      states.forEach((direction, side) => {
        const base = (2 * label + side) * hidden;
        const state = direction[word];
        for (let i = 0; i < hidden; i++) sum += (network.output[base + i] ?? 0) * (state?.[i] ?? 0);
      });
      scores[word * SPAN_LABELS.length + label] = sum;
    }
  });
  return scores;
}

/** States of one direction, in the order of reading. */
function readAlong(
  direction: Direction,
  hidden: number,
  inputs: readonly Float32Array[],
  offset: number,
): Float32Array[] {
  let state = new Float32Array(hidden);
  let cell = new Float32Array(hidden);
  const gate = new Float32Array(GATES * hidden);
  return inputs.map((input) => {
    for (let row = 0; row < gate.length; row++) {
      gate[row] = (direction.bias[row] ?? 0) + (input[offset + row] ?? 0);
    }
    addProduct(direction.state, hidden, 0, hidden, state, gate, 0);
    const nextState = new Float32Array(hidden);
    const nextCell = new Float32Array(hidden);
    for (let i = 0; i < hidden; i++) {
      const enter = sigmoid(gate[i] ?? 0);
      const keep = sigmoid(gate[hidden + i] ?? 0);
      const leave = sigmoid(gate[2 * hidden + i] ?? 0);
      const fresh = Math.tanh(gate[3 * hidden + i] ?? 0);
      const value = enter * fresh + keep * (cell[i] ?? 0);
      nextCell[i] = value;
      nextState[i] = leave * Math.tanh(value);
    }
    state = nextState;
    cell = nextCell;
    return state;
  });
}

/** What a word adds to the gates of both directions, without the bias. */
function gatesOf(network: SpanNetwork, word: WordInputs): Float32Array {
  const gates = wordGates(network, word).slice();
  for (const form of word.forms) {
    const own = formGates(network, form);
    for (let row = 0; row < gates.length; row++) gates[row] = (gates[row] ?? 0) + (own[row] ?? 0);
  }
  return gates;
}

function wordGates(network: SpanNetwork, { row, lower }: WordInputs): Float32Array {
  const memory = network.remembered.words;
  const known = memory.get(lower);
  if (known !== undefined) return known;
  const { dims, letterDims } = network;
  const vector = new Float32Array(dims + letterDims);
  vector.set(network.words.subarray(row * dims, (row + 1) * dims));
  const buckets = letterBuckets(lower);
  const share = 1 / Math.sqrt(buckets.length);
  for (const bucket of buckets) {
    for (let d = 0; d < letterDims; d++) {
      vector[dims + d] = (vector[dims + d] ?? 0) + (network.letters[bucket * letterDims + d] ?? 0) * share;
    }
  }
  const gates = project(network, vector, 0);
  if (memory.size >= REMEMBERED_WORDS) memory.clear();
  memory.set(lower, gates);
  return gates;
}

function formGates(network: SpanNetwork, form: number): Float32Array {
  const known = network.remembered.forms.get(form);
  if (known !== undefined) return known;
  const { dims, letterDims, formDims } = network;
  const own = network.forms.subarray(form * formDims, (form + 1) * formDims);
  const gates = project(network, own, dims + letterDims);
  network.remembered.forms.set(form, gates);
  return gates;
}

/** Some columns of the input weights of both directions, applied. */
function project(network: SpanNetwork, vector: Float32Array, column: number): Float32Array {
  const width = network.dims + network.letterDims + network.formDims;
  const rows = GATES * network.hidden;
  const gates = new Float32Array(2 * rows);
  addProduct(network.forward.input, width, column, vector.length, vector, gates, 0);
  addProduct(network.backward.input, width, column, vector.length, vector, gates, rows);
  return gates;
}

/** `target[offset + row] += Σ matrix[row, column + i] × vector[i]`, for every row of the matrix. */
function addProduct(
  matrix: Float32Array,
  width: number,
  column: number,
  count: number,
  vector: Float32Array,
  target: Float32Array,
  offset: number,
): void {
  const rows = matrix.length / width;
  for (let row = 0; row < rows; row++) {
    const base = row * width + column;
    // Two sums that do not wait for each other; counts are even.
    let a = 0;
    let b = 0;
    for (let i = 0; i < count; i += 2) {
      a += (matrix[base + i] ?? 0) * (vector[i] ?? 0);
      b += (matrix[base + i + 1] ?? 0) * (vector[i + 1] ?? 0);
    }
    target[offset + row] = (target[offset + row] ?? 0) + a + b;
  }
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
