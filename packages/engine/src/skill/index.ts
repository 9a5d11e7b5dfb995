export { findSkills } from './find-skills.ts';
export { buildSkillLinker, linkSkills, type SkillLinker } from './link-skills.ts';
export { buildSkillIndex, type SkillIndex } from './skill-index.ts';
