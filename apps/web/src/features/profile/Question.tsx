'use client';
import type { OnetSocCode, ProfileSpell } from '@career-mirror/contract';
import { useState } from 'react';
import { Outcome, useEditing } from './editing.tsx';
import { spellKey } from './marks.ts';
import { OccupationSearch } from './OccupationSearch.tsx';

const CHOICES = 3;

/** The one question asked at a time: a title that could be several jobs. */
export function Question({ spell }: { spell: ProfileSpell }) {
  const { edit, busy } = useEditing();
  const [searching, setSearching] = useState(false);
  const answer = (onetSoc: OnetSocCode | null) =>
    void edit({ kind: 'spell_occupation', spellId: spell.id, onetSoc });
  const choices = spell.matches.slice(0, CHOICES);
  return (
    <section
      data-item={spellKey(spell.id)}
      aria-label="One question"
      className="mb-s4 border-l-3 border-amber-2 py-s1 pl-s4"
    >
      <p className="mb-s2 font-serif text-t3 leading-[1.4] font-medium">
        <span data-own>“{spell.title}”</span> could be {choices.length > 1 ? 'several jobs' : 'many things'}.
        Which was yours?
      </p>
      <div className="flex flex-wrap gap-s2">
        {choices.map((match) => (
          <button
            key={match.onetSoc}
            type="button"
            className="btn btn-quiet min-h-8 px-s3 py-1 text-left whitespace-normal"
            disabled={busy}
            onClick={() => answer(match.onetSoc)}
          >
            {match.title}
          </button>
        ))}
        <button
          type="button"
          className="link"
          aria-expanded={searching}
          onClick={() => setSearching(!searching)}
        >
          Another
        </button>
        <button type="button" className="link" disabled={busy} onClick={() => answer(null)}>
          None of these
        </button>
      </div>
      {searching && (
        <OccupationSearch label="What would you call it?" initial="" busy={busy} onChoose={answer} />
      )}
      <Outcome place={spellKey(spell.id)} />
    </section>
  );
}
