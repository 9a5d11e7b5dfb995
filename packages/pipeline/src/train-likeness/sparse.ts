/** A sparse matrix by rows: the entries of row r are `start[r]` to `start[r + 1]`. */
export type SparseMatrix = {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
};

/** Builds a matrix from one map of column → value per row; columns in ascending order, so sums do not depend on chance. */
export function sparseFrom(maps: readonly ReadonlyMap<number, number>[], columns: number): SparseMatrix {
  const total = maps.reduce((sum, map) => sum + map.size, 0);
  const start = new Int32Array(maps.length + 1);
  const column = new Int32Array(total);
  const value = new Float64Array(total);
  let at = 0;
  maps.forEach((map, row) => {
    for (const [key, entry] of [...map].sort((a, b) => a[0] - b[0])) {
      column[at] = key;
      value[at] = entry;
      at++;
    }
    start[row + 1] = at;
  });
  return { rows: maps.length, columns, start, column, value };
}

/** A block of `width` vectors, row-major: `data[i * width + d]`. */
export type VectorBlock = { readonly width: number; readonly data: Float64Array };

/** matrix × block. */
export function multiply(matrix: SparseMatrix, block: VectorBlock): VectorBlock {
  const { width } = block;
  const data = new Float64Array(matrix.rows * width);
  for (let row = 0; row < matrix.rows; row++) {
    for (let e = matrix.start[row] ?? 0; e < (matrix.start[row + 1] ?? 0); e++) {
      const weight = matrix.value[e] ?? 0;
      const from = (matrix.column[e] ?? 0) * width;
      for (let d = 0; d < width; d++)
        data[row * width + d] = (data[row * width + d] ?? 0) + weight * (block.data[from + d] ?? 0);
    }
  }
  return { width, data };
}

/** transpose(matrix) × block. */
export function multiplyTransposed(matrix: SparseMatrix, block: VectorBlock): VectorBlock {
  const { width } = block;
  const data = new Float64Array(matrix.columns * width);
  for (let row = 0; row < matrix.rows; row++) {
    for (let e = matrix.start[row] ?? 0; e < (matrix.start[row + 1] ?? 0); e++) {
      const weight = matrix.value[e] ?? 0;
      const to = (matrix.column[e] ?? 0) * width;
      for (let d = 0; d < width; d++)
        data[to + d] = (data[to + d] ?? 0) + weight * (block.data[row * width + d] ?? 0);
    }
  }
  return { width, data };
}
