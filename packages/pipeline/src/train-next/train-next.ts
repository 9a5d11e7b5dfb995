import type { NextModel, Reference } from '@career-mirror/contract';
import {
  buildSurveyCodes,
  careerFold,
  type Likeness,
  NEXT_FEATURES,
  TEST_FOLD,
  writeModelFile,
} from '@career-mirror/engine/match';
import { fitRanker } from './fit-ranker.ts';
import { type CodedCareer, trainingSteps } from './training-steps.ts';

/** Units of the hidden layer and passes over the steps; chosen by cross-validation among 0, 8 and 16 units, 2 to 4 passes. */
const HIDDEN = 8;
const EPOCHS = 3;
/** Digits of a weight that are kept. */
const DIGITS = 6;

/**
 * Trains the next-occupation ranker on the survey's careers outside the test fold.
 *
 * @returns bytes of `next-occupation.bin`; equal packs give equal bytes
 */
export function trainNext(reference: Reference, likeness: Likeness): Uint8Array {
  const codes = buildSurveyCodes(reference, likeness);
  const careers = reference.careers
    .filter((row) => careerFold(row.person) !== TEST_FOLD)
    .map(
      (row): CodedCareer => ({
        person: row.person,
        years: row.years,
        codes: Int32Array.from(row.codes, (code) => codes.indexOf.get(code) ?? 0),
      }),
    );
  const steps = trainingSteps(codes, careers);
  const { hidden, values } = fitRanker(steps, { hidden: HIDDEN, epochs: EPOCHS, seed: SEEDS[0] });
  const header: NextModel = {
    features: [...NEXT_FEATURES],
    hidden,
    weights: Array.from(values, (value) => Number(value.toPrecision(DIGITS))),
    coverage: Number((steps.length / countSteps(careers)).toPrecision(DIGITS)),
    trainedOn: { people: careers.length, steps: steps.length },
  };
  return writeModelFile(header, new Int8Array(0));
}

const countSteps = (careers: readonly CodedCareer[]): number =>
  careers.reduce((sum, career) => sum + career.codes.length - 1, 0);
