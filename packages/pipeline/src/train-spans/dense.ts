/* Matrices that learn, and the two products that learning needs. */

/** Weights with the slope gathered for them and what their optimiser remembers. */
export type Learnt = {
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  readonly means: Float32Array;
  readonly squares: Float32Array;
};

export const learnt = (values: Float32Array): Learnt => ({
  values,
  slopes: new Float32Array(values.length),
  means: new Float32Array(values.length),
  squares: new Float32Array(values.length),
});

const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;
/** Longest slope of all matrices together that is followed as it is. */
const SLOPE_MAX = 20;

/** One step of Adam (Kingma and Ba, 2015) for all matrices; slopes become zero. */
export function stepAll(blocks: readonly Learnt[], rate: number, step: number): void {
  let square = 0;
  for (const { slopes } of blocks) for (const slope of slopes) square += slope * slope;
  const cut = Math.min(1, SLOPE_MAX / (Math.sqrt(square) + 1e-9));
  const meanShare = 1 - MEAN_KEPT ** step;
  const squareShare = 1 - SQUARE_KEPT ** step;
  for (const { values, slopes, means, squares } of blocks) {
    for (let at = 0; at < values.length; at++) {
      const slope = (slopes[at] ?? 0) * cut;
      const mean = MEAN_KEPT * (means[at] ?? 0) + (1 - MEAN_KEPT) * slope;
      const spread = SQUARE_KEPT * (squares[at] ?? 0) + (1 - SQUARE_KEPT) * slope * slope;
      means[at] = mean;
      squares[at] = spread;
      values[at] = (values[at] ?? 0) - (rate * (mean / meanShare)) / (Math.sqrt(spread / squareShare) + 1e-8);
      slopes[at] = 0;
    }
  }
}

/** Rows of a table of which a sentence meets few: only those that were met move (AdaGrad). */
export type LearntRows = {
  readonly dims: number;
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  readonly squares: Float32Array;
  readonly met: Set<number>;
};

export const learntRows = (values: Float32Array, dims: number): LearntRows => ({
  dims,
  values,
  slopes: new Float32Array(values.length),
  squares: new Float32Array(values.length),
  met: new Set(),
});

/** Moves the rows that were met; their slopes become zero. */
export function stepRows({ dims, values, slopes, squares, met }: LearntRows, rate: number): void {
  for (const row of met) {
    for (let at = row * dims; at < (row + 1) * dims; at++) {
      const slope = slopes[at] ?? 0;
      if (slope === 0) continue;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      values[at] = (values[at] ?? 0) - (rate * slope) / (Math.sqrt(square) + 1e-6);
      slopes[at] = 0;
    }
  }
  met.clear();
}

/** Part of an array that begins at `at`. */
export type Part = { readonly of: Float32Array; readonly at: number };

/** `to += matrix × from`; the matrix has as many rows as `rows`. */
export function product(matrix: Float32Array, rows: number, from: Part, to: Part): void {
  const columns = matrix.length / rows;
  for (let row = 0, base = 0; row < rows; row++, base += columns) {
    let a = 0;
    let b = 0;
    for (let i = 0; i < columns; i += 2) {
      a += (matrix[base + i] ?? 0) * (from.of[from.at + i] ?? 0);
      b += (matrix[base + i + 1] ?? 0) * (from.of[from.at + i + 1] ?? 0);
    }
    to.of[to.at + row] = (to.of[to.at + row] ?? 0) + a + b;
  }
}

/** The slopes of a product: of the matrix by `from`, and of `from` (added to `fromSlope`) by the matrix. */
export function productSlope(
  { values, slopes }: Learnt,
  rows: number,
  from: Part,
  fromSlope: Part,
  toSlope: Part,
): void {
  const columns = values.length / rows;
  for (let row = 0, base = 0; row < rows; row++, base += columns) {
    const slope = toSlope.of[toSlope.at + row] ?? 0;
    if (slope === 0) continue;
    for (let i = 0; i < columns; i++) {
      fromSlope.of[fromSlope.at + i] =
        (fromSlope.of[fromSlope.at + i] ?? 0) + (values[base + i] ?? 0) * slope;
      slopes[base + i] = (slopes[base + i] ?? 0) + (from.of[from.at + i] ?? 0) * slope;
    }
  }
}
