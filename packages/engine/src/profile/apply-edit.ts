import type { OnetSocCode, Profile, ProfileEdit, Reference } from '@career-mirror/contract';

/** What an edit needs to know about the world. */
export type EditContext = {
  readonly reference: Reference;
  readonly peopleShare: (onetSoc: OnetSocCode) => number | null;
  /** Time of the edit, ISO date-time; it dates the person's statements. */
  readonly now: string;
};

/** The profile after one edit of the person. Throws AppError('resource.not_found') for an unknown spell or skill. */
export const applyEdit = (_profile: Profile, _edit: ProfileEdit, _context: EditContext): Profile => {
  throw new Error('applyEdit: not yet there');
};

/** A freshly read profile with the decisions the person made on an earlier one: what was rejected stays rejected unless new evidence turned up. */
export const carryDecisions = (_before: Profile, _fresh: Profile, _context: EditContext): Profile => {
  throw new Error('carryDecisions: not yet there');
};
