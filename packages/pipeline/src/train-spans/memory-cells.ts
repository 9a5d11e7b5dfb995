import { type Learnt, product, productSlope } from './dense.ts';

/* One direction of the network, forward for a sentence and backward for its slopes. */

/** Gates of a cell, in the order of their rows: in, keep, out, new. */
export const GATES = 4;

export type LearntDirection = { readonly input: Learnt; readonly state: Learnt; readonly bias: Learnt };

/** What a direction did on a sentence; all by word in the order of the text. */
export type Pass = {
  readonly gates: Float32Array;
  readonly cells: Float32Array;
  readonly states: Float32Array;
};

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Words in the order of reading, each with the one read before it (or -1). */
function* readingOrder(words: number, rightToLeft: boolean): Generator<readonly [number, number]> {
  for (let read = 0; read < words; read++) {
    const word = rightToLeft ? words - 1 - read : read;
    yield [word, read === 0 ? -1 : rightToLeft ? word + 1 : word - 1];
  }
}

/** Read a sentence of `inputs.length / width` words. */
export function readSentence(
  { input, state, bias }: LearntDirection,
  inputs: Float32Array,
  words: number,
  rightToLeft: boolean,
): Pass {
  const rows = bias.values.length;
  const hidden = rows / GATES;
  const width = input.values.length / rows;
  const gates = new Float32Array(words * rows);
  const cells = new Float32Array(words * hidden);
  const states = new Float32Array(words * hidden);
  for (const [word, previous] of readingOrder(words, rightToLeft)) {
    const base = word * rows;
    gates.set(bias.values, base);
    product(input.values, rows, { of: inputs, at: word * width }, { of: gates, at: base });
    if (previous >= 0)
      product(state.values, rows, { of: states, at: previous * hidden }, { of: gates, at: base });
    for (let i = 0; i < hidden; i++) {
      const enter = sigmoid(gates[base + i] ?? 0);
      const keep = sigmoid(gates[base + hidden + i] ?? 0);
      const leave = sigmoid(gates[base + 2 * hidden + i] ?? 0);
      const fresh = Math.tanh(gates[base + 3 * hidden + i] ?? 0);
      const cell = enter * fresh + (previous >= 0 ? keep * (cells[previous * hidden + i] ?? 0) : 0);
      gates[base + i] = enter;
      gates[base + hidden + i] = keep;
      gates[base + 2 * hidden + i] = leave;
      gates[base + 3 * hidden + i] = fresh;
      cells[word * hidden + i] = cell;
      states[word * hidden + i] = leave * Math.tanh(cell);
    }
  }
  return { gates, cells, states };
}

/**
 * The slopes of a pass: of the direction's weights (gathered in them) and of the inputs (added to `inputSlopes`).
 *
 * @param stateSlopes slopes of the states by what reads them; changed here
 */
export function learnSentence(
  { input, state, bias }: LearntDirection,
  { gates, cells, states }: Pass,
  inputs: Float32Array,
  stateSlopes: Float32Array,
  inputSlopes: Float32Array,
  rightToLeft: boolean,
): void {
  const rows = bias.values.length;
  const hidden = rows / GATES;
  const width = input.values.length / rows;
  const words = states.length / hidden;
  const cellSlopes = new Float32Array(cells.length);
  const own = new Float32Array(rows);
  for (const [word, previous] of [...readingOrder(words, rightToLeft)].reverse()) {
    const base = word * rows;
    for (let i = 0; i < hidden; i++) {
      const enter = gates[base + i] ?? 0;
      const keep = gates[base + hidden + i] ?? 0;
      const leave = gates[base + 2 * hidden + i] ?? 0;
      const fresh = gates[base + 3 * hidden + i] ?? 0;
      const shown = Math.tanh(cells[word * hidden + i] ?? 0);
      const slope = stateSlopes[word * hidden + i] ?? 0;
      const cellSlope = (cellSlopes[word * hidden + i] ?? 0) + slope * leave * (1 - shown * shown);
      own[i] = cellSlope * fresh * enter * (1 - enter);
      own[2 * hidden + i] = slope * shown * leave * (1 - leave);
      own[3 * hidden + i] = cellSlope * enter * (1 - fresh * fresh);
      own[hidden + i] = 0;
      if (previous >= 0) {
        const at = previous * hidden + i;
        own[hidden + i] = cellSlope * (cells[at] ?? 0) * keep * (1 - keep);
        cellSlopes[at] = (cellSlopes[at] ?? 0) + cellSlope * keep;
      }
    }
    for (let row = 0; row < rows; row++) bias.slopes[row] = (bias.slopes[row] ?? 0) + (own[row] ?? 0);
    const toSlope = { of: own, at: 0 };
    const at = word * width;
    productSlope(input, rows, { of: inputs, at }, { of: inputSlopes, at }, toSlope);
    if (previous >= 0) {
      const before = previous * hidden;
      productSlope(state, rows, { of: states, at: before }, { of: stateSlopes, at: before }, toSlope);
    }
  }
}
