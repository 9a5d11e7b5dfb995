import type { Gap, OnetSocCode, Profile, Reference } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import type { LevelEstimates } from '../profile/estimate-levels.ts';

export type GapInput = {
  readonly reference: Reference;
  readonly profile: Profile;
  readonly levels: LevelEstimates;
  readonly onetSoc: OnetSocCode;
  readonly book: FactBook;
};

/** What stands between a person and an occupation. Throws AppError('gap.empty_requirement') when nothing at all is published. */
export const computeGap = (_input: GapInput): Gap => {
  throw new Error('computeGap: not yet there');
};
