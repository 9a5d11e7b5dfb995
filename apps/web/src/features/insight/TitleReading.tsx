'use client';
import type { OnetSocCode } from '@career-mirror/contract';
import { useEffect, useId, useState } from 'react';
import type { AnswerOf } from '../../lib/routes.ts';
import { Fact } from '../../ui/Fact.tsx';
import { BeginFromTitle } from './BeginFromTitle.tsx';

const CHOICES = 5;

/** How a title was read: as which occupation, with a way to correct it; one question when we are not sure. */
export function TitleReading(props: {
  title: string;
  insight: AnswerOf<'getInsight'> | null;
  onChoose: (onetSoc: OnetSocCode) => void;
}) {
  const { title, insight, onChoose } = props;
  const [open, setOpen] = useState(false);
  const listId = useId();
  const current = insight?.current ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title closes the choices of the old one
  useEffect(() => setOpen(false), [title]);

  if (!insight)
    return (
      <p className="text-ink-2">Any words you use for it. You see three next occupations, with sources.</p>
    );
  if (insight.matches.length === 0) {
    return (
      <p className="text-ink-2">
        No occupation is near “<span data-own>{title}</span>”. Try the word a job advert would use, or hand in
        a CV.
      </p>
    );
  }
  const choices = insight.matches.slice(0, CHOICES);
  const list = (
    <ul id={listId} className="mt-s2 flex flex-wrap gap-s2">
      {choices.map((match) => (
        <li key={match.onetSoc}>
          <button
            type="button"
            className="btn btn-quiet min-h-8 whitespace-normal px-s3 py-1 text-left aria-pressed:border-verd aria-pressed:bg-verd-wash"
            aria-pressed={match.onetSoc === current?.onetSoc}
            onClick={() => {
              onChoose(match.onetSoc);
              setOpen(false);
            }}
          >
            {match.title}
          </button>
        </li>
      ))}
    </ul>
  );
  if (insight.question || !current) {
    return (
      <div className="border-l-3 border-amber-2 pl-s4">
        <p className="font-serif text-t3 font-medium">
          “<span data-own>{title}</span>” could be several jobs. Which is nearest to yours?
        </p>
        {list}
        {current && (
          <p className="mt-s2 text-t1 text-ink-2">Until you say, what you see follows from the marked one.</p>
        )}
      </div>
    );
  }
  return (
    <div className="text-ink-2">
      <p>
        Read as <b className="text-ink">{current.title}</b>, <Fact id={current.codeFactId} />.{' '}
        <button
          type="button"
          className="link"
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        >
          Not quite?
        </button>
      </p>
      {open ? list : <BeginFromTitle title={title} onetSoc={current.onetSoc} />}
    </div>
  );
}
