'use client';
import { useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { useApi } from '../../lib/use-api.ts';
import { Problem } from '../../ui/states.tsx';
import { Heading } from './Heading.tsx';
import { ownWords, saidWords } from './said-words.ts';

/** Entries shown before "See all". */
const FIRST_SAID = 5;

/** What the person said about our reading, with the day and their own words; nothing of it is ever changed. */
export function SaidLog() {
  const { state, reload } = useApi('getDecisions', {});
  const [all, setAll] = useState(false);
  if (state.status === 'loading') return null;
  if (state.status === 'failed') return <Problem problem={state.problem} retry={reload} inline />;
  const { decisions } = state.answer;
  const shown = decisions.slice(0, all ? undefined : FIRST_SAID);
  return (
    <section aria-labelledby="said" data-part="said" className="mb-s4">
      <Heading id="said" title="What you said about our reading">
        kept as said, the latest first
      </Heading>
      {decisions.length === 0 && (
        <p className="py-s2 text-ink-2">
          Nothing yet. Each line above can be called wrong, and what you say is kept here.
        </p>
      )}
      <ol data-own>
        {shown.map((said) => {
          const words = ownWords(said);
          return (
            <li key={`${said.at} ${said.subject.id} ${said.verdict}`} className="border-b border-rule py-1.5">
              <span className="block">{saidWords(said)}</span>
              {words && <q className="block font-serif text-ink italic">{words}</q>}
              <span className="block text-t1 text-ink-3">{formatDay(said.at.slice(0, 10))}</span>
            </li>
          );
        })}
      </ol>
      {decisions.length > shown.length && (
        <button type="button" className="link" data-count onClick={() => setAll(true)}>
          See all {decisions.length}
        </button>
      )}
    </section>
  );
}
