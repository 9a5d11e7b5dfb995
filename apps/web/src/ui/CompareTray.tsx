'use client';
import Link from 'next/link';
import { invalidate, put } from '../lib/api-cache.ts';
import { countWord } from '../lib/format.ts';
import { useNotebook } from '../lib/notebook.ts';
import type { AnswerOf } from '../lib/routes.ts';
import { useAction, useApi } from '../lib/use-api.ts';
import { Seal } from './Seal.tsx';
import { Problem } from './states.tsx';

type Targets = AnswerOf<'getPreferences'>['targets'];
export const sealLetters = ['A', 'B', 'C', 'D'] as const;

/** What depends on the futures in the tray. */
const following = ['getLife', 'getMap', 'getMirror', 'getLetters'] as const;

/** Futures in the tray and how to change them; `problem` is the last failure. */
export function useTray() {
  const notebook = useNotebook();
  const { state } = useApi('getPreferences', notebook ? {} : null);
  const { state: action, run } = useAction('putPreferences');
  const targets: Targets = state.status === 'ready' ? state.answer.targets : [];
  const keep = async (codes: readonly Targets[number]['onetSoc'][]) => {
    const answer = await run({ body: { targets: [...codes] } });
    if (!answer) return;
    put('getPreferences', {}, answer);
    invalidate(following);
  };
  const codes = targets.map((target) => target.onetSoc);
  return {
    targets,
    chosen: state.status === 'ready' && state.answer.chosen,
    /** False while it is not known yet what lies in the tray. */
    known: !notebook || state.status !== 'loading',
    full: codes.length >= sealLetters.length,
    busy: action.busy,
    problem: action.problem,
    letterOf: (onetSoc: Targets[number]['onetSoc']) => sealLetters[codes.indexOf(onetSoc)] ?? null,
    add: (onetSoc: Targets[number]['onetSoc']) =>
      keep([...codes.filter((code) => code !== onetSoc), onetSoc]),
    remove: (onetSoc: string) => keep(codes.filter((code) => code !== onetSoc)),
  };
}

/** Up to four futures, pinned to the bottom of the screens that compare. */
export function CompareTray() {
  const { targets, remove, problem, busy } = useTray();
  if (targets.length === 0 && !problem) return null;
  const count = targets.length;
  return (
    <>
      <div className="h-tray no-print" />
      <aside
        aria-label="Compare tray"
        className="no-print fixed inset-x-0 bottom-0 z-5 border-t border-rule-2 bg-paper"
      >
        {problem && (
          <div className="wrap py-s2">
            <Problem problem={problem} inline />
          </div>
        )}
        <div className="wrap flex h-tray items-center justify-between gap-s3 wide:gap-s5">
          <strong className="font-semibold">Compare</strong>
          <span className="mr-auto flex gap-1.5 wide:hidden">
            {targets.map((target, i) => (
              <span key={target.onetSoc}>
                <span className="sr-only">{target.title}</span>
                <Seal letter={sealLetters[i] ?? ''} />
              </span>
            ))}
          </span>
          <ul className="hidden min-w-0 flex-1 gap-s5 wide:flex">
            {targets.map((target, i) => (
              <li key={target.onetSoc} className="flex min-w-0 items-center gap-s2">
                <Seal letter={sealLetters[i] ?? ''} />
                <span className="truncate" title={target.title}>
                  {target.title}
                </span>
                <button
                  type="button"
                  className="size-6 flex-none text-t3 leading-none text-ink-3 hover:text-ink"
                  aria-label={`Remove ${target.title}`}
                  disabled={busy}
                  onClick={() => void remove(target.onetSoc)}
                >
                  ×
                </button>
              </li>
            ))}
            {count < 3 && <li className="self-center whitespace-nowrap text-ink-3">room for one more</li>}
          </ul>
          <Link className="btn" href="/life" prefetch={false}>
            {count > 1 ? `Compare ${countWord(count)} lives` : 'See this life'}
          </Link>
        </div>
      </aside>
    </>
  );
}
