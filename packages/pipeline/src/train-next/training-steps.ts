import {
  countCareer,
  countCareers,
  nextCandidates,
  type SurveyCodes,
  sequenceOf,
} from '@career-mirror/engine/match';
import type { TrainingStep } from './fit-ranker.ts';

/** A career with its codes as places in the list. */
export type CodedCareer = {
  readonly person: string;
  readonly years: readonly number[];
  readonly codes: Int32Array;
};

/** The last step of a career is what forecasts are asked for, so it counts more (factor). */
const LAST_STEP_WEIGHT = 3;

/**
 * Every step of every career as a training step. The person's own career is taken out of the counts first, as it will be
 * absent for a person we have never seen. Steps whose truth is not among the candidates teach nothing and are left out.
 */
export function trainingSteps(codes: SurveyCodes, careers: readonly CodedCareer[]): TrainingStep[] {
  const counts = countCareers(codes, careers);
  const likeness = { scores: codes.likeness, stride: codes.list.length };
  return careers.flatMap((career) => {
    const whole = sequenceOf(career);
    countCareer(counts, whole, -1);
    const steps: TrainingStep[] = [];
    for (let at = 1; at < whole.codes.length; at++) {
      const past = { codes: whole.codes.subarray(0, at), years: whole.years.subarray(0, at) };
      const found = nextCandidates(past, counts, likeness);
      const truth = found.candidates.indexOf(whole.codes[at] ?? -1);
      const isLast = at === whole.codes.length - 1;
      if (truth >= 0) steps.push({ ...found, truth, isLast, weight: isLast ? LAST_STEP_WEIGHT : 1 });
    }
    countCareer(counts, whole, 1);
    return steps;
  });
}
