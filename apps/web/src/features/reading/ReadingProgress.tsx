'use client';
import type { ReadingEvent, ReadingStage } from '@career-mirror/contract/api';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { forgetAll } from '../../lib/api-cache.ts';
import { keepNotebook } from '../../lib/notebook.ts';
import { ApiProblem } from '../../lib/problem.ts';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Problem } from '../../ui/states.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { readingHeadline } from './reading-headline.ts';
import { StageItem } from './StageItem.tsx';

/** What comes next, said while it is still ahead. */
const ahead: readonly (readonly [ReadingStage, string])[] = [
  ['checked', 'Check the file without opening it'],
  ['opened', 'Open it in a process of its own'],
  ['read', 'Read the words and where they stand'],
  ['jobs', 'Find jobs and their dates'],
  ['skills', 'Find skills and the sentences that show them'],
  ['matched', 'Find the occupation behind each title'],
];

/** Time to see the finished line before the page of what was understood opens by itself. */
const SEEN_MS = 1800;
/** The same when there is something to read first: what the document changed. */
const NEWS_SEEN_MS = 7000;

/** The stages of a reading along a line that is drawn as far as it has come. */
export function ReadingProgress(props: { fileName: string; events: readonly ReadingEvent[] }) {
  const { fileName, events } = props;
  const failed = events.find((event) => event.stage === 'failed');
  const end = events.find((event) => event.stage === 'done');
  const done = end !== undefined;
  const news = done && end.message !== 'Ready' ? end : null;
  const told = events.filter((event) => event.stage !== 'done' && event.stage !== 'failed');
  const waiting = ahead.filter(([stage]) => !events.some((event) => event.stage === stage));
  const router = useRouter();
  const onward = useRef<HTMLAnchorElement>(null);

  // Not the event itself: `forgetAll` asks for the document again, and a new object would begin the wait anew, for ever.
  const seenMs = news ? NEWS_SEEN_MS : SEEN_MS;

  useEffect(() => {
    if (!done) return;
    keepNotebook(true);
    forgetAll();
    onward.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => router.replace('/you'), seenMs);
    return () => clearTimeout(timer);
  }, [done, seenMs, router]);

  return (
    <>
      <Finding
        live
        deck={
          failed
            ? undefined
            : 'It is read on this device. Names, addresses and contact data are kept apart and never used for matching.'
        }
      >
        <span data-own>{readingHeadline(fileName, events)}</span>
      </Finding>
      {!failed && <ReadingLine share={told.length / (told.length + waiting.length)} done={done} />}
      <ol className="mt-s4 max-w-[720px]" aria-label="Stages of reading">
        {told.map((event, i) => (
          <StageItem
            key={event.stage}
            event={event}
            first={i === 0}
            last={i === told.length - 1 && (done || failed !== undefined)}
          />
        ))}
        {!done &&
          !failed &&
          waiting.map(([stage, words], i) => (
            <StageItem key={stage} waiting={words} last={i === waiting.length - 1} />
          ))}
      </ol>
      {failed && <Failure event={failed} />}
      {news && (
        <div className="mt-s4 max-w-[720px]" role="status" data-own>
          <p className="say">{news.message}.</p>
          {news.found.length > 0 && <p className="mt-s1 text-ink-2">{news.found.join(' · ')}</p>}
        </div>
      )}
      {done && (
        <p className="mt-s4">
          <Link ref={onward} className="btn" href="/you">
            See what was understood
          </Link>
        </p>
      )}
      <Foot lead="Nothing here leaves this device." />
    </>
  );
}

function Failure({ event }: { event: ReadingEvent }) {
  const problem = new ApiProblem(event.problem?.code ?? 'server.unexpected');
  return (
    <div className="mt-s4 max-w-[720px]">
      <Problem problem={problem} inline>
        <Link className="btn" href="/">
          Choose another file
        </Link>
        <Link className="link" href="/">
          Or type what you do
        </Link>
      </Problem>
    </div>
  );
}
