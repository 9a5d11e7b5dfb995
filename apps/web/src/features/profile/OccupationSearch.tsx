'use client';
import type { OnetSocCode } from '@career-mirror/contract';
import { useState } from 'react';
import { useApi } from '../../lib/use-api.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { SearchField } from '../../ui/SearchField.tsx';

/** Finds the occupation of a job by the person's own words. */
export function OccupationSearch(props: {
  label: string;
  initial: string;
  busy: boolean;
  onChoose: (onetSoc: OnetSocCode) => void;
}) {
  const [query, setQuery] = useState(props.initial);
  const asked = useDebounced(query.trim(), 200);
  const { state } = useApi('searchOccupations', asked.length > 1 ? { query: { query: asked } } : null);
  const matches = state.status === 'ready' ? state.answer.matches.slice(0, 6) : [];
  return (
    <SearchField
      label={props.label}
      query={query}
      onQuery={setQuery}
      busy={props.busy}
      none={state.status === 'ready' ? 'No occupation is near these words.' : null}
      options={matches.map((match) => ({
        value: match.onetSoc,
        title: match.title,
        note:
          match.matchedTitle && match.matchedTitle !== match.title ? `like “${match.matchedTitle}”` : null,
      }))}
      onChoose={props.onChoose}
    />
  );
}
