'use client';
import type { ProfileSpell } from '@career-mirror/contract';
import { formatYears } from '../../lib/dates.ts';
import { useDraft } from '../../lib/drafts.ts';
import { afterDrawing, rememberFocus } from '../../lib/keep-focus.ts';
import { Fact } from '../../ui/Fact.tsx';
import { useFacts } from '../../ui/facts.tsx';
import { useEditing } from './editing.tsx';
import { Item } from './Item.tsx';
import { spellKey } from './marks.ts';
import { SpellEditor, type SpellNeighbours } from './SpellEditor.tsx';
import { standingWords } from './standing-words.ts';

const kindNotes: Readonly<Record<ProfileSpell['kind'], string | null>> = {
  work: null,
  project: 'counts like any job',
  care: 'counts like any job: coordination, records, advocacy',
  break: 'a break, drawn as a loop in your line',
  volunteering: 'counts like any job',
  study: 'study',
};

/** One spell in order of time: the person's title, the occupation it was read as, and every way to correct it. */
export function SpellItem(props: {
  spell: ProfileSpell;
  occupation: string | null;
  esco: { readonly escoUri: string; readonly label: string } | null;
  neighbours: SpellNeighbours;
  selected: boolean;
  onSelect: () => void;
}) {
  const { spell, occupation, esco, neighbours, selected, onSelect } = props;
  const { edit, busy } = useEditing();
  const [fields, keepFields] = useDraft(`spell:${spell.id}`);
  const keep = (next: typeof fields) => {
    if (next === null) afterDrawing(rememberFocus());
    keepFields(next);
  };
  const facts = useFacts();
  const code = [...facts.values()].find((fact) => fact.unit === 'code' && fact.value === spell.onetSoc);
  const standing = standingWords(spell.standing);
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
              {esco && (
                <>
                  <a href={esco.escoUri} rel="noreferrer" className="text-inherit" title="Opens at ESCO">
                    ESCO: {esco.label}
                  </a>
                  {', '}
                </>
              )}
            </>
          ) : (
            spell.kind === 'work' && 'no occupation put to it yet, '
          )}
          <span data-own>
            {standing && `${standing}, `}
            <span className="whitespace-nowrap">{formatYears(spell.start, spell.end)}</span>
          </span>
        </>
      }
      actions={
        <>
          <button
            type="button"
            className="link link-soft text-t1"
            data-home
            aria-expanded={fields !== null}
            aria-label={`Change ${spell.title}`}
            onClick={() => keep(fields === null ? { mode: 'details' } : null)}
          >
            Change
          </button>
          <button
            type="button"
            className="link link-soft text-t1"
            disabled={busy}
            aria-label={`Leave out ${spell.title}`}
            onClick={() =>
              void edit({ kind: 'spell_leave_out', spellId: spell.id }).then((done) => done && keep(null))
            }
          >
            Leave out
          </button>
        </>
      }
    >
      {fields !== null && (
        <SpellEditor spell={spell} neighbours={neighbours} fields={fields} onFields={keep} />
      )}
    </Item>
  );
}
