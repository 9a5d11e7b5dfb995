import { AppError, type OnetSocCode } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';

/** A work spell reduced to what the vector needs: occupation and length. */
export type VectorSpell = { readonly onetSoc: OnetSocCode | null; readonly years: number };

/** Unit vector of a career for candidate search, CAREER_VECTOR_DIMENSIONS long; oldest spell first. */
export function careerVector(_index: CareerIndex, _spells: readonly VectorSpell[]): Float32Array {
  throw new AppError('server.unexpected');
}
