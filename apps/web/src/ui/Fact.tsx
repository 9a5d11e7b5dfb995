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
 * - A missing value is the words "not enough data", and its receipt gives the reason.
 */
export function Fact(props: {
  id: FactId | string | null;
  children?: ReactNode;
  signed?: boolean;
  estimate?: 'here' | 'said';
  className?: string;
}) {
  const { id, children, signed = false, estimate = 'here', className = '' } = props;
  const key = useId();
  const fact = useFact(id);
  const { openFor, toggle } = useReceipts();
  if (!fact) return <span className="text-ink-3">not enough data</span>;
  const words = formatFact(fact, { signed });
  const missing = words === null;
  return (
    <>
      <button
        type="button"
        className={`fact ${missing ? 'text-ink-3' : ''} ${className}`}
        data-evidence={fact.id}
        aria-expanded={openFor === key}
        aria-controls="receipt"
        onClick={(event) => toggle(key, { fact, anchor: event.currentTarget })}
      >
        {missing ? 'not enough data' : (children ?? words)}
      </button>
      {fact.estimate && !missing && estimate === 'here' && <span className="est">, our estimate</span>}
    </>
  );
}
