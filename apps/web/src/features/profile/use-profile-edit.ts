'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../lib/api.ts';
import { invalidate, put } from '../../lib/api-cache.ts';
import { findDraftFields, keepDraftFields, useDraft } from '../../lib/drafts.ts';
import { afterDrawing, rememberFocus } from '../../lib/keep-focus.ts';
import { ApiProblem } from '../../lib/problem.ts';
import type { AnswerOf, RouteName } from '../../lib/routes.ts';
import type { Edit } from './edit.ts';
import {
  addTo,
  afterSending,
  type Held,
  isOvertaken,
  type QueuedEdit,
  readQueue,
  upTo,
  without,
} from './edit-queue.ts';
import { placeOf } from './edit-words.ts';

type View = AnswerOf<'getProfile'>;

/** What became of an edit: kept by the server, kept on this device until the server answers, or refused. */
export type EditOutcome = 'sent' | 'waiting' | null;

/** What rests on the profile and is worked out anew after a change. */
const following: readonly RouteName[] = [
  'getMirror',
  'getDoppelgangers',
  'getMap',
  'getGap',
  'getLife',
  'getLetters',
  'getPreferences',
  'getDecisions',
];

/** Codes after which the page shows an older state than the server's. */
const outdated = new Set(['profile.changed', 'resource.not_found']);

const QUEUE = 'edits';
/** How often the server is asked again while edits wait, milliseconds. */
const AGAIN_MS = 4000;

const storedQueue = () => readQueue(findDraftFields(QUEUE)?.edits);
const storeQueue = (queue: readonly QueuedEdit[]) =>
  keepDraftFields(QUEUE, queue.length === 0 ? null : { edits: JSON.stringify(queue) });

const asProblem = (cause: unknown): ApiProblem => {
  if (cause instanceof ApiProblem) return cause;
  throw cause;
};

/** Words or a failure that belong to one place of the page. */
type At<T> = { readonly place: string; readonly what: T } | null;

/**
 * Changes to what was understood. Each says what it changed in the advice; one that cannot be sent is kept on this device
 * and sent when the server answers again, unless the profile was changed meanwhile: then the person decides.
 */
export function useProfileEdit(view: View) {
  const [draft] = useDraft(QUEUE);
  const queue = useMemo(() => readQueue(draft?.edits), [draft]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<At<ApiProblem>>(null);
  const [changed, setChanged] = useState<At<readonly string[]>>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const flushing = useRef(false);

  const settle = useCallback((body: Edit, next: View) => {
    put('getProfile', {}, next);
    invalidate(following);
    setProblem(null);
    setChanged(body.kind === 'confirm' ? null : { place: placeOf(body), what: next.changed });
  }, []);

  const flush = useCallback(async () => {
    if (flushing.current || storedQueue().length === 0) return;
    flushing.current = true;
    try {
      const current = await call('getProfile', {});
      put('getProfile', {}, current);
      const [first] = storedQueue();
      if (first && isOvertaken(first, current.revision)) return setHeld({ why: 'newer' });
      for (let next = first; next; next = storedQueue()[0]) {
        const after = await call('editProfile', { body: next.edit });
        storeQueue(afterSending(storedQueue(), after.revision));
        settle(next.edit, after);
      }
      setHeld(null);
    } catch (cause) {
      const { code } = asProblem(cause);
      if (code !== 'network.unreachable') setHeld({ why: 'refused', code });
    } finally {
      flushing.current = false;
    }
  }, [settle]);

  const waits = queue.length > 0 && held === null;
  useEffect(() => {
    if (!waits) return;
    const again = () => void flush();
    again();
    addEventListener('online', again);
    const timer = setInterval(again, AGAIN_MS);
    return () => {
      removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [waits, flush]);

  const keepHere = (body: Edit): EditOutcome => {
    storeQueue(addTo(storedQueue(), body, view.revision));
    setProblem(null);
    setChanged(null);
    return 'waiting';
  };

  const edit = async (body: Edit): Promise<EditOutcome> => {
    const putBack = rememberFocus();
    if (queue.length > 0) {
      afterDrawing(putBack);
      return keepHere(body);
    }
    setBusy(true);
    setProblem(null);
    try {
      settle(body, await call('editProfile', { body }));
      return 'sent';
    } catch (cause) {
      const failed = asProblem(cause);
      if (failed.code === 'network.unreachable') return keepHere(body);
      if (outdated.has(failed.code)) invalidate(['getProfile']);
      setProblem({ place: placeOf(body), what: failed });
      return null;
    } finally {
      setBusy(false);
      afterDrawing(putBack);
    }
  };

  return {
    edit,
    busy,
    problem,
    changed,
    waiting: queue,
    held,
    /** Sends what waits although the profile is a newer one; the person has seen it. */
    sendAnyway: () => {
      storeQueue(upTo(storedQueue(), view.revision));
      setHeld(null);
    },
    putAway: (id: number) => {
      storeQueue(without(storedQueue(), id));
      setHeld(null);
    },
  };
}

export type Editing = ReturnType<typeof useProfileEdit>;
