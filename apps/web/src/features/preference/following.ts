import type { RouteName } from '../../lib/routes.ts';

/** What rests on place, limits and weights, and is worked out anew after a change of them. */
export const following: readonly RouteName[] = [
  'getMirror',
  'getDoppelgangers',
  'getMap',
  'getGap',
  'getLife',
  'getLetters',
];
