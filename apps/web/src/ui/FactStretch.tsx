'use client';
import type { FactId } from '@career-mirror/contract';
import { figureStretch } from '../lib/fact-in-sentence.ts';
import { Fact } from './Fact.tsx';

/** Small print and names with figures in them, for example a release: one receipt from the first figure to the last. */
export function FactStretch(props: { text: string; id: FactId | string | null }) {
  const parts = figureStretch(props.text);
  if (!parts || props.id === null) return props.text;
  return (
    <>
      {parts.before}
      <Fact id={props.id} estimate="said" prose>
        {parts.words}
      </Fact>
      {parts.after}
    </>
  );
}
