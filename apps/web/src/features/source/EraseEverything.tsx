'use client';
import { useState } from 'react';
import { forgetAll } from '../../lib/api-cache.ts';
import { dropDraft } from '../../lib/archive-draft.ts';
import { forgetDrafts } from '../../lib/drafts.ts';
import { counted } from '../../lib/format.ts';
import { keepNotebook } from '../../lib/notebook.ts';
import { addressOf } from '../../lib/routes.ts';
import { useAction } from '../../lib/use-api.ts';
import { Problem } from '../../ui/states.tsx';

/** Forms in which the person takes their career along, by the names other programs know. */
const exports = [
  { format: 'json', label: 'Take everything along' },
  { format: 'json-resume', label: 'JSON Resume' },
  { format: 'europass', label: 'Europass XML' },
  { format: 'csv', label: 'Table (CSV)' },
] as const;

/** Take everything along as a file, or erase it; erasing is asked twice and says what it removed. */
export function EraseEverything() {
  const { state, run } = useAction('eraseProfile');
  const [sure, setSure] = useState(false);
  const [removed, setRemoved] = useState<number | null>(null);
  const erase = async () => {
    const answer = await run({});
    if (!answer) return;
    setRemoved(Object.values(answer.erased).reduce((sum, rows) => sum + rows, 0));
    setSure(false);
    keepNotebook(false);
    dropDraft();
    forgetDrafts();
    forgetAll();
  };
  return (
    <section aria-labelledby="yours">
      <h2 id="yours" className="head border-b border-ink pb-s2">
        It is yours
      </h2>
      <p className="mt-s3 max-w-measure text-ink-2">
        Take everything along as one JSON file; or your career alone, in a form that other programs read, with
        the O*NET and ESCO ids of its jobs and skills. Erasing removes all of it from the database at once; it
        cannot be undone.
      </p>
      <div className="mt-s3 flex flex-wrap items-center gap-s3">
        {exports.map(({ format, label }) => (
          <a
            key={format}
            className="btn btn-quiet"
            href={addressOf('exportProfile', { query: { format } })}
            download
          >
            {label}
          </a>
        ))}
        {!sure && (
          <button type="button" className="btn btn-quiet" onClick={() => setSure(true)}>
            Erase everything
          </button>
        )}
      </div>
      {sure && (
        <div className="mt-s3 border-l-3 border-amber-2 pl-s4" role="alert">
          <p className="say">Erase your document, your line and your choices?</p>
          <p className="mt-s2 flex flex-wrap gap-s3">
            <button type="button" className="btn" disabled={state.busy} onClick={() => void erase()}>
              Yes, erase it all
            </button>
            <button type="button" className="link" onClick={() => setSure(false)}>
              Keep it
            </button>
          </p>
        </div>
      )}
      <div role="status">
        {removed !== null && (
          <p className="mt-s3" data-count>
            Erased: {counted(removed, 'entry', 'entries')}. Nothing of you is left here.
          </p>
        )}
      </div>
      {state.problem && <Problem problem={state.problem} inline />}
    </section>
  );
}
