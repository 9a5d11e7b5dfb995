export { buildCareerIndex, type CareerIndex } from './career-index.ts';
export { careerVector } from './career-vector.ts';
export { buildCohort } from './cohort.ts';
export { type DoppelgangerQuery, findDoppelgangers } from './doppelganger.ts';
export { buildLikeness, type Likeness, likeness, similarOccupations } from './likeness.ts';
export { buildMap, type GapLite } from './map.ts';
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
