import { AppError, type OnetSocCode, type PathSearch } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import type { MatchFacts } from './match-facts.ts';

/** "Was X, now Y": how many, how long, what lay between; `now: null` = any later occupation. */
export function searchPaths(
  _index: CareerIndex,
  _path: { readonly was: OnetSocCode; readonly now: OnetSocCode | null },
  _book: MatchFacts,
): PathSearch {
  throw new AppError('server.unexpected');
}
