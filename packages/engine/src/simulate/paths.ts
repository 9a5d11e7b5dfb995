import { BAND_HIGH, BAND_LOW, HORIZONS, PERSISTENCE } from './constants.ts';
import { createRandomStream } from './random.ts';
import { meanPosition, ownSpread, type TenureCurve } from './tenure.ts';
import { type WageCurve, wageAt } from './wage-curve.ts';

/*
 * The Monte-Carlo itself. Each path is one person: a position on the tenure curve plus a deviation of their own that follows
 * an AR(1); each year they may leave the labour force (the path ends), or move to a related occupation, where they keep
 * their position; the pay of the occupation drifts as a random walk. Only typed arrays and local numbers inside the loop.
 */
export type PathInput = {
  readonly curve: WageCurve;
  /** Curves of the occupations a path may move to, equally likely; empty = movers keep the curve. */
  readonly destinations: readonly WageCurve[];
  readonly tenure: TenureCurve;
  /** The person's own deviation from the tenure curve at the start, before its spread; see `newcomerHandicap`. */
  readonly ownStart: number;
  /** Years already spent in it; 0 for a newcomer. */
  readonly yearsThere: number;
  /** Yearly shares, 0–1. */
  readonly exitRate: number;
  readonly transferRate: number;
  /** Standard deviation of the yearly drift of pay, log points. */
  readonly driftPerYear: number;
  /** Pay of the area relative to the nation, 1 = equal. */
  readonly areaRatio: number;
  readonly paths: number;
  readonly seed: number;
};

export type PathBand = {
  readonly horizonYears: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
};

export type PathResult = {
  readonly bands: readonly PathBand[];
  /** Share of paths still in the occupation after the last horizon, 0–1. */
  readonly stayedShare: number;
};

const LAST_YEAR = HORIZONS[HORIZONS.length - 1] ?? 0;

const percentile = (sorted: Float64Array, share: number): number => {
  const place = (sorted.length - 1) * share;
  const i = Math.floor(place);
  const low = sorted[i] ?? Number.NaN;
  return low + ((sorted[i + 1] ?? low) - low) * (place - i);
};

/**
 * Bands that never shrink with the horizon: what was uncertain stays so. Each half keeps its width; where the lower one would go
 * below nothing (the middle has fallen since), the upper one takes what is cut off.
 */
const widening = (bands: readonly PathBand[]): PathBand[] => {
  let below = 0;
  let above = 0;
  return bands.map((band) => {
    below = Math.max(below, band.p50 - band.p10);
    above = Math.max(above, band.p90 - band.p50);
    const cutOff = Math.max(0, below - band.p50);
    return { ...band, p10: band.p50 - below + cutOff, p90: band.p50 + above + cutOff };
  });
};

/** Simulated pay at each horizon, US dollars of the wage row's year, and the share of paths that stay. */
export const simulatePaths = (input: PathInput): PathResult => {
  const { curve, destinations, tenure, paths } = input;
  const random = createRandomStream(input.seed);
  const pay = HORIZONS.map(() => new Float64Array(paths));
  const alive = HORIZONS.map(() => 0);
  const mean = new Float64Array(LAST_YEAR + 1);
  for (let year = 0; year <= LAST_YEAR; year++) {
    mean[year] = meanPosition(tenure, input.yearsThere + year);
  }
  const startSpread = ownSpread(tenure, input.yearsThere);
  const innovation = tenure.spread * Math.sqrt(1 - PERSISTENCE ** 2);
  const leave = input.exitRate + input.transferRate;
  let stayed = 0;
  for (let path = 0; path < paths; path++) {
    let own = input.ownStart + startSpread * random.normal();
    let drift = 0;
    let here = curve;
    let moved = false;
    let horizon = 0;
    for (let year = 1; year <= LAST_YEAR; year++) {
      const chance = random.uniform();
      if (chance < input.exitRate) {
        moved = true;
        break;
      }
      if (chance < leave) {
        moved = true;
        if (destinations.length > 0) {
          here = destinations[Math.floor(random.uniform() * destinations.length)] ?? here;
        }
      }
      own = PERSISTENCE * own + innovation * random.normal();
      drift += input.driftPerYear * random.normal();
      if (year !== HORIZONS[horizon]) continue;
      const place = alive[horizon] ?? 0;
      const wages = pay[horizon];
      if (wages) wages[place] = wageAt(here, (mean[year] ?? 0) + own) * Math.exp(drift) * input.areaRatio;
      alive[horizon] = place + 1;
      horizon++;
    }
    if (!moved) stayed++;
  }
  const bands = HORIZONS.map((horizonYears, i) => {
    const sorted = (pay[i] ?? new Float64Array()).subarray(0, alive[i]).sort();
    return {
      horizonYears,
      p10: percentile(sorted, BAND_LOW),
      p50: percentile(sorted, 0.5),
      p90: percentile(sorted, BAND_HIGH),
    };
  });
  return { bands: widening(bands), stayedShare: stayed / paths };
};
