'use client';
import type { OnetSocCode } from '@career-mirror/contract';
import { useId, useRef, useState } from 'react';
import type { AnswerOf } from '../../lib/routes.ts';
import { useApi } from '../../lib/use-api.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useLastAnswer } from '../../lib/use-last-answer.ts';
import { Facts } from '../../ui/facts.tsx';
import { Problem } from '../../ui/states.tsx';
import { HandIn } from './HandIn.tsx';
import { NextOccupation } from './NextOccupation.tsx';
import { SmallPrint } from './SmallPrint.tsx';
import { StartLine } from './StartLine.tsx';
import { TellLink } from './TellLink.tsx';
import { TitleReading } from './TitleReading.tsx';

/** How long typing must rest before the title is looked up. */
const REST_MS = 220;
const SHORTEST_TITLE = 2;

/** Where the bars of pay end: the next 25,000 above the highest third quartile on screen, US dollars a year. */
function payScaleMax(insight: AnswerOf<'getInsight'> | null): number {
  const ids = new Set(insight?.proposals.map((proposal) => proposal.pay?.p75FactId));
  const tops = insight?.facts.filter((fact) => ids.has(fact.id)).map((fact) => fact.value) ?? [];
  const highest = Math.max(100_000, ...tops.filter((value) => typeof value === 'number'));
  return Math.ceil(highest / 25_000) * 25_000;
}

/** The first screen: one box, typed on the line; three sourced next occupations open from its nib. */
export function StartScreen() {
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<OnetSocCode | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const nexts = useRef<HTMLDivElement>(null);
  const id = useId();

  const asked = useDebounced(title.trim(), REST_MS);
  const ready = asked.length >= SHORTEST_TITLE;
  const { state, reload } = useApi(
    'getInsight',
    ready ? { query: { title: asked, ...(chosen && { onetSoc: chosen }) } } : null,
  );
  const insight = useLastAnswer(state, !ready);
  const proposals = insight?.proposals ?? [];
  const scaleMax = payScaleMax(insight);

  return (
    <Facts facts={insight?.facts ?? []}>
      <div ref={stage} className="relative overflow-x-clip">
        <StartLine
          stage={stage}
          input={input}
          nexts={nexts}
          title={title}
          branches={proposals.map((p) => p.onetSoc)}
        />
        <div className="wrap relative grid gap-x-24 pb-s5 desk:min-h-[760px] desk:grid-cols-[minmax(0,1fr)_minmax(0,404px)] wide:gap-x-52 wide:pl-[calc(var(--gutter)+48px)]">
          <div className="flex flex-col pt-s5 desk:pt-[204px]">
            <form aria-label="Find your occupation" onSubmit={(event) => event.preventDefault()}>
              <h1 className="mb-s2 font-serif text-t4 leading-tight text-ink-2">
                <label htmlFor={id}>What do you do?</label>
              </h1>
              <input
                ref={input}
                id={id}
                value={title}
                onChange={(event) => {
                  setTitle(event.target.value);
                  setChosen(null);
                }}
                placeholder="A job title"
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
                enterKeyHint="search"
                className="ask-line h-[1.38em] w-full border-0 bg-transparent p-0 font-serif text-t6 leading-none font-medium tracking-[-.024em] text-ink focus:outline-none"
              />
            </form>
            <div className="mt-[30px] min-h-[3.2em] desk:mt-[42px]" aria-live="polite">
              {state.status === 'failed' && ready ? (
                <Problem problem={state.problem} retry={reload} inline />
              ) : (
                <TitleReading title={asked} insight={insight} onChoose={setChosen} />
              )}
            </div>
            <HandIn />
            <TellLink title={title} />
          </div>
          <div
            ref={nexts}
            className={`flex flex-col desk:justify-center desk:gap-s7 ${proposals.length > 0 ? 'mt-s5 border-l-[1.5px] border-verd-2 pl-s4 desk:mt-0 desk:border-0 desk:pl-0' : ''}`}
          >
            {proposals.map((proposal) => (
              <NextOccupation key={proposal.onetSoc} proposal={proposal} scaleMax={scaleMax} />
            ))}
          </div>
          <SmallPrint proposals={proposals} />
        </div>
      </div>
    </Facts>
  );
}
