import type { ElementDomain, Reference } from '@career-mirror/contract';

/** Standardised ratings of one domain: unit-length rows, one per occupation; `rated[i]` 0 where the publisher rates none. */
export type StandardisedRatings = {
  readonly columns: number;
  readonly rows: Float32Array;
  readonly rated: Uint8Array;
};

/**
 * Ratings of a domain as unit vectors: importance and (where there is one) level, each standardised over the rated
 * occupations, so that an element that is high everywhere says nothing. A missing element counts as average.
 *
 * @param onetSocs row order of the answer
 */
export function standardiseRatings(
  reference: Pick<Reference, 'elements' | 'ratings'>,
  domain: ElementDomain,
  onetSocs: readonly string[],
): StandardisedRatings {
  const place = new Map(onetSocs.map((code, i) => [code, i]));
  const own = reference.ratings.filter((row) => row.domain === domain);
  const elements = reference.elements.filter((row) => row.domain === domain).length;
  const columns = elements * (own.some((row) => row.level !== null) ? 2 : 1);
  const rows = new Float32Array(onetSocs.length * columns).fill(Number.NaN);
  const rated = new Uint8Array(onetSocs.length);
  for (const row of own) {
    const i = place.get(row.onetSoc);
    if (i === undefined) continue;
    rated[i] = 1;
    [...row.importance, ...(row.level ?? [])].forEach((value, column) => {
      if (value !== null && column < columns) rows[i * columns + column] = value;
    });
  }
  for (let column = 0; column < columns; column++) standardiseColumn(rows, columns, column);
  for (let i = 0; i < onetSocs.length; i++) scaleToUnit(rows.subarray(i * columns, (i + 1) * columns));
  return { columns, rows, rated };
}

function standardiseColumn(rows: Float32Array, columns: number, column: number): void {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let at = column; at < rows.length; at += columns) {
    const value = rows[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
    squares += value * value;
  }
  const mean = n > 0 ? sum / n : 0;
  const deviation = n > 0 ? Math.sqrt(Math.max(0, squares / n - mean * mean)) : 0;
  for (let at = column; at < rows.length; at += columns) {
    const value = rows[at] ?? Number.NaN;
    rows[at] = Number.isNaN(value) || deviation === 0 ? 0 : (value - mean) / deviation;
  }
}

/** Divides a vector by its length, in place; an empty one stays empty. */
export function scaleToUnit(vector: Float32Array): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length;
}
