import type { NextModel, Reference } from '@career-mirror/contract';
import {
  buildSurveyCodes,
  careerFold,
  type Likeness,
  NEXT_FEATURES,
  type RankerWeights,
  TEST_FOLD,
  writeModelFile,
} from '@career-mirror/engine/match';
import { fitStayOffset } from './fit-offset.ts';
import { averageRankers, fitRanker } from './fit-ranker.ts';
import { type CodedCareer, trainingSteps } from './training-steps.ts';

/** Everything the result depends on beside the pack; chosen by cross-validation over people among 0, 8 and 16 units. */
const SETTINGS = { hidden: 16, epochs: 4, seeds: [1, 2] } as const;
/** Digits of a weight that are kept. */
const DIGITS = 6;

/** What was trained, for the sheet beside the artefact. */
type Trained = {
  readonly bytes: Uint8Array;
  readonly about: { readonly settings: typeof SETTINGS; readonly people: number; readonly steps: number };
};

/**
 * Trains the next-occupation ranker on the survey's careers outside the test fold.
 *
 * @returns bytes of `next-occupation.bin`; equal packs give equal bytes
 */
export function trainNext(
  reference: Pick<Reference, 'careers' | 'censusOccupations'>,
  likeness: Likeness,
  report: (line: string) => void,
): Trained {
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
  const people = careers.length;
  report(`${people} people, ${steps.length} steps`);
  const rankers = SETTINGS.seeds.map((seed): RankerWeights => {
    report(`fitting from seed ${seed}`);
    return fitRanker(steps, { ...SETTINGS, seed });
  });
  const ranker = fitStayOffset(steps, averageRankers(rankers));
  const header: NextModel = {
    features: [...NEXT_FEATURES],
    hidden: ranker.hidden,
    weights: Array.from(ranker.values, (value) => Number(value.toPrecision(DIGITS))),
    missedChanges: Number(missedChanges(careers, steps.length).toPrecision(DIGITS)),
    trainedOn: { people, steps: steps.length },
  };
  return {
    bytes: writeModelFile(header, new Int8Array(0)),
    about: { settings: SETTINGS, people, steps: steps.length },
  };
}

/** Steps whose truth was not among the candidates, all of them changes, as a share of the changes. */
function missedChanges(careers: readonly CodedCareer[], found: number): number {
  let steps = 0;
  let changes = 0;
  for (const { codes } of careers)
    for (let at = 1; at < codes.length; at++) {
      steps++;
      if (codes[at] !== codes[at - 1]) changes++;
    }
  return (steps - found) / changes;
}
