import type { LifeIndex, OnetSocCode, Reference } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';

/** Hours, stress, travel, remote, autonomy, people and progression of an occupation, each beside the one held now. */
export const lifeIndices = (
  _reference: Reference,
  _onetSoc: OnetSocCode,
  _nowOnetSoc: OnetSocCode | null,
  _book: FactBook,
): LifeIndex[] => {
  throw new Error('lifeIndices: not yet there');
};
