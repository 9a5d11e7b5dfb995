'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type NamedSource, sourceFact } from '../lib/source-fact.ts';
import { useApi } from '../lib/use-api.ts';
import { Fact } from './Fact.tsx';
import { Facts } from './facts.tsx';

/**
 * The release of a source, named in small print, with its receipt.
 *
 * `children` stand in for the release's own name, for example a year. Should the list of sources not open, the words lead to
 * the page that asks for it again.
 */
export function Release({ of, children }: { of: NamedSource; children?: ReactNode }) {
  const { state } = useApi('getSources', {});
  if (state.status === 'loading') return children;
  const source = state.status === 'ready' ? state.answer.sources.find(({ id }) => id === of) : undefined;
  if (!source) return <Link href={`/sources#${of}`}>{children ?? '(see sources)'}</Link>;
  const fact = sourceFact(source);
  return (
    <Facts facts={[fact]}>
      <Fact id={fact.id} prose>
        {children}
      </Fact>
    </Facts>
  );
}
