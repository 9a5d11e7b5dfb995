'use client';
import type { Suggestion } from '@career-mirror/contract';
import { formatYears } from '../../lib/dates.ts';
import { useEditing } from './editing.tsx';
import { Item } from './Item.tsx';
import { quoteOf, suggestionKey } from './marks.ts';

const titleOf = ({ subject }: Suggestion): string => {
  if (subject.kind === 'skill') return subject.skill.label;
  const { title, employer, start, end } = subject.spell;
  const years = start || end ? formatYears(start?.value ?? null, end?.value ?? null) : null;
  return [title?.value ?? 'A job', employer?.value ?? null, years].filter((part) => part !== null).join(', ');
};

/** Something the person may have and did not say, with what it was concluded from; not counted before their yes. */
export function SuggestionItem(props: { suggestion: Suggestion; selected: boolean; onSelect: () => void }) {
  const { suggestion, selected, onSelect } = props;
  const { edit, busy } = useEditing();
  const title = titleOf(suggestion);
  const answer = (word: 'yes' | 'no') =>
    void edit({ kind: 'suggestion', suggestionId: suggestion.id, answer: word });
  return (
    <Item
      itemKey={suggestionKey(suggestion.id)}
      selected={selected}
      onSelect={onSelect}
      quote={suggestion.evidence ? quoteOf([suggestion.evidence]) : null}
      title={title}
      note={
        <>
          <span data-own>{suggestion.why}</span>
          {suggestion.link && (
            <>
              {'. '}
              <a
                href={suggestion.link}
                rel="noreferrer"
                className="whitespace-nowrap text-inherit"
                aria-label={`Look it up: ${title}`}
              >
                Look it up
              </a>
            </>
          )}
        </>
      }
      actions={
        <>
          <button
            type="button"
            className="link min-w-7 text-left text-t1 font-[550]"
            data-home
            disabled={busy}
            aria-label={`Yes: ${title}`}
            onClick={() => answer('yes')}
          >
            Yes
          </button>
          <button
            type="button"
            className="link link-soft min-w-7 text-left text-t1"
            disabled={busy}
            aria-label={`No: ${title}`}
            onClick={() => answer('no')}
          >
            No
          </button>
        </>
      }
    />
  );
}
