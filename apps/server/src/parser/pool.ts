import { AppError, type CareerRecord, type DocumentText } from '@career-mirror/contract';
import type { ChildFormat, RecordFormat, TextFormat } from './child-formats.ts';
import { maxChildren, maxSpares, maxWaiting } from './limits.ts';
import type { ChildAnswer } from './protocol.ts';
import { createReaderCache } from './reader-cache.ts';
import { type Reader, startReader, usualLimits } from './reader-process.ts';
import type { DocumentStage } from './stage.ts';

export type PoolInput<F extends ChildFormat = ChildFormat> = {
  bytes: Uint8Array;
  format: F;
  onStage?: (stage: DocumentStage) => void;
};
export type ReaderPool = {
  read: (input: PoolInput<TextFormat>) => Promise<DocumentText>;
  /** A PDF is read as a record when it carries one that agrees with its pages. */
  readEither: (input: PoolInput) => Promise<ChildAnswer>;
  readRecord: (input: PoolInput<RecordFormat>) => Promise<CareerRecord>;
  /** Starts a child that waits for the next document. */
  warm: () => void;
  close: () => void;
};

/**
 * Children that read documents: each is used once. Started children wait ahead, so that a document need not wait for a process
 * to come up; at most `maxChildren` work at the same time, further documents wait in order.
 */
export function createReaderPool(
  start: (cacheFolder: string | null) => Reader = (folder) => startReader(usualLimits, folder),
): ReaderPool {
  const cache = createReaderCache();
  const waiting: (() => void)[] = [];
  const busy = new Set<Reader>();
  let spares: Reader[] = [];
  let working = 0;
  let closed = false;
  let reads = 0;

  const fill = (count: number): void => {
    spares = spares.filter((spare) => !spare.gone());
    while (!closed && spares.length < count) spares.push(start(cache.folder()));
  };
  const warm = (): void => {
    if (closed) return;
    fill(1);
    void cache.prepare().then(() => fill(maxSpares));
  };
  const takeReader = (): Reader => {
    spares = spares.filter((spare) => !spare.gone());
    return spares.shift() ?? start(cache.folder());
  };
  const turn = (): Promise<void> => {
    if (working < maxChildren) {
      working += 1;
      return Promise.resolve();
    }
    if (waiting.length >= maxWaiting) throw new AppError('server.overloaded', { waiting: waiting.length });
    return new Promise((resolve) => waiting.push(resolve));
  };
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  };

  const ask = async ({ bytes, format, onStage }: PoolInput): Promise<ChildAnswer> => {
    if (working >= maxChildren) onStage?.({ stage: 'queue', page: null, pages: null });
    await turn();
    let reader: Reader | null = null;
    try {
      if (closed) throw new AppError('server.overloaded', { reason: 'closing' });
      reader = takeReader();
      busy.add(reader);
      // The next document's child comes up while this one works; only a second document shows that more are to come.
      reads += 1;
      const warmNext = setTimeout(reads > 1 ? warm : () => fill(1), 0);
      warmNext.unref();
      onStage?.({ stage: 'open', page: null, pages: null });
      return await reader.read(bytes, format, (page, pages) => onStage?.({ stage: 'page', page, pages }));
    } finally {
      if (reader) busy.delete(reader);
      release();
    }
  };

  // A child that answers with the other kind has been taken over by its document.
  const otherKind = (): AppError => new AppError('document.broken', { reason: 'answer' });
  const read = async (input: PoolInput<TextFormat>): Promise<DocumentText> => {
    const answer = await ask(input);
    if (answer.kind !== 'document') throw otherKind();
    return answer.document;
  };
  const readRecord = async (input: PoolInput<RecordFormat>): Promise<CareerRecord> => {
    const answer = await ask(input);
    if (answer.kind !== 'record') throw otherKind();
    return answer.record;
  };

  const close = (): void => {
    closed = true;
    for (const spare of spares) spare.kill();
    cache.remove();
    for (const reader of busy) reader.kill();
    for (const resume of waiting.splice(0)) resume();
  };
  return { read, readEither: ask, readRecord, warm, close };
}
