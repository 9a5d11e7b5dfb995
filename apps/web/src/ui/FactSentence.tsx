'use client';
import type { FactId } from '@career-mirror/contract';
import { factInSentence } from '../lib/fact-in-sentence.ts';
import { Fact } from './Fact.tsx';
import { useFact } from './facts.tsx';

/** A sentence made by the engine whose number wears its receipt where it stands. */
export function FactSentence(props: { text: string; id: FactId | null }) {
  const fact = useFact(props.id);
  if (!fact) return props.text;
  const parts = factInSentence(props.text, fact);
  if (!parts) {
    return (
      <>
        {props.text}{' '}
        <Fact id={fact.id} estimate="said">
          Source
        </Fact>
      </>
    );
  }
  return (
    <>
      {parts.before}
      <Fact id={fact.id} estimate="said">
        {parts.words}
      </Fact>
      {parts.after}
    </>
  );
}
