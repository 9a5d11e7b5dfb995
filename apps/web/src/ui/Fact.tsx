'use client';
import type { FactId } from '@career-mirror/contract';
import { type ReactNode, useId } from 'react';
import { formatFact } from '../lib/format.ts';
import { useFact } from './facts.tsx';
import { useReceipts } from './receipt.tsx';

/**
 * A number that wears its receipt. The only way a number reaches the screen.
 *
 * - `children` stand in for the formatted value, for example "35 of 90".
 * - `signed` writes a plus before growth.
 * - Our own estimates say so in words after the number; `estimate="said"` where the sentence around it already does.
 * - `prose` lets the words run over lines like the sentence around them (a button is always one box).
 * - `block` makes a whole row or cell one receipt: only what is marked `figure` inside it is underlined.
 * - A missing value is the words "not enough data", and its receipt gives the reason.
 */
export function Fact(props: {
  id: FactId | string | null;
  children?: ReactNode;
  signed?: boolean;
  estimate?: 'here' | 'said';
  prose?: boolean;
  block?: boolean;
  className?: string;
}) {
  const {
    id,
    children,
    signed = false,
    estimate = 'here',
    prose = false,
    block = false,
    className = '',
  } = props;
  const key = useId();
  const fact = useFact(id);
  const { openFor, toggle } = useReceipts();
  if (!fact) return <span className="text-ink-3">not enough data</span>;
  const words = formatFact(fact, { signed });
  const missing = words === null;
  const shown = missing ? 'not enough data' : (children ?? words);
  const dressed = {
    className: `${block ? 'fact-block' : 'fact'} ${prose ? 'whitespace-normal!' : ''} ${missing ? 'text-ink-3' : ''} ${className}`,
    'data-evidence': fact.id,
    'aria-expanded': openFor === key,
    'aria-controls': 'receipt',
  };
  const open = (anchor: HTMLElement) => toggle(key, { fact, anchor });
  return (
    <>
      {prose ? (
        // biome-ignore lint/a11y/useSemanticElements: a button element cannot run over lines
        // biome-ignore lint/a11y/useValidAnchor: as above; Space works too, as on a button
        <a
          {...dressed}
          href="#receipt"
          role="button"
          onClick={(event) => {
            event.preventDefault();
            open(event.currentTarget);
          }}
          onKeyDown={(event) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            open(event.currentTarget);
          }}
        >
          {shown}
        </a>
      ) : (
        <button {...dressed} type="button" onClick={(event) => open(event.currentTarget)}>
          {shown}
        </button>
      )}
      {fact.estimate && !missing && estimate === 'here' && <span className="est">, our estimate</span>}
    </>
  );
}
