export { findAskedSkills } from './asked-skills.ts';
export { findSkills } from './find-skills.ts';
export {
  buildSkillLinker,
  findSkillSpans,
  linkSkills,
  listPhrases,
  type SkillLinker,
} from './link-skills.ts';
export { type OperatorTerm, parseSkillsFile } from './operator-terms.ts';
export { buildSkillIndex, type SkillIndex, type SkillReference } from './skill-index.ts';
export {
  FORM_BUCKETS,
  LETTER_BUCKETS,
  letterBuckets,
  SPAN_BUCKETS,
  type SpanInputs,
  type SpanWords,
  spanInputs,
  withoutDigits,
} from './span-features.ts';
/* What the trainer shares with the run-time. */
export {
  buildLattice,
  FIRST_STEP,
  isAllowed,
  mayBegin,
  SPAN_LABELS,
  type SpanScores,
} from './span-lattice.ts';
export { parseSpanTagger, type SpanTagger, writeSpanTagger } from './span-model.ts';
export { networkScores, type SpanNetwork } from './span-network.ts';
export { linearScores, type SkillSpan, tagText } from './spans.ts';
export { type Token, tokensOf } from './tokens.ts';
