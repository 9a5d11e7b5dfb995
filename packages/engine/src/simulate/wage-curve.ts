import type { Wage } from '@career-mirror/contract';

/*
 * An occupation's pay as a function of the position z (a normal score): log pay is a straight line between the published
 * percentiles and goes on beyond the outermost with the slope of the last stretch (log-normal tails). A top-coded percentile
 * is only a lower bound, so it is no anchor: the line goes on from the last real one, and positions from there on are marked.
 * The curve is tabulated, because the simulation reads it a hundred thousand times a run.
 */

const Z_OF: readonly (readonly ['p10' | 'p25' | 'p50' | 'p75' | 'p90', number])[] = [
  ['p10', -1.2815515655],
  ['p25', -0.6744897502],
  ['p50', 0],
  ['p75', 0.6744897502],
  ['p90', 1.2815515655],
];

const Z_MIN = -4;
const STEPS_PER_UNIT = 100;
const TABLE_SIZE = 2 * -Z_MIN * STEPS_PER_UNIT + 1;

export type WageCurve = {
  /** Pay, US dollars a year, at z = −4, −3.99 … 4. */
  readonly table: Float64Array;
  /** Position from which the pay is only known as "at least"; null when nothing is top-coded. */
  readonly topCodedFrom: number | null;
};

/** The curve of a published wage row, or null when fewer than two percentiles are real figures. */
export const buildWageCurve = (wage: Wage): WageCurve | null => {
  const anchors = Z_OF.flatMap(([point, z]) => {
    const value = wage[point];
    return value === null || value <= 0 || wage.topCoded.includes(point) ? [] : [{ z, log: Math.log(value) }];
  });
  const first = anchors[0];
  const last = anchors.at(-1);
  if (!first || !last || first === last) return null;
  const table = new Float64Array(TABLE_SIZE);
  for (let i = 0; i < TABLE_SIZE; i++) {
    const z = Z_MIN + i / STEPS_PER_UNIT;
    let right = anchors.findIndex((anchor) => anchor.z >= z);
    if (right === -1) right = anchors.length - 1;
    if (right === 0) right = 1;
    const from = anchors[right - 1] ?? first;
    const to = anchors[right] ?? last;
    table[i] = Math.exp(from.log + ((to.log - from.log) * (z - from.z)) / (to.z - from.z));
  }
  return { table, topCodedFrom: wage.topCoded.some((point) => point !== 'mean') ? last.z : null };
};

/** Pay, US dollars a year, at a position; positions beyond ±4 count as ±4. */
export const wageAt = (curve: WageCurve, z: number): number => {
  const place = Math.min(TABLE_SIZE - 1.000001, Math.max(0, (z - Z_MIN) * STEPS_PER_UNIT));
  const i = Math.floor(place);
  const low = curve.table[i] ?? 0;
  return low + ((curve.table[i + 1] ?? low) - low) * (place - i);
};

/** Position at which an occupation pays this much, US dollars a year. */
export const positionOf = (curve: WageCurve, wageUsd: number): number => {
  let low = 0;
  let high = TABLE_SIZE - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((curve.table[middle] ?? 0) <= wageUsd) low = middle;
    else high = middle;
  }
  return Z_MIN + low / STEPS_PER_UNIT;
};
