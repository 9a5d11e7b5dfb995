'use client';
import Link from 'next/link';
import type { AnswerOf } from '../../lib/routes.ts';
import { FactStretch } from '../../ui/FactStretch.tsx';
import { useFacts } from '../../ui/facts.tsx';

/** What is kept, what this is not, and who published the pay on screen. */
export function SmallPrint({ proposals }: { proposals: AnswerOf<'getInsight'>['proposals'] }) {
  const facts = useFacts();
  const pay = proposals
    .map((proposal) => facts.get(proposal.pay?.p50FactId ?? proposal.medianPayFactId ?? ''))
    .find((fact) => fact !== undefined);
  return (
    <p className="mt-s5 text-t1 text-ink-3 desk:col-span-2 desk:self-end">
      No account. Nothing is stored until you say so. Guidance, not a guarantee.{' '}
      {pay && (
        <>
          <FactStretch text={`Pay: ${pay.publisher}, ${pay.release}, ${pay.area}.`} id={pay.id} />{' '}
        </>
      )}
      <Link href="/privacy" prefetch={false} className="text-ink-2">
        What is kept, and how to erase it
      </Link>
    </p>
  );
}
