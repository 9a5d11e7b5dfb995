'use client';
import type { Profile } from '@career-mirror/contract';
import { useId } from 'react';
import { useDraft } from '../../lib/drafts.ts';
import { afterDrawing } from '../../lib/keep-focus.ts';
import { Outcome, useEditing } from './editing.tsx';

const LONGEST = 400;
const OPENER = 'write-identity';

/** The two sentences at the head: drawn from the person's words, and theirs to write. */
export function Identity({ identity }: { identity: Profile['identity'] }) {
  const { edit, busy } = useEditing();
  const [fields, keepFields] = useDraft('identity');
  const draft = fields === null ? null : (fields.text ?? '');
  const setDraft = (text: string | null) => keepFields(text === null ? null : { text });
  const close = () => {
    setDraft(null);
    afterDrawing(() => document.getElementById(OPENER)?.focus());
  };
  const id = useId();
  if (draft === null) {
    return (
      <div>
        <h1 className="finding" data-own>
          {identity.text}
        </h1>
        <p className="deck">
          {identity.by === 'person' ? 'Two sentences of your own.' : 'Two sentences we drew from your words.'}{' '}
          <button type="button" id={OPENER} className="link no-print" onClick={() => setDraft(identity.text)}>
            {identity.by === 'person' ? 'Change them' : 'Write them yourself'}
          </button>
        </p>
        <Outcome place="identity" />
      </div>
    );
  }
  const keep = async () => {
    if (await edit({ kind: 'identity', text: draft.trim() })) close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h1 className="sr-only">You</h1>
      <label htmlFor={id} className="label">
        Two sentences about you, in your words
      </label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the person just asked to write here
        autoFocus
        rows={3}
        maxLength={LONGEST}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        className="field mt-s1 py-s2 font-serif text-t4 leading-[1.3]"
      />
      <p className="mt-s2 flex gap-s3">
        <button type="submit" className="btn" disabled={busy || draft.trim() === ''}>
          Keep these
        </button>
        <button type="button" className="link" onClick={close}>
          Leave as it was
        </button>
      </p>
      <Outcome place="identity" />
    </form>
  );
}
