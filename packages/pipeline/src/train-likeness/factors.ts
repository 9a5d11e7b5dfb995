import { type Random, seededRandom } from '../train/random.ts';
import type { VectorBlock } from './sparse.ts';

/*
 * Largest eigenpairs (by magnitude) of a symmetric operator by block subspace iteration: start from seeded noise, apply the
 * operator, make orthonormal, repeat; then solve the small problem within the subspace. A few vectors more than asked for
 * make the last ones converge. Chosen over Lanczos because it is thirty lines and needs no care about lost orthogonality.
 */

/** Extra vectors carried along, beyond those asked for. */
const OVERSAMPLING = 24;
const ITERATIONS = 12;

export type Eigenpairs = {
  /** Ordered by magnitude, largest first. */
  readonly values: Float64Array;
  /** size × count, row-major. */
  readonly vectors: VectorBlock;
};

/** @param apply the operator on a block of vectors of length `size` */
export function largestEigenpairs(options: {
  readonly size: number;
  readonly count: number;
  readonly seed: number;
  readonly apply: (block: VectorBlock) => VectorBlock;
}): Eigenpairs {
  const { size, count, seed, apply } = options;
  const width = Math.min(size, count + OVERSAMPLING);
  let block = noise(size, width, seededRandom(seed));
  orthonormalise(block, size);
  for (let i = 0; i < ITERATIONS; i++) {
    block = apply(block);
    orthonormalise(block, size);
  }
  const image = apply(block);
  const small = new Float64Array(width * width);
  for (let i = 0; i < size; i++)
    for (let a = 0; a < width; a++) {
      const left = block.data[i * width + a] ?? 0;
      for (let b = 0; b < width; b++)
        small[a * width + b] = (small[a * width + b] ?? 0) + left * (image.data[i * width + b] ?? 0);
    }
  const { values, vectors } = jacobi(small, width);
  const order = [...values.keys()]
    .sort((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0))
    .slice(0, count);
  const data = new Float64Array(size * count);
  for (let i = 0; i < size; i++)
    order.forEach((from, d) => {
      let sum = 0;
      for (let a = 0; a < width; a++)
        sum += (block.data[i * width + a] ?? 0) * (vectors[a * width + from] ?? 0);
      data[i * count + d] = sum;
    });
  return { values: Float64Array.from(order, (from) => values[from] ?? 0), vectors: { width: count, data } };
}

function noise(size: number, width: number, random: Random): VectorBlock {
  return { width, data: Float64Array.from({ length: size * width }, () => random() - 0.5) };
}

/** Modified Gram–Schmidt on the columns, in place. */
function orthonormalise({ width, data }: VectorBlock, size: number): void {
  for (let d = 0; d < width; d++) {
    let squares = 0;
    for (let i = 0; i < size; i++) squares += (data[i * width + d] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let i = 0; i < size; i++) data[i * width + d] = (data[i * width + d] ?? 0) / length;
    const along = new Float64Array(width);
    for (let i = 0; i < size; i++) {
      const own = data[i * width + d] ?? 0;
      for (let later = d + 1; later < width; later++)
        along[later] = (along[later] ?? 0) + own * (data[i * width + later] ?? 0);
    }
    for (let i = 0; i < size; i++) {
      const own = data[i * width + d] ?? 0;
      for (let later = d + 1; later < width; later++)
        data[i * width + later] = (data[i * width + later] ?? 0) - own * (along[later] ?? 0);
    }
  }
}

/** Off-diagonal mass, relative to the matrix, at which the rotation stops. */
const CONVERGED = 1e-18;
const MAX_SWEEPS = 30;

/** All eigenpairs of a small symmetric matrix by cyclic Jacobi rotations; `vectors` holds them as columns. */
export function jacobi(matrix: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  const at = (row: number, column: number): number => a[row * n + column] ?? 0;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let off = 0;
    let all = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        all += at(i, j) ** 2;
        if (i !== j) off += at(i, j) ** 2;
      }
    if (off <= CONVERGED * all) break;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (at(p, q) === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        rotate(a, vectors, { n, p, q, cosine, sine: tangent * cosine });
      }
  }
  return { values: Float64Array.from({ length: n }, (_, i) => at(i, i)), vectors };
}

type Rotation = {
  readonly n: number;
  readonly p: number;
  readonly q: number;
  readonly cosine: number;
  readonly sine: number;
};

function rotate(a: Float64Array, vectors: Float64Array, { n, p, q, cosine, sine }: Rotation): void {
  const turn = (values: Float64Array, first: number, second: number): void => {
    const x = values[first] ?? 0;
    const y = values[second] ?? 0;
    values[first] = cosine * x - sine * y;
    values[second] = sine * x + cosine * y;
  };
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q);
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k);
  for (let k = 0; k < n; k++) turn(vectors, k * n + p, k * n + q);
}
