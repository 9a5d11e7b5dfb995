/** A ranked answer and what came true. */
export type Foretold = { readonly codes: readonly number[]; readonly truth: number };

/** Probabilities as shown, most probable first, and what came true. */
export type Shown = {
  readonly probabilities: readonly { readonly code: number; readonly probability: number }[];
  readonly truth: number;
};

/** True when the truth is among the first `k`. */
export const hitAt = ({ codes, truth }: Foretold, k: number): boolean => codes.slice(0, k).includes(truth);

/** 1 / rank of the truth; 0 when it is not on the list. */
export const reciprocalRank = ({ codes, truth }: Foretold): number => {
  const place = codes.indexOf(truth);
  return place < 0 ? 0 : 1 / (place + 1);
};

const bins = 10;

type Bin = { n: number; said: number; true: number };

/** The first forecast of each, sorted into tenths of its probability. */
const binned = (shown: readonly Shown[]): Bin[] => {
  const table = Array.from({ length: bins }, (): Bin => ({ n: 0, said: 0, true: 0 }));
  for (const { probabilities, truth } of shown) {
    const first = probabilities[0];
    const bin = first && table[Math.min(bins - 1, Math.floor(first.probability * bins))];
    if (!first || !bin) continue;
    bin.n += 1;
    bin.said += first.probability;
    bin.true += first.code === truth ? 1 : 0;
  }
  return table.filter((bin) => bin.n > 0);
};

/** Expected calibration error: mean distance between what was said and what came true, in tenths, weighed by forecasts. */
export const probabilityError = (shown: readonly Shown[]): number =>
  binned(shown).reduce((sum, bin) => sum + Math.abs(bin.said - bin.true), 0) / shown.length;

/** Tenths of probability that hold forecasts. */
export const usedBins = (shown: readonly Shown[]): number => binned(shown).length;

const setShare = 0.8;

/** True when the smallest set of forecasts that reaches 80 % holds the truth. */
export const setCovers = ({ probabilities, truth }: Shown): boolean => {
  let sum = 0;
  for (const { code, probability } of probabilities) {
    if (sum >= setShare) return false;
    sum += probability;
    if (code === truth) return true;
  }
  return false;
};
