import type { AreaId, Future, OnetSocCode, Profile, Reference } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';

export type SimulationInput = {
  readonly reference: Reference;
  readonly scenario: Future['scenario'];
  /** Occupation held now; null when none is known. */
  readonly from: OnetSocCode | null;
  /** Occupation of the future; equals `from` for staying. */
  readonly to: OnetSocCode;
  /** null = the whole country. */
  readonly areaId: AreaId | null;
  readonly profile: Profile;
  /** Fit 0–100 with `to` for a newcomer; null when not computed. */
  readonly fit: number | null;
  readonly horizonYears: 10;
  readonly paths: number;
  readonly seed: number;
  readonly now: string;
  readonly book: FactBook;
};

/** Ten simulated years in one occupation: pay bands, indices, share of paths that stay. */
export const simulateFuture = (_input: SimulationInput): Future => {
  throw new Error('simulateFuture: not yet there');
};
