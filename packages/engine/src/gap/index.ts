export { computeGap, type GapInput } from './compute-gap.ts';
export { gapHeadline } from './headline.ts';
export { withLearned } from './with-learned.ts';
