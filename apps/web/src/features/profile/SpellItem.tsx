'use client';
import type { ProfileSpell } from '@career-mirror/contract';
import { useState } from 'react';
import { formatYears } from '../../lib/dates.ts';
import { Fact } from '../../ui/Fact.tsx';
import { useFacts } from '../../ui/facts.tsx';
import { Item } from './Item.tsx';
import { spellKey } from './marks.ts';
import { OccupationSearch } from './OccupationSearch.tsx';
import type { Edit } from './use-profile-edit.ts';

const kindNotes: Readonly<Record<ProfileSpell['kind'], string | null>> = {
  work: null,
  project: 'counts like any job',
  care: 'counts like any job: coordination, records, advocacy',
  break: 'a break, drawn as a loop in your line',
  volunteering: 'counts like any job',
  study: 'study',
};

/** One spell in order of time: the person's title, the occupation it was read as, and a way to correct it. */
export function SpellItem(props: {
  spell: ProfileSpell;
  occupation: string | null;
  selected: boolean;
  busy: boolean;
  onSelect: () => void;
  onEdit: (edit: Edit) => Promise<boolean>;
}) {
  const { spell, occupation, selected, busy, onSelect, onEdit } = props;
  const [open, setOpen] = useState(false);
  const facts = useFacts();
  const code = [...facts.values()].find((fact) => fact.unit === 'code' && fact.value === spell.onetSoc);
  const years = formatYears(spell.start, spell.end);
  const kind = kindNotes[spell.kind];
  return (
    <Item
      itemKey={spellKey(spell.id)}
      selected={selected}
      onSelect={onSelect}
      quote={null}
      title={
        <>
          {spell.title}
          {spell.employer && <span className="font-normal text-ink-2">, {spell.employer}</span>}
        </>
      }
      note={
        <>
          {kind && `${kind}, `}
          {occupation ? (
            <>
              {occupation}
              {code && (
                <>
                  , <Fact id={code.id} />
                </>
              )}
              {', '}
            </>
          ) : (
            spell.kind === 'work' && 'no occupation put to it yet, '
          )}
          <span className="whitespace-nowrap" data-own>
            {years}
          </span>
        </>
      }
      actions={
        <>
          <button
            type="button"
            className="link link-soft text-t1"
            aria-expanded={open}
            aria-label={`Change the occupation of ${spell.title}`}
            onClick={() => setOpen(!open)}
          >
            Change
          </button>
          <button
            type="button"
            className="link link-soft text-t1"
            disabled={busy}
            aria-label={`Leave out ${spell.title}`}
            onClick={() => void onEdit({ kind: 'spell_leave_out', spellId: spell.id })}
          >
            Leave out
          </button>
        </>
      }
    >
      {open && (
        <OccupationSearch
          label={`Which occupation was “${spell.title}”?`}
          initial={spell.title}
          busy={busy}
          onChoose={(onetSoc) =>
            void onEdit({ kind: 'spell_occupation', spellId: spell.id, onetSoc }).then(
              (kept) => kept && setOpen(false),
            )
          }
        />
      )}
    </Item>
  );
}
