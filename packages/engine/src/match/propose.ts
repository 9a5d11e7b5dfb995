import { AppError, type OnetSocCode, type Profile, type Proposal } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import type { MatchFacts } from './match-facts.ts';

/** Next occupations worth a look: near enough, reachable, ranked by what the person gains, unlike each other. */
export function proposeNext(
  _index: CareerIndex,
  _profile: Profile,
  _book: MatchFacts,
  _options: { readonly limit?: number } = {},
): Proposal[] {
  throw new AppError('server.unexpected');
}

/** The same from one occupation alone, for the start screen. */
export function proposeNextFromOccupation(
  _index: CareerIndex,
  _onetSoc: OnetSocCode,
  _book: MatchFacts,
  _options: { readonly limit?: number } = {},
): Proposal[] {
  throw new AppError('server.unexpected');
}
