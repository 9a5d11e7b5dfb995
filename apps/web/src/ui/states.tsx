'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ApiState } from '../lib/api-cache.ts';
import type { ApiProblem } from '../lib/problem.ts';
import { problemWords } from '../lib/problem-words.ts';
import { PartLine } from './PartLine.tsx';

/** Loading: the line drawn as far as it is known, and what is being done. Never a spinner. */
export function Loading({ children }: { children: ReactNode }) {
  return (
    <div className="py-s6" role="status">
      <PartLine />
      <p className="mt-s4 text-ink-2">{children}</p>
    </div>
  );
}

/** Nothing here yet: one sentence and one action. */
export function Empty(props: {
  title: string;
  children?: ReactNode;
  action: { href: string; label: string };
}) {
  return (
    <div className="py-s6">
      <PartLine />
      <h1 className="finding mt-s4">{props.title}</h1>
      {props.children && <p className="deck">{props.children}</p>}
      <p className="mt-s5">
        <Link className="btn" href={props.action.href}>
          {props.action.label}
        </Link>
      </p>
    </div>
  );
}

/** A failure in plain words, with what to do about it. `inline` for a part of a screen, else for the whole of it. */
export function Problem(props: {
  problem: ApiProblem;
  retry?: () => void;
  inline?: boolean;
  children?: ReactNode;
}) {
  const words = problemWords[props.problem.code];
  return (
    <div className={props.inline ? 'border-l-3 border-amber-2 py-s1 pl-s4' : 'py-s6'} role="alert">
      {props.inline ? <p className="say">{words.title}</p> : <h1 className="finding">{words.title}</h1>}
      <p className={props.inline ? 'mt-s1 text-ink-2' : 'deck'}>{words.advice}</p>
      <div className="mt-s3 flex flex-wrap items-center gap-s3">
        {props.retry && (
          <button type="button" className="btn btn-quiet" onClick={props.retry}>
            Try again
          </button>
        )}
        {props.children}
      </div>
    </div>
  );
}

/** A value or a part of a screen the sources say nothing about; the reason is always given. */
export function NotEnoughData({ reason }: { reason: string }) {
  return (
    <p className="border-l-2 border-dotted border-rule-2 py-s1 pl-s3 text-ink-2">
      <b>Not enough data.</b> {reason}
    </p>
  );
}

/** Codes after which the way on is the start page, not another try. */
const beginAgain = new Set(['profile.missing', 'profile.no_work', 'resource.not_found']);

/** Shows the right state of an answer: its loading sentence, its problem with a way on, or its content. */
export function Answer<T>(props: {
  state: ApiState<T>;
  reload: () => void;
  loading: ReactNode;
  children: (answer: T) => ReactNode;
}) {
  const { state } = props;
  if (state.status === 'loading') return <Loading>{props.loading}</Loading>;
  if (state.status === 'ready') return props.children(state.answer);
  if (!beginAgain.has(state.problem.code)) return <Problem problem={state.problem} retry={props.reload} />;
  const words = problemWords[state.problem.code];
  const action =
    state.problem.code === 'profile.no_work'
      ? { href: '/you', label: 'Go to your page' }
      : { href: '/', label: 'Say what you do' };
  return (
    <Empty title={words.title} action={action}>
      {words.advice}
    </Empty>
  );
}
