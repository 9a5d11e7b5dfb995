'use client';
import type { FormEvent } from 'react';
import { useDraft } from '../../lib/drafts.ts';

/** Longest text the server takes, characters. */
const LONGEST = 200_000;

/** The words of a CV, pasted; for whoever has no file, or has it in a program that does not let it out. */
export function PasteText(props: { busy: boolean; onText: (text: string) => void }) {
  const { busy, onText } = props;
  const [draft, keep] = useDraft('paste');
  const text = draft?.text ?? '';
  if (draft === null) {
    return (
      <button type="button" className="link mt-s2" onClick={() => keep({ text: '' })}>
        Or paste its words
      </button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onText(text);
  };
  return (
    <form className="mt-s3" onSubmit={submit}>
      <label htmlFor="pasted" className="block text-ink-2">
        The words of your CV; a JSON Resume or a Europass CV can be pasted too
      </label>
      <textarea
        id="pasted"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        rows={8}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => keep({ text: event.target.value })}
        className="field mt-s1 py-s2 font-serif"
      />
      <p className="mt-s2 flex flex-wrap items-center gap-s3">
        <button type="submit" className="btn" disabled={busy || text.trim() === ''}>
          Read this
        </button>
        <button type="button" className="link" onClick={() => keep(null)}>
          Put it away
        </button>
      </p>
    </form>
  );
}
