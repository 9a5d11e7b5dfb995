'use client';
import { useId } from 'react';

/** A field with the things it finds beneath it, as buttons: the same by mouse, touch and keyboard. */
export function SearchField<V extends string>(props: {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  options: readonly { readonly value: V; readonly title: string; readonly note: string | null }[];
  /** Said when nothing was found; null while that is not known. */
  none: string | null;
  busy: boolean;
  onChoose: (value: V) => void;
}) {
  const { label, query, onQuery, options, none, busy, onChoose } = props;
  const id = useId();
  return (
    <div className="py-s2">
      <label htmlFor={id} className="text-t1 text-ink-2">
        {label}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the person just asked to search here
        autoFocus
        className="field mt-s1"
        value={query}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onQuery(event.target.value)}
      />
      <ul className="mt-s1" aria-label="Found" aria-live="polite">
        {options.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              disabled={busy}
              className="min-h-hit w-full border-b border-rule py-1 text-left hover:bg-well"
              onClick={() => onChoose(option.value)}
            >
              {option.title}
              {option.note && <span className="ml-s2 text-t1 text-ink-3">{option.note}</span>}
            </button>
          </li>
        ))}
        {options.length === 0 && none && query.trim() !== '' && <li className="py-1 text-ink-2">{none}</li>}
      </ul>
    </div>
  );
}
