import type {
  OnetSocCode,
  Profile,
  Reading,
  Reference,
  SkillMention,
  TitleMatch,
} from '@career-mirror/contract';
import type { ProfileText } from './texts.ts';

/** What the title matcher says about one spell of the reading, best first; `question` when the person must be asked. */
export type SpellMatches = { readonly matches: readonly TitleMatch[]; readonly question: boolean };

export type ProfileInput = {
  readonly reading: Reading;
  readonly reference: Reference;
  /** One entry per `reading.spells`, in their order. */
  readonly spellMatches: readonly SpellMatches[];
  /** Skills found in each text of `textsOf(reading)`, in their order; offsets slice `ProfileText.text`. */
  readonly mentions: readonly (readonly SkillMention[])[];
  readonly peopleShare: (onetSoc: OnetSocCode) => number | null;
  /** ISO date-time; dates "present". */
  readonly now: string;
};

/** A person's profile from their CV as read. */
export const buildProfile = (_input: ProfileInput): Profile => {
  throw new Error('buildProfile: not yet there');
};

export type { ProfileText };
