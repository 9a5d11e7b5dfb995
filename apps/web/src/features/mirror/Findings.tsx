import type { FactId } from '@career-mirror/contract';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ChangeDots } from '../../charts/ChangeDots.tsx';
import type { AnswerOf } from '../../lib/routes.ts';
import { Fact } from '../../ui/Fact.tsx';
import { FactStretch } from '../../ui/FactStretch.tsx';
import { NotEnoughData } from '../../ui/states.tsx';

type MirrorView = AnswerOf<'getMirror'>;

function Column(props: { label: ReactNode; say: ReactNode; children: ReactNode }) {
  return (
    <section className="border-b border-rule py-s4 last:border-b-0 desk:border-b-0 desk:border-l desk:px-s5 desk:pb-0 desk:first:border-l-0 desk:first:pl-0 desk:last:pr-0">
      <h2 className="label">{props.label}</h2>
      <p className="say mt-s1 mb-s3">{props.say}</p>
      {props.children}
    </section>
  );
}

function TopGap({ topGap }: { topGap: MirrorView['topGap'] }) {
  if (!topGap) {
    return (
      <Column label="The gap that matters most" say="No role to measure against yet.">
        <p className="text-ink-2">
          Choose one on <Link href="/map">the map</Link>, and what stands between you and it appears here.
        </p>
      </Column>
    );
  }
  return (
    <Column
      label="The gap that matters most"
      say={<FactStretch text={`${topGap.item.name}.`} id={topGap.item.needed.factId} />}
    >
      <p>
        {topGap.sentence}
        {topGap.item.hours && (
          <>
            {' '}
            Closing it takes about <Fact id={topGap.item.hours.factId} />.
          </>
        )}
      </p>
      <p className="mt-s3">
        <Link href={`/gaps?role=${topGap.target.onetSoc}`}>All gaps, with proof</Link>
      </p>
    </Column>
  );
}

function Trade({ trade }: { trade: MirrorView['trade'] }) {
  if (!trade) {
    return (
      <Column label="The life you would trade" say="Nothing to trade for yet.">
        <p className="text-ink-2">
          Put a role into the compare tray from <Link href="/map">the map</Link>.
        </p>
      </Column>
    );
  }
  const known = trade.indices.filter((index) => index.value !== null && index.now !== null);
  return (
    <Column
      label={`The life you would trade: ${trade.from.title} for ${trade.to.title}`}
      say={trade.headline}
    >
      {known.length === 0 && (
        <NotEnoughData reason="The survey of work context does not cover both of these occupations." />
      )}
      <ul className="grid gap-y-1.5 text-ink-2">
        {known.slice(0, 4).map((index) => (
          <li
            key={index.measure}
            className="grid grid-cols-[minmax(0,1fr)_96px_84px] items-center gap-x-s3 wide:grid-cols-[minmax(0,1fr)_156px_84px]"
          >
            <span>{index.label}</span>
            <ChangeDots
              label={index.label}
              now={index.now}
              then={index.value}
              scaleMin={index.scaleMin}
              scaleMax={index.scaleMax}
            />
            <span className="text-right">
              <Fact id={index.nowFactId} estimate="said" /> → <Fact id={index.factId} estimate="said" />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-s2 text-t1 text-ink-3">
        Means of workers’ answers; means of several are our estimate.{' '}
        <Link href="/life">More of this life</Link>
      </p>
    </Column>
  );
}

function Step({ step, itemId }: { step: MirrorView['step']; itemId: FactId | null }) {
  if (!step) {
    return (
      <Column label="One next step" say="Nothing to do before you have chosen a role.">
        <p>
          <Link href="/map">Look around on the map</Link>
        </p>
      </Column>
    );
  }
  return (
    <Column label="One next step, for one evening" say={<FactStretch text={step.title} id={itemId} />}>
      <p>
        <FactStretch text={step.why} id={itemId} />
      </p>
      <p className="mt-s2 text-ink-2">
        <b className="text-ink">Done means:</b> {step.doneMeans}
      </p>
    </Column>
  );
}

/** What the mirror says in three columns: the gap, the trade, the step. */
export function Findings({ mirror }: { mirror: MirrorView }) {
  return (
    <div className="mt-s3 border-t border-rule-2 desk:grid desk:grid-cols-[1.05fr_1.3fr_1fr]">
      <TopGap topGap={mirror.topGap} />
      <Trade trade={mirror.trade} />
      <Step step={mirror.step} itemId={mirror.topGap?.item.needed.factId ?? null} />
    </div>
  );
}
