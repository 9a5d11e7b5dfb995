import { AppError, type OnetSocCode, type Profile } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';

/** One observation or spell of a career: yearly rows and merged spells are both understood. */
export type NextObservation = {
  readonly code: string;
  readonly startYear: number | null;
  readonly endYear: number | null;
};
export type NextCode = { readonly code: string; readonly probability: number };
export type NextOccupation = {
  readonly onetSoc: OnetSocCode;
  readonly title: string;
  readonly probability: number;
};

/**
 * What comes next, most probable first, in the input's own code system; staying is one of the candidates.
 * Codes of system `title` are official O*NET titles (put a title's occupation in first).
 */
export function predictNext(
  _index: CareerIndex,
  _observations: readonly NextObservation[],
  _options: { readonly system: 'census1980' | 'onet' | 'title'; readonly limit?: number },
): NextCode[] {
  throw new AppError('server.unexpected');
}

/** The same for a profile, in present-day occupations. */
export function predictNextOccupations(
  _index: CareerIndex,
  _profile: Profile,
  _limit = 20,
): NextOccupation[] {
  throw new AppError('server.unexpected');
}
