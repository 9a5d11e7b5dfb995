import type { Random } from '../train/random.ts';

/* Clusters of unit vectors by spherical k-means, and clusters of clusters. */

const ROUNDS = 10;

/** Fine, coarser and coarsest clusters: how many there are of each. */
const SIZES = { close: 800, group: 160, field: 32 } as const;

/** Cluster of each row, cluster of each cluster, and cluster of each of those. */
export function clusterWords(vectors: Float32Array, dims: number, random: Random) {
  const close = cluster(toUnit(vectors, dims), dims, SIZES.close, random);
  const group = cluster(close.centres, dims, SIZES.group, random);
  const field = cluster(group.centres, dims, SIZES.field, random);
  return {
    close: Uint16Array.from(close.clusterOf),
    groupOf: Array.from(group.clusterOf),
    fieldOf: Array.from(field.clusterOf),
  };
}

function cluster(units: Float32Array, dims: number, most: number, random: Random) {
  const count = units.length / dims;
  const size = Math.min(most, count);
  const clusterOf = new Int32Array(count);
  let centres = new Float32Array(size * dims);
  for (let at = 0; at < size; at++) {
    const row = Math.floor(random() * count);
    centres.set(units.subarray(row * dims, (row + 1) * dims), at * dims);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(size * dims);
    for (let row = 0; row < count; row++) {
      const nearest = nearestOf(units, row * dims, centres, dims);
      clusterOf[row] = nearest;
      for (let d = 0; d < dims; d++)
        sums[nearest * dims + d] = (sums[nearest * dims + d] ?? 0) + (units[row * dims + d] ?? 0);
    }
    centres = toUnit(sums, dims);
  }
  return { clusterOf, centres };
}

function nearestOf(units: Float32Array, base: number, centres: Float32Array, dims: number): number {
  let best = -Infinity;
  let nearest = 0;
  for (let at = 0; at * dims < centres.length; at++) {
    let dot = 0;
    for (let d = 0; d < dims; d++) dot += (units[base + d] ?? 0) * (centres[at * dims + d] ?? 0);
    if (dot > best) {
      best = dot;
      nearest = at;
    }
  }
  return nearest;
}

function toUnit(values: Float32Array, dims: number): Float32Array<ArrayBuffer> {
  const units = new Float32Array(values.length);
  for (let base = 0; base < values.length; base += dims) {
    let square = 0;
    for (let d = 0; d < dims; d++) square += (values[base + d] ?? 0) ** 2;
    const norm = Math.sqrt(square) || 1;
    for (let d = 0; d < dims; d++) units[base + d] = (values[base + d] ?? 0) / norm;
  }
  return units;
}
