export { findAskedSkills } from './asked-skills.ts';
export { findSkills } from './find-skills.ts';
export {
  buildSkillLinker,
  findSkillSpans,
  linkSkills,
  listPhrases,
  type SkillLinker,
} from './link-skills.ts';
export { buildSkillIndex, type SkillIndex, type SkillReference } from './skill-index.ts';
export type { SkillSpan } from './spans.ts';
/* What the trainer shares with the run-time. */
export { bestLabels, SPAN_BUCKETS, SPAN_LABELS, type SpanTagger, spanFeatures } from './spans.ts';
export { type Token, tokensOf } from './tokens.ts';
