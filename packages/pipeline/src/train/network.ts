import type { Random } from './random.ts';

/*
 * The trained table: a text is the weighted sum of its features' rows, scaled to length 1; a class is a row scaled to
 * length 1; the score of a class is the cosine times SCALE, and a softmax over the classes is taught to name the right
 * one. Large class sets are taught against a sample of wrong classes, drawn anew for every batch. Rows that a batch
 * does not touch are not moved (lazy Adam), so that time depends on the text and not on the table.
 */

export type Task = { readonly name: string; readonly classes: number; readonly sampled: number };

/** One encoded text of a batch. */
export type EncodedText = {
  readonly rows: readonly number[];
  readonly weights: readonly number[];
  readonly label: number;
  readonly weight: number;
};

export type Network = {
  readonly dims: number;
  readonly table: AdamRows;
  readonly classes: readonly AdamRows[];
  readonly tasks: readonly Task[];
};

/** Sharpness of the softmax over cosines. Source: METHODS.md section 1. */
const SCALE = 16;
/** Share of the target given to all classes alike. Source: METHODS.md section 1. */
const SMOOTHING = 0.05;
/** Errors below this move nothing worth its time. */
const NEGLIGIBLE_ERROR = 3e-4;
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

type AdamRows = {
  readonly values: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
};

function adamRows(rows: number, dims: number, random: Random): AdamRows {
  const values = new Float32Array(rows * dims);
  for (let i = 0; i < values.length; i++) values[i] = (random() - 0.5) * (2 / Math.sqrt(dims));
  return { values, first: new Float32Array(rows * dims), second: new Float32Array(rows) };
}

/** A network with random rows. */
export function createNetwork(rows: number, dims: number, tasks: readonly Task[], random: Random): Network {
  return {
    dims,
    tasks,
    table: adamRows(rows, dims, random),
    classes: tasks.map((task) => adamRows(task.classes, dims, random)),
  };
}

/** One step of training; returns the mean loss of the batch. */
export type Trainer = (task: number, batch: readonly EncodedText[], rate: number) => number;

export function createTrainer(network: Network, random: Random): Trainer {
  const { dims } = network;
  const rowCount = network.table.values.length / dims;
  const slotOfRow = new Int32Array(rowCount).fill(-1);
  let rowGradients = new Float32Array(8192 * dims);
  let step = 0;

  return (taskIndex, batch, rate) => {
    const task = network.tasks[taskIndex];
    const classRows = network.classes[taskIndex];
    if (task === undefined || classRows === undefined) throw new Error(`no task ${taskIndex}`);
    step++;
    const chosen = chooseClasses(task, batch, random);
    const count = chosen.classes.length;
    const { units: classUnits, norms: classNorms } = unitRows(classRows.values, chosen.classes, dims);
    const classGradients = new Float32Array(count * dims);
    const unit = new Float32Array(dims);
    const unitGradient = new Float32Array(dims);
    const logits = new Float32Array(count);
    const touched: number[] = [];
    let loss = 0;

    batch.forEach((text, at) => {
      const norm = encode(network.table.values, dims, text, unit);
      if (norm === 0) return;
      const label = chosen.labelAt[at] ?? 0;
      loss += softmaxErrors(unit, classUnits, label, logits) * text.weight;
      unitGradient.fill(0);
      const share = (SCALE * text.weight) / batch.length;
      for (let k = 0; k < count; k++) {
        const error = logits[k] ?? 0;
        if (error < NEGLIGIBLE_ERROR && error > -NEGLIGIBLE_ERROR) continue;
        const scaled = error * share;
        const base = k * dims;
        for (let d = 0; d < dims; d++) {
          unitGradient[d] = (unitGradient[d] ?? 0) + scaled * (classUnits[base + d] ?? 0);
          classGradients[base + d] = (classGradients[base + d] ?? 0) + scaled * (unit[d] ?? 0);
        }
      }
      let along = 0;
      for (let d = 0; d < dims; d++) along += (unitGradient[d] ?? 0) * (unit[d] ?? 0);
      for (let d = 0; d < dims; d++)
        unitGradient[d] = ((unitGradient[d] ?? 0) - along * (unit[d] ?? 0)) / norm;
      for (let i = 0; i < text.rows.length; i++) {
        const row = text.rows[i] ?? 0;
        let slot = slotOfRow[row] ?? -1;
        if (slot < 0) {
          slot = touched.length;
          touched.push(row);
          slotOfRow[row] = slot;
          if ((slot + 1) * dims > rowGradients.length) rowGradients = grown(rowGradients);
          rowGradients.fill(0, slot * dims, (slot + 1) * dims);
        }
        const weight = text.weights[i] ?? 0;
        const base = slot * dims;
        for (let d = 0; d < dims; d++) {
          rowGradients[base + d] = (rowGradients[base + d] ?? 0) + weight * (unitGradient[d] ?? 0);
        }
      }
    });

    tangent(classGradients, classUnits, classNorms, dims);
    adam(classRows, chosen.classes, classGradients, dims, rate, step);
    adam(network.table, touched, rowGradients, dims, rate, step);
    for (const row of touched) slotOfRow[row] = -1;
    return loss / batch.length;
  };
}

const grown = (values: Float32Array): Float32Array<ArrayBuffer> => {
  const larger = new Float32Array(values.length * 2);
  larger.set(values);
  return larger;
};

