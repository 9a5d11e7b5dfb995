'use client';
import type { Fact as FactRecord, Letter } from '@career-mirror/contract';
import { useLayoutEffect, useRef } from 'react';
import { formatBand, formatFact } from '../../lib/format.ts';
import { useWidth } from '../../lib/use-size.ts';
import { Fact } from '../../ui/Fact.tsx';
import { FactStretch } from '../../ui/FactStretch.tsx';
import { useFacts } from '../../ui/facts.tsx';

/** From this width on the notes stand in the margin, each beside its claim. */
const WITH_MARGIN = 860;
const NOTE_AIR = 10;

/** Facts in the order in which the letter first leans on them. */
function notesOf(letter: Letter): string[] {
  const ids = letter.paragraphs.flat().flatMap((segment) => (segment.factId ? [segment.factId] : []));
  return [...new Set(ids)];
}

/** The letter, each claim numbered, and its notes: who says so, and what exactly. */
export function LetterText({ letter }: { letter: Letter }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const text = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const margin = width >= WITH_MARGIN;
  const notes = notesOf(letter);
  useLayoutEffect(() => {
    if (margin && text.current && list.current) placeNotes(text.current, list.current);
  });
  return (
    <div ref={ref} className={margin ? 'grid grid-cols-[minmax(0,1fr)_300px] gap-x-s7' : ''}>
      <div ref={text} className="prose max-w-[640px]">
        <p className="mb-s4 text-t3 text-ink-3">
          <FactStretch text={letter.heading} id={letter.yearFactId} />
        </p>
        {letter.paragraphs.map((paragraph, i) => (
          <p
            key={paragraph.map((segment) => segment.text).join('')}
            className={i > 1 ? 'indent-[1.5em]' : 'mb-s2'}
          >
            {paragraph.map((segment, k) =>
              segment.factId === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the words of a letter never change places
                <span key={k}>{segment.text}</span>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the words of a letter never change places
                <span key={k}>
                  <Fact id={segment.factId} estimate="said" prose>
                    {segment.text}
                  </Fact>
                  <sup
                    className="font-sans text-t1 leading-none font-medium text-verd"
                    data-note={segment.factId}
                  >
                    {notes.indexOf(segment.factId) + 1}
                  </sup>
                </span>
              ),
            )}
          </p>
        ))}
      </div>
      <ol
        ref={list}
        aria-label="Notes"
        className={`text-t1 text-ink-2 ${margin ? 'relative' : 'mt-s5 border-t border-rule pt-s3'}`}
      >
        {notes.map((id, i) => (
          <Note key={id} id={id} number={i + 1} inMargin={margin} />
        ))}
      </ol>
    </div>
  );
}

/** Puts each note beside the first claim it belongs to, stepping down where two would touch. */
function placeNotes(text: HTMLElement, list: HTMLElement) {
  const top = list.getBoundingClientRect().top;
  let free = 0;
  for (const note of list.children) {
    if (!(note instanceof HTMLElement)) continue;
    const claim = text.querySelector(`[data-note="${CSS.escape(note.dataset.id ?? '')}"]`);
    const wanted = claim ? claim.getBoundingClientRect().top - top - 4 : free;
    const at = Math.max(free, wanted);
    note.style.top = `${at}px`;
    free = at + note.offsetHeight + NOTE_AIR;
  }
  list.style.minHeight = `${free}px`;
}

const isRisk = (fact: FactRecord) => /risk/i.test(fact.label);

function Note({ id, number, inMargin }: { id: string; number: number; inMargin: boolean }) {
  const fact = useFacts().get(id);
  if (!fact) return null;
  const band = formatBand(fact);
  const who = fact.estimate ? 'Our estimate' : fact.publisher;
  return (
    <li data-id={id} className={`leading-normal ${inMargin ? 'absolute inset-x-0' : 'mb-s3'}`}>
      <Fact id={id} estimate="said" block className="grid! grid-cols-[22px_1fr] font-normal!">
        <span className={`font-[550] ${isRisk(fact) ? 'text-amber' : 'text-verd'}`}>{number}</span>
        <span>
          <b className="text-ink">
            {who}, {fact.release.includes(String(fact.year)) ? fact.release : fact.year}.
          </b>{' '}
          {fact.label}: <span className="figure">{formatFact(fact) ?? 'not enough data'}</span>
          {band && `, likely ${band}`}.
        </span>
      </Fact>
    </li>
  );
}
