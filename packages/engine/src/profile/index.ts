export { applyEdit, carryDecisions } from './apply-edit.ts';
export { buildProfile, type ProfileInput } from './build-profile.ts';
export type { EditContext } from './edit-spells.ts';
export { educationCategory } from './education-category.ts';
export { type ElementEstimate, estimateLevels, type LevelEstimates } from './estimate-levels.ts';
export { profileFromTitle } from './profile-from-title.ts';
export type { SpellMatches } from './spell-occupation.ts';
export { withSuggestions } from './suggestions.ts';
export { type ProfileText, textsOf } from './texts.ts';
