import { PAIR_WEIGHT, pairRow, wordRows, words } from '@career-mirror/engine/occupation';
import { augment } from './augment.ts';
import { createNetwork, createTrainer, type EncodedText, type Network, type Task } from './network.ts';
import { type Random, seededRandom, shuffle } from './random.ts';
import type { Example, TrainingTexts } from './texts.ts';

export type LearnSettings = {
  readonly seed: number;
  readonly dims: number;
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
};

/** Share of words left out of a text, and of word rows left out so that their n-grams must do. */
const WORD_DROPOUT = 0.1;
const WORD_ROW_DROPOUT = 0.2;
/** Wrong classes drawn per batch for the ESCO sets. */
const SAMPLED_CLASSES = 512;
/** The rate falls in a line to this share of itself. */
const LAST_RATE_SHARE = 0.05;

/**
 * Teach the table. Deterministic: one thread, one seeded generator, fixed order.
 *
 * @param features ascending hashes of the features that have a row
 * @param report   called now and then with a line of progress
 */
export function learn(
  texts: TrainingTexts,
  features: Uint32Array,
  settings: LearnSettings,
  report: (line: string) => void,
): Network {
  const random = seededRandom(settings.seed);
  const tasks: Task[] = ['onet', 'esco', 'skill'].map((name, at) => {
    const classes = texts.classes[at]?.length ?? 0;
    return { name, classes, sampled: at === 0 ? classes : SAMPLED_CLASSES };
  });
  const network = createNetwork(features.length, settings.dims, tasks, random);
  const step = createTrainer(network, random);
  const encodeText = createTextEncoder(features, random);
  const order = tasks.map((_, task) =>
    Int32Array.from(texts.examples.keys()).filter((at) => texts.examples[at]?.task === task),
  );
  const batchesPerEpoch = order.reduce((sum, list) => sum + Math.ceil(list.length / settings.batch), 0);
  const total = batchesPerEpoch * settings.epochs;
  let done = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const list of order) shuffle(list, random);
    const losses = [0, 0, 0];
    const counts = [0, 0, 0];
    for (const { task, from } of interleave(order, settings.batch)) {
      const batch: EncodedText[] = [];
      for (const at of order[task]?.subarray(from, from + settings.batch) ?? []) {
        const example = texts.examples[at];
        if (example !== undefined) batch.push(encodeText(example, texts.advertisements));
      }
      const rate = settings.rate * (1 - (1 - LAST_RATE_SHARE) * (done / total));
      losses[task] = (losses[task] ?? 0) + step(task, batch, rate);
      counts[task] = (counts[task] ?? 0) + 1;
      done++;
      if (done % 250 === 0) {
        const means = losses.map((loss, t) => (loss / Math.max(1, counts[t] ?? 0)).toFixed(3)).join(' ');
        report(`epoch ${epoch + 1}/${settings.epochs}, batch ${done}/${total}, loss ${means}`);
      }
    }
  }
  return network;
}

/** Batches of all tasks, spread evenly over the epoch. */
function interleave(order: readonly Int32Array[], batch: number): { task: number; from: number }[] {
  const turns: { task: number; from: number; at: number }[] = [];
  order.forEach((list, task) => {
    const batches = Math.ceil(list.length / batch);
    for (let i = 0; i < batches; i++) turns.push({ task, from: i * batch, at: (i + 0.5) / batches });
  });
  return turns.sort((a, b) => a.at - b.at || a.task - b.task);
}

function createTextEncoder(features: Uint32Array, random: Random) {
  const rowOfFeature = new Map<number, number>();
  features.forEach((feature, row) => {
    rowOfFeature.set(feature, row);
  });
  const rowOf = (feature: number): number => rowOfFeature.get(feature) ?? -1;
  const known = new Map<string, { rows: number[]; weights: number[] }>();
  const rowsOf = (word: string) => {
    let found = known.get(word);
    if (found === undefined) {
      found = wordRows(word, rowOf);
      known.set(word, found);
    }
    return found;
  };
  return (example: Example, advertisements: readonly string[]): EncodedText => {
    const shown = words(augment(example.text, example.kind, advertisements, random));
    const kept = shown.length > 1 ? shown.filter(() => random() >= WORD_DROPOUT) : shown;
    const rows: number[] = [];
    const weights: number[] = [];
    let previous: string | null = null;
    for (const word of kept.length > 0 ? kept : shown) {
      const own = rowsOf(word);
      const skipFirst = own.weights[0] === 1 && own.rows.length > 1 && random() < WORD_ROW_DROPOUT ? 1 : 0;
      for (let i = skipFirst; i < own.rows.length; i++) {
        rows.push(own.rows[i] ?? 0);
        weights.push(own.weights[i] ?? 0);
      }
      const pair = previous === null ? -1 : pairRow(previous, word, rowOf);
      if (pair >= 0) {
        rows.push(pair);
        weights.push(PAIR_WEIGHT);
      }
      previous = word;
    }
    return { rows, weights, label: example.label, weight: example.weight };
  };
}
