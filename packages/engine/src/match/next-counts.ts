import { CENSUS_STRETCHES, FOLLOWS_DECAY } from './constants.ts';

/** A career as the survey has it: places in the list of codes, and years. */
export type CodedSequence = { readonly codes: Int32Array; readonly years: Int32Array };

/** What followed what in the careers counted so far. All matrices are n × n, row = from. */
export type FollowCounts = {
  readonly n: number;
  /** Census code as a number, by place. */
  readonly codeNumbers: Int32Array;
  /** Stretch of kindred codes, by place. */
  readonly stretchOf: Int32Array;
  readonly stretches: number;
  readonly seen: Float64Array;
  readonly seenByStretch: Float64Array;
  /** Seen per era of interviewing, n × ERAS. */
  readonly seenByEra: Float64Array;
  readonly eraTotals: Float64Array;
  /** Next interview. */
  readonly follows: Float64Array;
  readonly followsTotal: Float64Array;
  /** The interview after the next. */
  readonly secondFollows: Float64Array;
  readonly secondTotal: Float64Array;
  /** Any later interview, fading with distance; half as much in the other direction, because coders' slips have none. */
  readonly near: Float64Array;
  readonly nearTotal: Float64Array;
  /** Changes between neighbours, both directions. */
  readonly swaps: Float64Array;
  readonly swapsTotal: Float64Array;
  readonly followsStretch: Float64Array;
  readonly followsStretchTotal: Float64Array;
  /** Next code after two given ones, key = first × n + second. */
  readonly afterTwo: Map<number, { total: number; readonly next: Map<number, number> }>;
  total: number;
};

export const ERAS = 4;
const ERA_STARTS = [1987, 1994, 2000] as const;

/** Era of interviewing, 0 … ERAS − 1: the coding changed between them. */
export const eraOf = (year: number): number => ERA_STARTS.filter((start) => year >= start).length;

/** Weights below this add nothing that can be seen. */
const FADED = 0.03;

/** Empty counts over a list of codes. */
export function emptyCounts(codeNumbers: Int32Array): FollowCounts {
  const n = codeNumbers.length;
  const stretches = CENSUS_STRETCHES.length;
  const square = () => new Float64Array(n * n);
  const stretchOf = codeNumbers.map((code) => CENSUS_STRETCHES.filter((start) => start <= code).length - 1);
  return {
    n,
    codeNumbers,
    stretchOf,
    stretches,
    seen: new Float64Array(n),
    seenByStretch: new Float64Array(stretches),
    seenByEra: new Float64Array(n * ERAS),
    eraTotals: new Float64Array(ERAS),
    follows: square(),
    followsTotal: new Float64Array(n),
    secondFollows: square(),
    secondTotal: new Float64Array(n),
    near: square(),
    nearTotal: new Float64Array(n),
    swaps: square(),
    swapsTotal: new Float64Array(n),
    followsStretch: new Float64Array(stretches * stretches),
    followsStretchTotal: new Float64Array(stretches),
    afterTwo: new Map(),
    total: 0,
  };
}

const add = (into: Float64Array, at: number, weight: number): void => {
  into[at] = (into[at] ?? 0) + weight;
};

/** Adds a career; weight −1 takes it out again (what one person did must not teach us about that same person). */
export function countCareer(counts: FollowCounts, career: CodedSequence, weight: 1 | -1): void {
  const { n, stretchOf, stretches } = counts;
  const { codes, years } = career;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    const stretch = stretchOf[code] ?? 0;
    const era = eraOf(years[i] ?? 0);
    counts.total += weight;
    add(counts.seen, code, weight);
    add(counts.seenByStretch, stretch, weight);
    add(counts.seenByEra, code * ERAS + era, weight);
    add(counts.eraTotals, era, weight);
    if (i > 0) {
      const before = codes[i - 1] ?? 0;
      add(counts.follows, before * n + code, weight);
      add(counts.followsTotal, before, weight);
      add(counts.followsStretch, (stretchOf[before] ?? 0) * stretches + stretch, weight);
      add(counts.followsStretchTotal, stretchOf[before] ?? 0, weight);
      if (before !== code) countSwap(counts, before, code, weight);
      if (i > 1) countSecond(counts, codes[i - 2] ?? 0, before, { code, weight });
    }
    countNear(counts, codes, i, weight);
  }
}

function countSwap(counts: FollowCounts, a: number, b: number, weight: number): void {
  add(counts.swaps, a * counts.n + b, weight);
  add(counts.swaps, b * counts.n + a, weight);
  add(counts.swapsTotal, a, weight);
  add(counts.swapsTotal, b, weight);
}

function countSecond(
  counts: FollowCounts,
  first: number,
  second: number,
  { code, weight }: { code: number; weight: number },
): void {
  add(counts.secondFollows, first * counts.n + code, weight);
  add(counts.secondTotal, first, weight);
  const key = first * counts.n + second;
  const known = counts.afterTwo.get(key);
  const entry = known ?? { total: 0, next: new Map<number, number>() };
  if (!known) counts.afterTwo.set(key, entry);
  entry.total += weight;
  entry.next.set(code, (entry.next.get(code) ?? 0) + weight);
}

function countNear(counts: FollowCounts, codes: Int32Array, i: number, weight: number): void {
  const code = codes[i] ?? 0;
  let fading: number = weight;
  for (let j = i - 1; j >= 0 && Math.abs(fading) >= FADED; j--) {
    const earlier = codes[j] ?? 0;
    add(counts.near, earlier * counts.n + code, fading);
    add(counts.nearTotal, earlier, fading);
    add(counts.near, code * counts.n + earlier, fading / 2);
    add(counts.nearTotal, code, fading / 2);
    fading *= FOLLOWS_DECAY;
  }
}
