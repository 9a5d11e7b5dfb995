import type { Gap } from '@career-mirror/contract';

/** The finding as a sentence, for example "One essential thing stands between you and logistics analyst." */
export const gapHeadline = (_gap: Gap, _now: string): string => {
  throw new Error('gapHeadline: not yet there');
};
