import { AppError, NextModel as NextModelHeader } from '@career-mirror/contract';
import type { SurveyCodes } from './census-codes.ts';
import { STAYING_FIRST_FROM, STAYING_MARGIN } from './constants.ts';
import { readModelFile } from './model-file.ts';
import { type CodedSequence, countCareer, emptyCounts, type FollowCounts } from './next-counts.ts';
import { NEXT_FEATURES, nextCandidates, nextInterview } from './next-features.ts';
import { type RankerWeights, rankCandidates, rankerSize } from './next-ranker.ts';

/** Counts of the careers at hand and the trained weights that read them. */
export type NextModel = {
  readonly counts: FollowCounts;
  readonly weights: RankerWeights;
  /** Share of the changes whose next code is not among the candidates. */
  readonly missedChanges: number;
  readonly likeness: { readonly scores: Float32Array; readonly stride: number };
};

/** Careers with their years, as `CareerIndex` holds them. */
type CountedCareer = { readonly years: readonly number[]; readonly codes: Int32Array };

export const sequenceOf = ({ years, codes }: CountedCareer): CodedSequence => ({
  codes,
  years: Int32Array.from(years),
});

/** Counts over a set of careers. */
export function countCareers(codes: SurveyCodes, careers: readonly CountedCareer[]): FollowCounts {
  const numbers = codes.list.flatMap((code) => (code.census1980 === null ? [] : [Number(code.census1980)]));
  const counts = emptyCounts(Int32Array.from(numbers));
  for (const career of careers) countCareer(counts, sequenceOf(career), 1);
  return counts;
}

/**
 * @param bytes `data/reference/models/next-occupation.bin`
 * @throws AppError('pack.damaged') when the weights were trained for other features than this code computes
 */
export function buildNextModel(
  codes: SurveyCodes,
  careers: readonly CountedCareer[],
  bytes: Uint8Array,
): NextModel {
  const { header } = readModelFile('next-occupation.bin', bytes, NextModelHeader);
  const fits =
    header.features.length === NEXT_FEATURES.length &&
    header.features.every((name, i) => name === NEXT_FEATURES[i]) &&
    header.weights.length === rankerSize(header.hidden);
  if (!fits)
    throw new AppError('pack.damaged', { file: 'next-occupation.bin', reason: 'trained for other features' });
  return {
    counts: countCareers(codes, careers),
    missedChanges: header.missedChanges,
    weights: { hidden: header.hidden, values: Float32Array.from(header.weights) },
    likeness: { scores: codes.likeness, stride: codes.list.length },
  };
}

/** A code (its place in the list) and the probability that it comes next. */
export type CodeProbability = { readonly code: number; readonly probability: number };

/**
 * Probability that the next code is not among the candidates. Staying always is among them, so what is missed is a share of
 * the changes; with p the share of staying among the candidates and e the share of changes missed, it is e (1 − p) / (1 − e p).
 */
const missedShare = (missedChanges: number, staying: number): number =>
  (missedChanges * (1 - staying)) / (1 - missedChanges * staying);

/**
 * Probabilities of the next code, most probable first; what is missing to 1 lies with codes that are not candidates.
 *
 * Where another code is ahead of staying but would not come true more often, staying is given the same probability and stands
 * first, and all are scaled back.
 */
export function nextCodes(model: NextModel, past: CodedSequence): CodeProbability[] {
  const { candidates, values } = nextCandidates(past, model.counts, model.likeness);
  const { probabilities } = rankCandidates(model.weights, values, candidates.length);
  const last = past.codes.at(-1);
  const stay = candidates.indexOf(last ?? -1);
  const staying = probabilities[stay] ?? 0;
  const highest = Math.max(...probabilities);
  const first = nextInterview(past) >= STAYING_FIRST_FROM || staying * STAYING_MARGIN >= highest;
  const lifted = first ? highest : staying;
  const inList = 1 / (1 - staying + lifted);
  const scale = inList * (1 - missedShare(model.missedChanges, lifted * inList));
  return Array.from(candidates, (code, i) => ({
    code,
    probability: scale * (i === stay ? lifted : (probabilities[i] ?? 0)),
  })).sort(
    (a, b) =>
      b.probability - a.probability || Number(b.code === last) - Number(a.code === last) || a.code - b.code,
  );
}
