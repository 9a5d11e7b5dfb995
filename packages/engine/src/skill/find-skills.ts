import type { SkillMention } from '@career-mirror/contract';
import type { SkillIndex } from './skill-index.ts';

/** Skills and technologies named in a text, in order of appearance; `start`/`end` slice `text`. */
export function findSkills(_index: SkillIndex, _text: string): SkillMention[] {
  throw new Error('findSkills: not yet there');
}
