import type { ReadingEvent, ReadingStage } from '@career-mirror/contract/api';

/** Stages in the order in which they happen; `failed` may take the place of any. */
const readingStages: readonly ReadingStage[] = [
  'received',
  'checked',
  'opened',
  'read',
  'jobs',
  'skills',
  'matched',
  'done',
  'failed',
];

const isEnd = (stage: ReadingStage) => stage === 'done' || stage === 'failed';

/**
 * Adds an event to those known; a stage told twice (after a reconnect) replaces its earlier telling.
 *
 * @returns events in the order of the stages
 */
export function addReadingEvent(known: readonly ReadingEvent[], event: ReadingEvent): ReadingEvent[] {
  const others = known.filter((other) => other.stage !== event.stage);
  return [...others, event].sort((a, b) => readingStages.indexOf(a.stage) - readingStages.indexOf(b.stage));
}

/**
 * Follows the reading of a document as it happens. The browser reconnects by itself when the connection drops.
 *
 * @returns stops following
 */
export function followReading(
  documentId: string,
  on: { event: (event: ReadingEvent) => void; lost: () => void },
): () => void {
  const source = new EventSource(`/api/documents/${encodeURIComponent(documentId)}/events`);
  for (const stage of readingStages) {
    source.addEventListener(stage, (message) => {
      const event: ReadingEvent = JSON.parse(message.data);
      if (isEnd(event.stage)) source.close();
      on.event(event);
    });
  }
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) on.lost();
  });
  return () => source.close();
}