function chooseClasses(task: Task, batch: readonly EncodedText[], random: Random) {
  const classes: number[] = [];
  const positionOf = new Map<number, number>();
  const add = (label: number): number => {
    const known = positionOf.get(label);
    if (known !== undefined) return known;
    positionOf.set(label, classes.length);
    classes.push(label);
    return classes.length - 1;
  };
  if (task.sampled >= task.classes) for (let label = 0; label < task.classes; label++) add(label);
  const labelAt = batch.map((text) => add(text.label));
  while (classes.length < Math.min(task.sampled, task.classes)) add(Math.floor(random() * task.classes));
  return { classes, labelAt };
}

function unitRows(values: Float32Array, rows: readonly number[], dims: number) {
  const units = new Float32Array(rows.length * dims);
  const norms = new Float32Array(rows.length);
  rows.forEach((row, at) => {
    let square = 0;
    for (let d = 0; d < dims; d++) square += (values[row * dims + d] ?? 0) ** 2;
    const norm = Math.sqrt(square) + 1e-12;
    norms[at] = norm;
    for (let d = 0; d < dims; d++) units[at * dims + d] = (values[row * dims + d] ?? 0) / norm;
  });
  return { units, norms };
}

/** Writes the unit vector of a text; returns the length before scaling. */
function encode(
  table: Float32Array,
  dims: number,
  text: Pick<EncodedText, 'rows' | 'weights'>,
  unit: Float32Array,
): number {
  unit.fill(0);
  for (let i = 0; i < text.rows.length; i++) {
    const base = (text.rows[i] ?? 0) * dims;
    const weight = text.weights[i] ?? 0;
    for (let d = 0; d < dims; d++) unit[d] = (unit[d] ?? 0) + weight * (table[base + d] ?? 0);
  }
  let square = 0;
  for (let d = 0; d < dims; d++) square += (unit[d] ?? 0) ** 2;
  const norm = Math.sqrt(square);
  if (norm > 0) for (let d = 0; d < dims; d++) unit[d] = (unit[d] ?? 0) / norm;
  return norm;
}

/** Replaces the logits by the errors (probability minus target) and returns the loss. */
function softmaxErrors(
  unit: Float32Array,
  classUnits: Float32Array,
  label: number,
  logits: Float32Array,
): number {
  const dims = unit.length;
  const count = logits.length;
  let highest = -Infinity;
  for (let k = 0; k < count; k++) {
    const base = k * dims;
    let a = 0;
    let b = 0;
    let c = 0;
    let e = 0;
    for (let d = 0; d < dims; d += 4) {
      a += (unit[d] ?? 0) * (classUnits[base + d] ?? 0);
      b += (unit[d + 1] ?? 0) * (classUnits[base + d + 1] ?? 0);
      c += (unit[d + 2] ?? 0) * (classUnits[base + d + 2] ?? 0);
      e += (unit[d + 3] ?? 0) * (classUnits[base + d + 3] ?? 0);
    }
    const logit = SCALE * (a + b + c + e);
    logits[k] = logit;
    if (logit > highest) highest = logit;
  }
  let total = 0;
  for (let k = 0; k < count; k++) {
    const raised = Math.exp((logits[k] ?? 0) - highest);
    logits[k] = raised;
    total += raised;
  }
  const even = SMOOTHING / count;
  const loss = -Math.log((logits[label] ?? 0) / total + 1e-12);
  for (let k = 0; k < count; k++) logits[k] = (logits[k] ?? 0) / total - even;
  logits[label] = (logits[label] ?? 0) - (1 - SMOOTHING);
  return loss;
}

/** Gradients of unit rows → gradients of the rows themselves. */
function tangent(gradients: Float32Array, units: Float32Array, norms: Float32Array, dims: number): void {
  for (let at = 0; at < norms.length; at++) {
    const base = at * dims;
    const norm = norms[at] ?? 1;
    let along = 0;
    for (let d = 0; d < dims; d++) along += (gradients[base + d] ?? 0) * (units[base + d] ?? 0);
    for (let d = 0; d < dims; d++) {
      gradients[base + d] = ((gradients[base + d] ?? 0) - along * (units[base + d] ?? 0)) / norm;
    }
  }
}

function adam(
  rows: AdamRows,
  chosen: readonly number[],
  gradients: Float32Array,
  dims: number,
  rate: number,
  step: number,
): void {
  const { values, first, second } = rows;
  const pace = (rate * Math.sqrt(1 - BETA2 ** step)) / (1 - BETA1 ** step);
  for (let at = 0; at < chosen.length; at++) {
    const row = chosen[at] ?? 0;
    const base = row * dims;
    const from = at * dims;
    let square = 0;
    for (let d = 0; d < dims; d++) square += (gradients[from + d] ?? 0) ** 2;
    const v = BETA2 * (second[row] ?? 0) + ((1 - BETA2) * square) / dims;
    second[row] = v;
    const scale = pace / (Math.sqrt(v) + EPSILON);
    for (let d = 0; d < dims; d++) {
      const m = BETA1 * (first[base + d] ?? 0) + (1 - BETA1) * (gradients[from + d] ?? 0);
      first[base + d] = m;
      values[base + d] = (values[base + d] ?? 0) - scale * m;
    }
  }
}
