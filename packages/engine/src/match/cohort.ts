import { AppError, type Cohort, type OnetSocCode } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import type { MatchFacts } from './match-facts.ts';

/** Where people who held an occupation went, with counts. `origin`: an O*NET-SOC code or a 1980 Census code. */
export function buildCohort(
  _index: CareerIndex,
  _origin: { readonly onetSoc: OnetSocCode } | { readonly census1980: string },
  _book: MatchFacts,
): Cohort {
  throw new AppError('server.unexpected');
}
