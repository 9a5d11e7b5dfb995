import { AppError, type Reference } from '@career-mirror/contract';
import type { Likeness } from './likeness.ts';

/** The survey's careers, smoothed, with what matching and prediction need. */
export type CareerIndex = {
  readonly reference: Reference;
  readonly likeness: Likeness;
};

/**
 * Index over the survey's careers.
 *
 * @param nextModel bytes of `data/reference/models/next-occupation.bin`; null = prediction falls back to counts
 */
export function buildCareerIndex(
  _reference: Reference,
  _likeness: Likeness,
  _nextModel: Uint8Array | null = null,
): CareerIndex {
  throw new AppError('server.unexpected');
}
