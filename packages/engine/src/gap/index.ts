export { computeGap, type GapInput } from './compute-gap.ts';
export { gapHeadline, gapHeadlineFact } from './headline.ts';
export { learnedFitFact, withLearned } from './with-learned.ts';
