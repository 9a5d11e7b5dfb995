import type { Profile } from '@career-mirror/contract';
import { findDraftFields } from '../../lib/drafts.ts';
import { checkingOrder, onScreen } from './shown.ts';

/** True when something half typed belongs to what only "See all" shows: nothing typed may be out of sight. */
export function isDraftHidden(profile: Profile): boolean {
  const first = onScreen(profile, checkingOrder(profile), false);
  const shown = new Set([...first.skills, ...first.spells].map(({ id }) => id));
  const isOpen = (kind: 'skill' | 'spell', id: string) =>
    !shown.has(id) && findDraftFields(`${kind}:${id}`) !== null;
  return (
    profile.skills.some(({ id }) => isOpen('skill', id)) ||
    profile.spells.some(({ id }) => isOpen('spell', id))
  );
}
