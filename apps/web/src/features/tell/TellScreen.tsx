'use client';
import Link from 'next/link';
import { useNotebook } from '../../lib/notebook.ts';
import { Foot } from '../../ui/Foot.tsx';
import { FiveQuestions } from './FiveQuestions.tsx';

/** For somebody without a CV: five questions about work, paid or not. */
export function TellScreen() {
  const kept = useNotebook();
  return (
    <>
      <h1 className="finding">Tell it in five questions.</h1>
      <p className="deck">
        A word or two is enough for each, and only the first is needed. What you have typed stays on this
        device until you send it, also when you close the page.
      </p>
      {kept && (
        <p className="mt-s3 border-l-3 border-amber-2 py-s1 pl-s4">
          There is a notebook here already; this would begin a new one in its place. To add to yours, go to{' '}
          <Link href="/you" prefetch={false}>
            your own page
          </Link>
          .
        </p>
      )}
      <div className="mt-s5 max-w-[656px]">
        <FiveQuestions />
      </div>
      <Foot lead="Nothing here leaves this device." />
    </>
  );
}
