'use client';
import type { ReadingEvent } from '@career-mirror/contract/api';
import { useEffect, useMemo, useState } from 'react';
import { ApiProblem } from '../../lib/problem.ts';
import { addReadingEvent, followReading } from '../../lib/reading-events.ts';
import { useApi } from '../../lib/use-api.ts';

export type ReadingState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ApiProblem; readonly reload: () => void }
  | { readonly status: 'reading'; readonly fileName: string; readonly events: readonly ReadingEvent[] };

const isOver = (events: readonly ReadingEvent[]) =>
  events.some((event) => event.stage === 'done' || event.stage === 'failed');

/**
 * How far the reading of a document has come. What happened before the page was opened (or reloaded) is asked for,
 * what happens after is followed.
 */
export function useReading(documentId: string): ReadingState {
  const { state, reload } = useApi('getDocument', { params: { documentId } });
  const [heard, setHeard] = useState<readonly ReadingEvent[]>([]);
  const [lost, setLost] = useState(false);
  const view = state.status === 'ready' ? state.answer : null;

  const events = useMemo(
    () =>
      heard.reduce<readonly ReadingEvent[]>((all, event) => addReadingEvent(all, event), view?.events ?? []),
    [view, heard],
  );
  const known = view !== null;
  const over = isOver(view?.events ?? []);
  useEffect(() => {
    if (!known || over) return;
    return followReading(documentId, {
      event: (event) => setHeard((before) => addReadingEvent(before, event)),
      lost: () => setLost(true),
    });
  }, [documentId, known, over]);

  const again = () => {
    setLost(false);
    reload();
  };
  if (state.status === 'failed') return { status: 'failed', problem: state.problem, reload: again };
  if (lost && !isOver(events)) {
    return { status: 'failed', problem: new ApiProblem('network.unreachable'), reload: again };
  }
  if (!view) return { status: 'loading' };
  return { status: 'reading', fileName: view.fileName, events };
}
