'use client';
import type { ProfileSpell } from '@career-mirror/contract';
import { useId, useState } from 'react';
import type { DraftFields } from '../../lib/drafts.ts';
import { FieldError, MonthYear } from '../../ui/MonthYear.tsx';
import { useEditing } from './editing.tsx';
import { readCut } from './spell-draft.ts';

type CutErrors = { readonly title?: string; readonly year?: string };

/** One entry that was two jobs: what the second was called, and when it began. Both keep the words of the document. */
export function SpellSplit(props: {
  spell: ProfileSpell;
  fields: DraftFields;
  onFields: (fields: DraftFields | null) => void;
}) {
  const { spell, fields, onFields } = props;
  const { edit, busy } = useEditing();
  const [errors, setErrors] = useState<CutErrors>({});
  const id = useId();
  const title = fields.cutTitle ?? '';
  const month = fields.cutMonth ?? '';
  const year = fields.cutYear ?? '';
  const set = (part: DraftFields, mended: keyof CutErrors) => {
    onFields({ ...fields, ...part });
    setErrors(({ [mended]: _mended, ...others }) => others);
  };
  const send = () => {
    const { date, error } = readCut(spell, month, year, new Date().getFullYear());
    const found: CutErrors = {
      ...(title.trim() === '' && { title: 'Say what the second one was called.' }),
      ...(error && { year: error }),
    };
    setErrors(found);
    if (!date || found.title) return;
    void edit({ kind: 'spell_split', spellId: spell.id, at: date, title: title.trim() }).then(
      (done) => done && onFields(null),
    );
  };
  if (!spell.start) {
    return (
      <p className="text-ink-2">Give it a beginning first, under “Details”; then it can be cut in two.</p>
    );
  }
  return (
    <form
      noValidate
      aria-label={`Cut ${spell.title} in two`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="grid gap-x-s4 gap-y-s3 tab:grid-cols-2">
        <div>
          <label htmlFor={id} className="label">
            Title of the second job
          </label>
          <input
            id={id}
            // biome-ignore lint/a11y/noAutofocus: the person just asked to write here
            autoFocus
            className="field mt-s1 aria-invalid:border-amber-2"
            maxLength={200}
            autoComplete="off"
            value={title}
            aria-invalid={errors.title ? true : undefined}
            aria-describedby={errors.title ? `${id}-error` : undefined}
            onChange={(event) => set({ cutTitle: event.target.value }, 'title')}
          />
          <FieldError id={`${id}-error`} error={errors.title} />
        </div>
        <fieldset>
          <legend className="label">When it began</legend>
          <MonthYear
            month={month}
            year={year}
            error={errors.year}
            onMonth={(value) => set({ cutMonth: value }, 'year')}
            onYear={(value) => set({ cutYear: value }, 'year')}
          />
        </fieldset>
      </div>
      <p className="mt-s3 flex flex-wrap items-center gap-s3">
        <button type="submit" className="btn" disabled={busy}>
          Make it two
        </button>
        <button type="button" className="link link-soft" onClick={() => onFields(null)}>
          Leave as it was
        </button>
      </p>
    </form>
  );
}
