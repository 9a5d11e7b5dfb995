import { AppError, type Doppelganger, type PartialDate, type Profile } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import type { MatchFacts } from './match-facts.ts';

export type DoppelgangerQuery = {
  readonly limit?: number;
  readonly now: PartialDate;
  /** Person labels chosen elsewhere (pgvector); null or absent = exact scan in memory. */
  readonly candidates?: readonly string[] | null;
  readonly book: MatchFacts;
};

/** The careers most like the person's, best first. @throws AppError('profile.no_work') without a work spell that has an occupation */
export function findDoppelgangers(
  _index: CareerIndex,
  _profile: Profile,
  _query: DoppelgangerQuery,
): Doppelganger[] {
  throw new AppError('server.unexpected');
}
