export { applyEdit, carryDecisions } from './apply-edit.ts';
export { buildProfile, type ProfileInput, type SpellMatches } from './build-profile.ts';
export { educationCategory } from './education-category.ts';
export { type ElementEstimate, estimateLevels, type LevelEstimates } from './estimate-levels.ts';
export { profileFromTitle } from './profile-from-title.ts';
export { type ProfileText, textsOf } from './texts.ts';
