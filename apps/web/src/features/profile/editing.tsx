'use client';
import { createContext, use } from 'react';
import { Problem } from '../../ui/states.tsx';
import { waitsOn } from './edit-words.ts';
import type { Editing } from './use-profile-edit.ts';

const EditingContext = createContext<Editing | null>(null);

export const EditingProvider = EditingContext.Provider;

/** The one way in which anything on this page is changed. */
export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('nothing can be edited outside the page You');
  return editing;
}

/** What the last change at this place did, where it was made; or why it did nothing; or that it waits to be sent. */
export function Outcome({ place }: { place: string }) {
  const { changed, problem, waiting } = useEditing();
  const words = changed?.place === place ? changed.what : [];
  const waits = waiting.some(({ edit }) => waitsOn(edit) === place);
  if (words.length === 0 && problem?.place !== place && !waits) return null;
  return (
    <div className="pt-s1 pb-s2">
      {waits && <p className="text-amber">Kept here, will be sent.</p>}
      {words.length > 0 && (
        <ul className="text-ink-2" data-own>
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {problem?.place === place && <Problem problem={problem.what} inline />}
    </div>
  );
}
