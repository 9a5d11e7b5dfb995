'use client';
import type { Profile } from '@career-mirror/contract';
import { capital } from '../../lib/format.ts';
import { problemWords } from '../../lib/problem-words.ts';
import { editWords } from './edit-words.ts';
import { useEditing } from './editing.tsx';

/** What the person changed while the server did not answer, in their words, until it is sent or put away. */
export function Waiting({ profile }: { profile: Profile }) {
  const { waiting, held, sendAnyway, putAway } = useEditing();
  if (waiting.length === 0) return null;
  return (
    <section
      aria-label="Waiting to be sent"
      data-part="waiting"
      className="mb-s4 border-l-3 border-amber-2 py-s1 pl-s4"
    >
      {held === null && (
        <p>
          <b>Kept here, will be sent.</b>{' '}
          <span className="text-ink-2">Career Mirror does not answer just now; nothing is lost.</span>
        </p>
      )}
      {held?.why === 'newer' && (
        <p>
          <b>Your notebook was changed elsewhere meanwhile.</b>{' '}
          <span className="text-ink-2">
            You see the newer state. Your words are kept: send them all the same?
          </span>
        </p>
      )}
      {held?.why === 'refused' && (
        <p>
          <b>{problemWords[held.code].title}</b>{' '}
          <span className="text-ink-2">{problemWords[held.code].advice} Your words are kept here.</span>
        </p>
      )}
      <ul className="mt-s1" data-own>
        {waiting.map(({ id, edit }) => (
          <li key={id} data-item={`waiting:${id}`} className="flex flex-wrap items-center gap-x-s3">
            {capital(editWords(edit, profile))}
            <button type="button" className="link link-soft text-t1" onClick={() => putAway(id)}>
              Put away
            </button>
          </li>
        ))}
      </ul>
      {held !== null && (
        <button type="button" className="btn btn-quiet mt-s2" onClick={sendAnyway}>
          Send all the same
        </button>
      )}
    </section>
  );
}
