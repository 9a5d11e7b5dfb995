import type {
  ElementId,
  Evidence,
  LevelEstimate,
  Profile,
  ProfileSkill,
  Reference,
} from '@career-mirror/contract';

/** Our estimate of one element's level in a person, with what proves it, the strongest first. */
export type ElementEstimate = {
  readonly level: LevelEstimate;
  readonly evidence: readonly Evidence[];
  readonly rung: ProfileSkill['rung'];
  readonly spellIds: readonly string[];
};

/** Per element; an absent element is one we know nothing about, not one at zero. */
export type LevelEstimates = ReadonlyMap<ElementId, ElementEstimate>;

/** Levels 0–7 of the 35 skills and 33 knowledge areas, from the occupations held and the person's own sentences. */
export const estimateLevels = (
  _profile: Pick<Profile, 'spells' | 'education' | 'skills'>,
  _reference: Reference,
  _now: string,
): LevelEstimates => {
  throw new Error('estimateLevels: not yet there');
};
