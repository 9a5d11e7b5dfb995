'use client';
import type { FactId } from '@career-mirror/contract';
import { figureStretch } from '../lib/fact-in-sentence.ts';
import { Fact } from './Fact.tsx';
import { useFact } from './facts.tsx';

/** Small print and names with figures in them, for example a release: one receipt from the first figure to the last. */
export function FactStretch(props: { text: string; id: FactId | string | null }) {
  const parts = figureStretch(props.text);
  const fact = useFact(props.id);
  // A fact without a value would put "not enough data" in place of words that are known.
  if (!parts || !fact || fact.value === null) return props.text;
  return (
    <>
      {parts.before}
      <Fact id={fact.id} estimate="said" prose>
        {parts.words}
      </Fact>
      {parts.after}
    </>
  );
}
