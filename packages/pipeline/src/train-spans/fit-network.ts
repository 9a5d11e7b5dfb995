import {
  FORM_BUCKETS,
  LETTER_BUCKETS,
  letterBuckets,
  SPAN_LABELS,
  type SpanNetwork,
} from '@career-mirror/engine/skill';
import { type Random, seededRandom, shuffle } from '../train/random.ts';
import {
  type Learnt,
  type LearntRows,
  learnt,
  learntRows,
  product,
  productSlope,
  stepAll,
  stepRows,
} from './dense.ts';
import type { SpanExample } from './examples.ts';
import { labelSlope } from './label-slope.ts';
import { GATES, type LearntDirection, learnSentence, readSentence } from './memory-cells.ts';

/* The network reader, taught by the same loss as the linear one; see `skill/span-network.ts` for what it computes. */

/** Sizes of the network. */
export const SIZES = { dims: 64, letterDims: 32, formDims: 16, hidden: 48 } as const;
/** Shares of inputs, of states and of known words that are left out each time, and sentences between two steps. */
const SETTINGS = { inputsOut: 0.35, statesOut: 0.4, wordsOut: 0.03, batch: 16, slowStart: 100 } as const;
/** Steps of the word, letter and form rows beside the matrices' own rate. */
const ROW_RATES = { words: 4.5, others: 15 } as const;
const COUNT = SPAN_LABELS.length;
const WIDTH = SIZES.dims + SIZES.letterDims + SIZES.formDims;

/** A network before it has learnt anything but its word vectors. */
export function newNetwork(vectors: Float32Array, random: Random): SpanNetwork {
  const { dims, letterDims, formDims, hidden } = SIZES;
  const spread = (size: number, width: number): Float32Array =>
    Float32Array.from({ length: size }, () => (random() * 2 - 1) * width);
  const words = new Float32Array(vectors.length + dims);
  words.set(vectors);
  const direction = () => ({
    input: spread(GATES * hidden * WIDTH, Math.sqrt(3 / WIDTH) * 0.7),
    state: spread(GATES * hidden * hidden, Math.sqrt(3 / hidden) * 0.7),
    // Cells keep what they hold at first.
    bias: Float32Array.from({ length: GATES * hidden }, (_, row) =>
      row >= hidden && row < 2 * hidden ? 1 : 0,
    ),
  });
  return {
    ...SIZES,
    words,
    letters: spread(LETTER_BUCKETS * letterDims, 0.15),
    forms: spread(FORM_BUCKETS * formDims, 0.3),
    forward: direction(),
    backward: direction(),
    output: spread(COUNT * 2 * hidden, 0.1),
    outputBias: new Float32Array(COUNT),
    steps: spread((COUNT + 1) * COUNT, 0.01),
    remembered: { words: new Map(), forms: new Map() },
  };
}

export type NetworkLesson = {
  readonly rounds: number;
  /** Step of the matrices at first and at last. */
  readonly rate: number;
  readonly lastRate: number;
  readonly seed: number;
  readonly report: (line: string) => void;
};

/** A network that has gone through the examples, starting from another, which stays as it is. Deterministic. */
export function teachNetwork(
  start: SpanNetwork,
  examples: readonly SpanExample[],
  { rounds, rate, lastRate, seed, report }: NetworkLesson,
): SpanNetwork {
  const random = seededRandom(seed);
  const pupil = pupilOf(start);
  const order = Int32Array.from(examples.keys());
  const steps = Math.ceil(order.length / SETTINGS.batch) * rounds;
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    let loss = 0;
    for (let from = 0; from < order.length; from += SETTINGS.batch) {
      for (const at of order.subarray(from, from + SETTINGS.batch)) {
        const example = examples[at];
        if (example !== undefined) loss += learnExample(pupil, example, random);
      }
      const own = (rate + ((lastRate - rate) * step) / steps) * Math.min(1, (step + 1) / SETTINGS.slowStart);
      step++;
      stepAll(pupil.dense, own, step);
      stepRows(pupil.words, own * ROW_RATES.words);
      stepRows(pupil.letters, own * ROW_RATES.others);
      stepRows(pupil.forms, own * ROW_RATES.others);
    }
    report(`round ${round + 1}: loss ${(loss / order.length).toFixed(3)}`);
  }
  return networkOf(pupil);
}

type Pupil = {
  readonly words: LearntRows;
  readonly letters: LearntRows;
  readonly forms: LearntRows;
  readonly directions: readonly [LearntDirection, LearntDirection];
  readonly output: Learnt;
  readonly outputBias: Learnt;
  readonly steps: Learnt;
  readonly dense: readonly Learnt[];
};

function pupilOf(network: SpanNetwork): Pupil {
  const direction = ({ input, state, bias }: SpanNetwork['forward']): LearntDirection => ({
    input: learnt(input.slice()),
    state: learnt(state.slice()),
    bias: learnt(bias.slice()),
  });
  const directions = [direction(network.forward), direction(network.backward)] as const;
  const output = learnt(network.output.slice());
  const outputBias = learnt(network.outputBias.slice());
  const steps = learnt(network.steps.slice());
  return {
    words: learntRows(network.words.slice(), SIZES.dims),
    letters: learntRows(network.letters.slice(), SIZES.letterDims),
    forms: learntRows(network.forms.slice(), SIZES.formDims),
    ...{ directions, output, outputBias, steps },
    dense: [
      ...directions.flatMap(({ input, state, bias }) => [input, state, bias]),
      output,
      outputBias,
      steps,
    ],
  };
}

