export { buildCareerIndex, type CareerIndex, type IndexedCareer } from './career-index.ts';
export { careerVector, surveyCareerVector, type VectorSpell } from './career-vector.ts';
export { buildSurveyCodes, type SurveyCodes } from './census-codes.ts';
export { buildCohort } from './cohort.ts';
export { type DoppelgangerQuery, findDoppelgangers } from './doppelganger.ts';
export { CAREER_FOLDS, careerFold, TEST_FOLD, teachesLikeness } from './held-out.ts';
export { buildLikeness, type Likeness, likeness, similarOccupations } from './likeness.ts';
export { allowedBy, crossedLimits, type LimitedPerson, limitsSet } from './limits.ts';
export { buildMap, type GapLite } from './map.ts';
export { readModelFile, writeModelFile } from './model-file.ts';
export {
  nextByAlignment,
  nextByBag,
  nextModelOf,
} from './neighbours.ts';
export {
  type NextCode,
  type NextOccupation,
  type NextSystem,
  predictNext,
  predictNextOccupations,
} from './next.ts';
export { type CodedSequence, countCareer } from './next-counts.ts';
export { NEXT_FEATURES, type NextCandidates, nextCandidates } from './next-features.ts';
export { countCareers, type NextModel, nextCodes, sequenceOf } from './next-model.ts';
export type { NextObservation } from './next-observations.ts';
export { type RankerWeights, rankCandidates, rankerSize } from './next-ranker.ts';
export { searchPaths } from './path.ts';
export { peopleShare } from './people-share.ts';
export { proposeNext, proposeNextFromOccupation } from './propose.ts';
export { standardiseRatings } from './standardise.ts';
export { surveyNote } from './survey-note.ts';
