'use client';
import type { FactId } from '@career-mirror/contract';
import { Fact } from './Fact.tsx';

/** One figure with its percent sign. */
const FIGURE = /(\d[\d.,]*\d(?:[\u00a0 ]%)?|\d(?:[\u00a0 ]%)?)/;

/** A sentence in which each figure, wherever it stands, opens the one receipt that covers them all. */
export function FactFigures({ text, id }: { text: string; id: FactId | string }) {
  return text.split(FIGURE).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a sentence never change places
      <Fact key={i} id={id} estimate="said" prose>
        {part}
      </Fact>
    ),
  );
}
