'use client';
import { QuartileBar } from '../../charts/QuartileBar.tsx';
import type { AnswerOf } from '../../lib/routes.ts';
import { Fact } from '../../ui/Fact.tsx';
import { FactSentence } from '../../ui/FactSentence.tsx';

/** One occupation a branch leads to: why, what half of the people earn, how it grows. */
export function NextOccupation(props: {
  proposal: AnswerOf<'getInsight'>['proposals'][number];
  /** Pay at which the bars end, the same for all three, US dollars a year. */
  scaleMax: number;
}) {
  const { proposal, scaleMax } = props;
  const { pay, growthFactId } = proposal;
  return (
    <section className="py-s3 desk:py-0" aria-label={proposal.title}>
      <h2
        data-branch={proposal.onetSoc}
        className="font-serif text-t4 leading-[1.24] font-medium tracking-[-.008em]"
      >
        {proposal.title}
      </h2>
      <p className="mt-s1 text-pretty text-ink-2">
        <FactSentence text={proposal.why} id={proposal.whyFactId} />
      </p>
      <div className="mt-s3">
        {pay && (
          <QuartileBar p25={pay.p25FactId} p50={pay.p50FactId} p75={pay.p75FactId} scaleMax={scaleMax} />
        )}
      </div>
      <dl className="mt-s2 flex gap-s5">
        <div className="flex flex-col-reverse">
          <dt className="text-t1 text-ink-3">
            {pay ? (
              <>
                median; half earn <Fact id={pay.p25FactId} /> to <Fact id={pay.p75FactId} />
              </>
            ) : (
              'median pay'
            )}
          </dt>
          <dd className="font-[550]">
            <Fact id={pay?.p50FactId ?? proposal.medianPayFactId} />
          </dd>
        </div>
        <div className="flex flex-col-reverse justify-end">
          <dt className="text-t1 text-ink-3">jobs in ten years</dt>
          <dd className="font-[550]">
            <Fact id={growthFactId} signed />
          </dd>
        </div>
      </dl>
    </section>
  );
}
