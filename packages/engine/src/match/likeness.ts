import { AppError, type OnetSocCode, type Reference, type SimilarOccupation } from '@career-mirror/contract';

/** Resemblance of every pair of occupations; built once from the pack, read many times. */
export type Likeness = {
  readonly onetSocs: readonly OnetSocCode[];
  readonly titles: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Row-major symmetric matrix, n × n, 0 … 1, diagonal 1. */
  readonly scores: Float32Array;
  /** What an occupation's likeness rests on: its own ratings, those of a near occupation, or titles and technologies only. */
  readonly basis: readonly ('rated' | 'inherited' | 'titles')[];
};

/**
 * Likeness of all occupations of the pack to each other.
 *
 * @param model bytes of `data/reference/models/likeness-vectors.bin`; null = without the trained text factors
 */
export function buildLikeness(_reference: Reference, _model: Uint8Array | null = null): Likeness {
  throw new AppError('server.unexpected');
}

/** Likeness of two occupations: symmetric, 0 … 1, 1 for itself. @throws AppError('occupation.not_found') */
export function likeness(_index: Likeness, _a: OnetSocCode, _b: OnetSocCode): number {
  throw new AppError('server.unexpected');
}

/** The nearest other occupations, nearest first. @throws AppError('occupation.not_found') */
export function similarOccupations(
  _index: Likeness,
  _onetSoc: OnetSocCode,
  _limit = 20,
): SimilarOccupation[] {
  throw new AppError('server.unexpected');
}
