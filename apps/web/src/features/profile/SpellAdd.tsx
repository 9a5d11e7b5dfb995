'use client';
import { useDraft } from '../../lib/drafts.ts';
import { afterDrawing } from '../../lib/keep-focus.ts';
import { useEditing } from './editing.tsx';
import { SpellFields } from './SpellFields.tsx';
import { blankSpell, spellDraftIn } from './spell-draft.ts';
import { useSpellForm } from './use-spell-form.ts';

const OPENER = 'add-spell';

/** Something no document tells, paid or not, with what was done there. */
export function SpellAdd() {
  const [fields, keep] = useDraft('spell-add');
  const { edit, busy } = useEditing();
  const draft = spellDraftIn(fields ?? blankSpell);
  const { form, errors, set, read } = useSpellForm(draft, (next) => keep(next));
  const close = () => {
    keep(null);
    afterDrawing(() => document.getElementById(OPENER)?.focus());
  };
  if (fields === null) {
    return (
      <p className="mb-s4 no-print">
        <button type="button" id={OPENER} className="link" onClick={() => keep(blankSpell)}>
          Add something your CV does not tell
        </button>
      </p>
    );
  }
  return (
    <form
      ref={form}
      noValidate
      aria-label="Something your CV does not tell"
      className="mb-s4 border-b border-rule py-s3"
      onSubmit={(event) => {
        event.preventDefault();
        const added = read();
        if (added) void edit({ kind: 'spell_add', ...added }).then((done) => done && close());
      }}
    >
      <h3 className="font-[550]">Something your CV does not tell</h3>
      <p className="mb-s3 text-ink-2">Paid or not, it counts the same.</p>
      <SpellFields draft={draft} errors={errors} set={set} told focusFirst />
      <p className="mt-s3 flex flex-wrap items-center gap-s3">
        <button type="submit" className="btn" disabled={busy}>
          Add it
        </button>
        <button type="button" className="link link-soft" onClick={close}>
          Put it away
        </button>
      </p>
    </form>
  );
}
