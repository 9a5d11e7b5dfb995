'use client';
import type { Weights } from '@career-mirror/contract';
import { useEffect, useRef, useState } from 'react';
import { put } from '../../lib/api-cache.ts';
import type { AnswerOf } from '../../lib/routes.ts';
import { useAction, useApi } from '../../lib/use-api.ts';
import { FactFigures } from '../../ui/FactFigures.tsx';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Release } from '../../ui/Release.tsx';
import { Answer, Problem } from '../../ui/states.tsx';
import { LifeFinding } from './LifeFinding.tsx';
import { LifeTable } from './LifeTable.tsx';
import { Sliders } from './Sliders.tsx';

type LifeView = AnswerOf<'getLife'>;

/** The sliders are kept once the person has rested this long, milliseconds. */
const REST_MS = 800;

/** Up to five futures side by side, differences first; seven sliders re-rank them here in the browser. */
export function LifeScreen() {
  const { state, reload } = useApi('getLife', {});
  return (
    <Answer state={state} reload={reload} loading="Walking ten thousand paths of ten years …">
      {(view) => (
        <Facts facts={view.facts}>
          <Content view={view} />
        </Facts>
      )}
    </Answer>
  );
}

/** What all these futures assume, each sentence once, with its receipt. */
const assumptionsOf = (futures: LifeView['futures']): [string, string][] => [
  ...new Map(
    futures.flatMap((future) =>
      future.assumptions.map((words, i): [string, string] => [words, future.assumptionFactIds[i] ?? '']),
    ),
  ),
];

function Content({ view }: { view: LifeView }) {
  const [weights, setWeights] = useState<Weights>(view.weights);
  const { state, run } = useAction('putPreferences');
  const touched = useRef(false);
  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(async () => {
      const kept = await run({ body: { weights } });
      if (kept) put('getPreferences', {}, kept);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [weights, run]);
  const change = (next: Weights) => {
    touched.current = true;
    setWeights(next);
  };
  return (
    <>
      <Finding live>
        <LifeFinding futures={view.futures} weights={weights} />
      </Finding>
      <p className="deck max-w-none">
        <span className="rounded-r1 border border-amber-2 px-1.5 text-t1 font-[550] text-amber">
          approximate
        </span>{' '}
        Rows are ordered by how much the futures differ. Pay after today is our estimate, for {view.areaName}.
        Stress, week and travel are means from <Release of="onet-work-context-2014">2014</Release>. The
        upright stroke is your job now.
      </p>
      <div className="mt-s4 grid items-start gap-s6 wide:grid-cols-[240px_minmax(0,1fr)]">
        <div>
          <Sliders weights={weights} onChange={change} />
          <p className="mt-s2 text-t1 text-ink-3">
            Arrow keys move a slider by one; the field takes a number. Your answers are kept in your notebook
            only.
          </p>
          {state.problem && <Problem problem={state.problem} inline />}
        </div>
        <LifeTable futures={view.futures} weights={weights} />
      </div>
      <details className="mt-s4">
        <summary className="link inline-flex cursor-pointer items-center">What the ten years assume</summary>
        <ul className="mt-s2 max-w-measure list-disc pl-s5 text-ink-2">
          {assumptionsOf(view.futures).map(([words, factId]) => (
            <li key={words}>
              <FactFigures text={words} id={factId} />
            </li>
          ))}
        </ul>
      </details>
      <Foot>
        <span>
          Pay: OEWS <Release of="bls-oews" />, area levels OFLC <Release of="oflc-wages" />. Outlook: BLS
          projections <Release of="bls-projections" />. Work context: O*NET{' '}
          <Release of="onet-work-context-2014" />.
        </span>
      </Foot>
    </>
  );
}
