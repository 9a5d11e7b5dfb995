'use client';
import type { Suggestion } from '@career-mirror/contract';
import { AskOthers } from './AskOthers.tsx';
import { Outcome } from './editing.tsx';
import { Heading } from './Heading.tsx';
import { type MarkKey, suggestionKey } from './marks.ts';
import { SuggestionItem } from './SuggestionItem.tsx';

/** What the person may have and did not say, apart from what they have. */
export function Likely(props: {
  shown: readonly Suggestion[];
  count: number;
  hasDocument: boolean;
  selected: MarkKey | null;
  onSelect: (key: MarkKey) => void;
  onAll: () => void;
}) {
  const { shown, count, hasDocument, selected, onSelect, onAll } = props;
  return (
    <section aria-labelledby="likely" data-part="likely" className="mb-s4">
      <Heading id="likely" title="Likely, please confirm">
        not counted before your yes
      </Heading>
      {count === 0 && <p className="py-s2 text-ink-2">Nothing is waiting for your answer.</p>}
      <ul>
        {shown.map((suggestion) => (
          <SuggestionItem
            key={suggestion.id}
            suggestion={suggestion}
            selected={suggestionKey(suggestion.id) === selected}
            onSelect={() => onSelect(suggestionKey(suggestion.id))}
          />
        ))}
      </ul>
      <Outcome place="likely" />
      {count > shown.length && (
        <button type="button" className="link" data-count onClick={onAll}>
          See all {count}
        </button>
      )}
      <AskOthers hasDocument={hasDocument} />
    </section>
  );
}
