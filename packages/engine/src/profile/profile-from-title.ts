import type { OnetSocCode, Profile, Reference } from '@career-mirror/contract';
import type { SpellMatches } from './build-profile.ts';

/** The profile of a person who gave a job title and nothing else: one current spell, the title as their statement. */
export const profileFromTitle = (_input: {
  readonly title: string;
  readonly reference: Reference;
  readonly spellMatches: SpellMatches;
  readonly peopleShare: (onetSoc: OnetSocCode) => number | null;
  readonly now: string;
}): Profile => {
  throw new Error('profileFromTitle: not yet there');
};
