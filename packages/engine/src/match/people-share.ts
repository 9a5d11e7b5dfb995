import { AppError, type OnetSocCode, type Reference } from '@career-mirror/contract';

/** What the work is made of: 1 people, 0 stock and numbers; null when nothing is rated. */
export function peopleShare(_reference: Reference, _onetSoc: OnetSocCode): number | null {
  throw new AppError('server.unexpected');
}
