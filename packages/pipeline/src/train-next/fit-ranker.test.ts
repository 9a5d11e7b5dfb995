import { NEXT_FEATURES, rankCandidates } from '@career-mirror/engine/match';
import { describe, expect, it } from 'vitest';
import { fitStayOffset } from './fit-offset.ts';
import { averageRankers, fitRanker, type TrainingStep } from './fit-ranker.ts';

const width = NEXT_FEATURES.length;
const stay = NEXT_FEATURES.indexOf('is the last code');
const near = NEXT_FEATURES.indexOf('log near');

/** Three candidates; the one with the largest value of a feature comes true, save for a planted share of stays. */
const step = (i: number, stays: boolean): TrainingStep => {
  const values = new Float32Array(3 * width);
  values[stay] = 1;
  [0.2, 0.9, 0.4].forEach((value, c) => {
    values[((c + i) % 3) * width + near] = value;
  });
  return {
    candidates: Int32Array.of(0, 1, 2),
    values,
    truth: stays ? 0 : (1 + i) % 3,
    isLast: true,
    weight: 1,
  };
};
const planted = Array.from({ length: 300 }, (_, i) => step(i, false));
const settings = { hidden: 2, epochs: 6, seed: 1 };

describe('fitting the ranker', () => {
  it('learns a planted rule', () => {
    const ranker = fitRanker(planted, settings);
    for (const { values, truth } of planted.slice(0, 6)) {
      const { probabilities } = rankCandidates(ranker, values, 3);
      expect(Math.max(...probabilities)).toBe(probabilities[truth]);
      expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    }
  });

  it('gives the same weights for the same seed and others for another', () => {
    expect(fitRanker(planted, settings)).toEqual(fitRanker(planted, settings));
    expect(fitRanker(planted, { ...settings, seed: 2 })).not.toEqual(fitRanker(planted, settings));
  });

  it('averages the scores of several rankers in one', () => {
    const one = fitRanker(planted.slice(0, 100), settings);
    const other = fitRanker(planted.slice(100), { ...settings, seed: 2 });
    const both = averageRankers([one, other]);
    const { values } = step(1, false);
    const logOdds = (ranker: typeof one) => {
      const { probabilities } = rankCandidates(ranker, values, 3);
      return Math.log((probabilities[1] ?? 0) / (probabilities[2] ?? 1));
    };
    expect(logOdds(both)).toBeCloseTo((logOdds(one) + logOdds(other)) / 2, 3);
  });

  it('lifts staying when people stay more often at the end than it was taught', () => {
    const ranker = fitRanker(planted, settings);
    const stayers = Array.from({ length: 60 }, (_, i) => step(i, true));
    const lifted = fitStayOffset(stayers, ranker);
    expect(lifted.values[stay] ?? 0).toBeGreaterThan(ranker.values[stay] ?? 0);
    expect(lifted.values.filter((value, i) => value !== ranker.values[i])).toHaveLength(1);
  });
});