function networkOf({ words, letters, forms, directions, output, outputBias, steps }: Pupil): SpanNetwork {
  const direction = ({ input, state, bias }: LearntDirection) => ({
    input: input.values,
    state: state.values,
    bias: bias.values,
  });
  return {
    ...SIZES,
    words: words.values,
    letters: letters.values,
    forms: forms.values,
    forward: direction(directions[0]),
    backward: direction(directions[1]),
    output: output.values,
    outputBias: outputBias.values,
    steps: steps.values,
    remembered: { words: new Map(), forms: new Map() },
  };
}

/** Left out (0), or in and grown so that the sum stays what it was. */
const mask = (size: number, out: number, random: Random): Float32Array =>
  Float32Array.from({ length: size }, () => (random() < out ? 0 : 1 / (1 - out)));

const times = (values: Float32Array, own: Float32Array): void => {
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) * (own[at % own.length] ?? 0);
};

/** Gathers the slopes of one sentence. @returns its loss */
function learnExample(pupil: Pupil, { inputs, labels, weight }: SpanExample, random: Random): number {
  const { hidden } = SIZES;
  const words = inputs.words.length;
  const unknown = pupil.words.values.length / SIZES.dims - 1;
  const parts = inputs.words.map(({ row, lower, forms }) =>
    partsOf(pupil, random() < SETTINGS.wordsOut ? unknown : row, lower, forms),
  );
  const vectors = new Float32Array(words * WIDTH);
  parts.forEach((own, word) => {
    for (const { rows, row, column, share } of own) {
      for (let d = 0; d < rows.dims; d++) {
        const at = word * WIDTH + column + d;
        vectors[at] = (vectors[at] ?? 0) + (rows.values[row * rows.dims + d] ?? 0) * share;
      }
    }
  });
  const inputMask = mask(WIDTH, SETTINGS.inputsOut, random);
  times(vectors, inputMask);
  const passes = pupil.directions.map((direction, side) =>
    readSentence(direction, vectors, words, side === 1),
  );
  const states = new Float32Array(words * 2 * hidden);
  passes.forEach((pass, side) => {
    for (let word = 0; word < words; word++)
      states.set(pass.states.subarray(word * hidden, (word + 1) * hidden), (2 * word + side) * hidden);
  });
  const stateMask = mask(2 * hidden, SETTINGS.statesOut, random);
  times(states, stateMask);
  const scores = new Float32Array(words * COUNT);
  for (let word = 0; word < words; word++) {
    scores.set(pupil.outputBias.values, word * COUNT);
    product(
      pupil.output.values,
      COUNT,
      { of: states, at: word * 2 * hidden },
      { of: scores, at: word * COUNT },
    );
  }

  const slope = labelSlope({ words, labels: scores, steps: pupil.steps.values }, labels);
  slope.steps.forEach((value, step) => {
    pupil.steps.slopes[step] = (pupil.steps.slopes[step] ?? 0) + value * weight;
  });
  const scoreSlopes = slope.labels.map((value) => value * weight);
  const stateSlopes = new Float32Array(states.length);
  for (let word = 0; word < words; word++) {
    for (let label = 0; label < COUNT; label++)
      pupil.outputBias.slopes[label] =
        (pupil.outputBias.slopes[label] ?? 0) + (scoreSlopes[word * COUNT + label] ?? 0);
    const at = word * 2 * hidden;
    productSlope(
      pupil.output,
      COUNT,
      { of: states, at },
      { of: stateSlopes, at },
      { of: scoreSlopes, at: word * COUNT },
    );
  }
  times(stateSlopes, stateMask);
  const vectorSlopes = new Float32Array(vectors.length);
  pupil.directions.forEach((direction, side) => {
    const pass = passes[side];
    if (pass === undefined) return;
    const own = new Float32Array(words * hidden);
    for (let word = 0; word < words; word++) {
      const at = (2 * word + side) * hidden;
      own.set(stateSlopes.subarray(at, at + hidden), word * hidden);
    }
    learnSentence(direction, pass, vectors, own, vectorSlopes, side === 1);
  });
  times(vectorSlopes, inputMask);
  parts.forEach((own, word) => {
    for (const { rows, row, column, share } of own) {
      rows.met.add(row);
      for (let d = 0; d < rows.dims; d++) {
        const at = row * rows.dims + d;
        rows.slopes[at] = (rows.slopes[at] ?? 0) + (vectorSlopes[word * WIDTH + column + d] ?? 0) * share;
      }
    }
  });
  return slope.loss;
}

/** The rows that a word's input is the sum of, with the column each begins at and the share it has. */
function partsOf({ words, letters, forms }: Pupil, row: number, lower: string, ownForms: Int32Array) {
  const { dims, letterDims } = SIZES;
  const buckets = letterBuckets(lower);
  const share = 1 / Math.sqrt(buckets.length);
  return [
    { rows: words, row, column: 0, share: 1 },
    ...Array.from(buckets, (bucket) => ({ rows: letters, row: bucket, column: dims, share })),
    ...Array.from(ownForms, (form) => ({ rows: forms, row: form, column: dims + letterDims, share: 1 })),
  ];
}
