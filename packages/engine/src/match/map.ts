import { AppError, type MapNode, type OnetSocCode, type Profile } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import type { MatchFacts } from './match-facts.ts';

/** What the map needs of a gap: the name of the item that matters most, by occupation. */
export type GapLite = ReadonlyMap<OnetSocCode, { readonly fit: number; readonly biggestGap: string | null }>;

/** Occupations around the person, nearest first. */
export function buildMap(
  _index: CareerIndex,
  _profile: Profile,
  _gaps: GapLite,
  _book: MatchFacts,
  _options: { readonly limit?: number } = {},
): MapNode[] {
  throw new AppError('server.unexpected');
}
