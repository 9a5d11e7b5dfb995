'use client';
import type { ProfileSpell } from '@career-mirror/contract';
import { formatYears } from '../../lib/dates.ts';
import type { DraftFields } from '../../lib/drafts.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useEditing } from './editing.tsx';
import { OccupationSearch } from './OccupationSearch.tsx';
import { SpellFields } from './SpellFields.tsx';
import { SpellSplit } from './SpellSplit.tsx';
import { draftOf } from './spell-draft.ts';
import { useSpellForm } from './use-spell-form.ts';

export type SpellNeighbours = readonly ProfileSpell[];

const modes = [
  { value: 'details', label: 'Details' },
  { value: 'occupation', label: 'Occupation' },
  { value: 'split', label: 'This was two jobs' },
  { value: 'merge', label: 'One with its neighbour' },
] as const;

/** What opens beneath a spell: its details, its occupation, cutting it in two, joining it to a neighbour. */
export function SpellEditor(props: {
  spell: ProfileSpell;
  /** The spells before and after it. */
  neighbours: SpellNeighbours;
  fields: DraftFields;
  onFields: (fields: DraftFields | null) => void;
}) {
  const { spell, neighbours, fields, onFields } = props;
  const { edit, busy } = useEditing();
  const mode = modes.find(({ value }) => value === fields.mode)?.value ?? 'details';
  const close = (done: unknown) => {
    if (done) onFields(null);
  };
  return (
    <div className="border-t border-rule pt-s2 pb-s3">
      <Segmented
        label={`What to correct about ${spell.title}`}
        options={modes.filter(({ value }) => value !== 'merge' || neighbours.length > 0)}
        value={mode}
        onChange={(next) => onFields({ ...fields, mode: next })}
      />
      <div className="mt-s3">
        {mode === 'details' && <Details {...props} />}
        {mode === 'occupation' && (
          <>
            <OccupationSearch
              label={`Which occupation was “${spell.title}”? Its O*NET and ESCO codes follow.`}
              initial={spell.title}
              busy={busy}
              onChoose={(onetSoc) =>
                void edit({ kind: 'spell_occupation', spellId: spell.id, onetSoc }).then(close)
              }
            />
            <p className="flex flex-wrap gap-s3">
              <button
                type="button"
                className="link"
                disabled={busy}
                onClick={() =>
                  void edit({ kind: 'spell_occupation', spellId: spell.id, onetSoc: null }).then(close)
                }
              >
                None of these
              </button>
              <button type="button" className="link link-soft" onClick={() => onFields(null)}>
                Leave as it was
              </button>
            </p>
          </>
        )}
        {mode === 'split' && <SpellSplit spell={spell} fields={fields} onFields={onFields} />}
        {mode === 'merge' && (
          <div>
            <p className="text-ink-2">
              Two entries that are one job become one, from the first day to the last. “
              <span data-own>{spell.title}</span>” keeps its title.
            </p>
            <div className="mt-s2 flex flex-wrap items-center gap-s2">
              {neighbours.map((other) => (
                <button
                  key={other.id}
                  type="button"
                  className="btn btn-quiet min-h-8 px-s3 py-1 text-left whitespace-normal"
                  disabled={busy}
                  onClick={() =>
                    void edit({ kind: 'spell_merge', spellIds: [spell.id, other.id] }).then(close)
                  }
                >
                  <span data-own>
                    One job with “{other.title}”{other.employer && `, ${other.employer}`},{' '}
                    {formatYears(other.start, other.end)}
                  </span>
                </button>
              ))}
              <button type="button" className="link link-soft" onClick={() => onFields(null)}>
                Leave as it was
              </button>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

function Details({ spell, fields, onFields }: Parameters<typeof SpellEditor>[0]) {
  const { edit, busy } = useEditing();
  const draft = { ...draftOf(spell), ...fields };
  const { form, errors, set, read } = useSpellForm(draft, (next) => onFields({ ...fields, ...next }));
  return (
    <form
      ref={form}
      noValidate
      aria-label={`Details of ${spell.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        const added = read();
        if (!added) return;
        void edit({ kind: 'spell_change', spellId: spell.id, spell: added.spell }).then(
          (done) => done && onFields(null),
        );
      }}
    >
      <SpellFields draft={draft} errors={errors} set={set} focusFirst />
      <p className="mt-s3 flex flex-wrap items-center gap-s3">
        <button type="submit" className="btn" disabled={busy}>
          Keep
        </button>
        <button type="button" className="link link-soft" onClick={() => onFields(null)}>
          Leave as it was
        </button>
      </p>
    </form>
  );
}
