'use client';
import { useState } from 'react';
import { invalidate, put } from '../../lib/api-cache.ts';
import type { InputOf, RouteName } from '../../lib/routes.ts';
import { useAction } from '../../lib/use-api.ts';

export type Edit = InputOf<'editProfile'>['body'];

/** What rests on the profile and is worked out anew after a change. */
const following: readonly RouteName[] = [
  'getMirror',
  'getDoppelgangers',
  'getMap',
  'getGap',
  'getLife',
  'getLetters',
  'getPreferences',
];

/** Changes to what was understood; the answer says what each one changed in the advice. */
export function useProfileEdit() {
  const { state, run } = useAction('editProfile');
  const [changed, setChanged] = useState<readonly string[]>([]);
  const edit = async (body: Edit): Promise<boolean> => {
    const view = await run({ body });
    if (!view) {
      invalidate(['getProfile']);
      return false;
    }
    put('getProfile', {}, view);
    invalidate(following);
    setChanged(body.kind === 'confirm' ? [] : view.changed);
    return true;
  };
  return { edit, busy: state.busy, problem: state.problem, changed };
}
