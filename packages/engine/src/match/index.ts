export { buildCareerIndex, type CareerIndex } from './career-index.ts';
export { careerVector } from './career-vector.ts';
export { buildCohort } from './cohort.ts';
export { type DoppelgangerQuery, findDoppelgangers } from './doppelganger.ts';
export { CAREER_FOLDS, careerFold, TEST_FOLD, teachesLikeness } from './held-out.ts';
export { buildLikeness, type Likeness, likeness, similarOccupations } from './likeness.ts';
export { buildMap, type GapLite } from './map.ts';
export { readModelFile, writeModelFile } from './model-file.ts';
export {
  type NextCode,
  type NextObservation,
  type NextOccupation,
  predictNext,
  predictNextOccupations,
} from './next.ts';
export { searchPaths } from './path.ts';
export { peopleShare } from './people-share.ts';
export { proposeNext, proposeNextFromOccupation } from './propose.ts';
export { standardiseRatings } from './standardise.ts';
