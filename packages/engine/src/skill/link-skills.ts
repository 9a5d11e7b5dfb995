import type { LinkedSkill, Reference } from '@career-mirror/contract';
import type { TitleModel } from '../occupation/model.ts';
import type { SkillIndex } from './skill-index.ts';

export type SkillLinker = { readonly index: SkillIndex; readonly model: TitleModel };

/** Build what `linkSkills` needs from the skill index and the trained model. */
export function buildSkillLinker(_reference: Reference, index: SkillIndex, model: TitleModel): SkillLinker {
  return { index, model };
}

/** ESCO skills that a sentence or a whole text asks for or shows, best first. */
export function linkSkills(_linker: SkillLinker, _text: string, _limit = 20): LinkedSkill[] {
  throw new Error('linkSkills: not yet there');
}
