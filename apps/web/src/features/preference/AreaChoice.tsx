'use client';
import type { AreaId } from '@career-mirror/contract';
import { useState } from 'react';
import { invalidate, put } from '../../lib/api-cache.ts';
import { afterDrawing, rememberFocus } from '../../lib/keep-focus.ts';
import { useAction, useApi } from '../../lib/use-api.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Problem } from '../../ui/states.tsx';
import { following } from './following.ts';

/** Where pay is shown for: the whole country, or a wage area the person searches. */
export function AreaChoice({ areaId }: { areaId: AreaId | null }) {
  const { state: saving, run } = useAction('editProfile');
  const { busy, problem } = saving;
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const asked = useDebounced(query.trim(), 200);
  const { state } = useApi('searchAreas', open && asked.length > 1 ? { query: { query: asked } } : null);
  const areas = state.status === 'ready' ? state.answer.areas.slice(0, 8) : [];
  const { state: named } = useApi('searchAreas', areaId === null ? null : { query: { query: areaId } });
  const known =
    named.status === 'ready' ? named.answer.areas.find((area) => area.areaId === areaId) : undefined;
  const [chosenName, setChosenName] = useState<string | null>(null);
  const name = chosenName ?? known?.name ?? null;
  const choose = async (next: AreaId | null, label: string | null) => {
    const putBack = rememberFocus();
    const view = await run({ body: { kind: 'area', areaId: next } });
    if (view) {
      put('getProfile', {}, view);
      invalidate(['getPreferences', ...following]);
      setChosenName(label);
      setOpen(false);
    }
    afterDrawing(putBack);
  };
  return (
    <div data-item="area" className="border-b border-rule py-1.5">
      <div className="flex items-center justify-between gap-s4">
        <span>
          <b>{areaId === null ? 'Whole country' : (name ?? 'The area you chose')}</b>
          <span className="block text-t1 text-ink-3">where pay is shown for</span>
        </span>
        <span className="flex gap-s3">
          {areaId !== null && (
            <button
              type="button"
              className="link link-soft text-t1"
              disabled={busy}
              onClick={() => void choose(null, null)}
            >
              Whole country
            </button>
          )}
          <button
            type="button"
            className="link link-soft text-t1"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            aria-label="Change the area"
          >
            Change
          </button>
        </span>
      </div>
      {open && (
        <SearchField
          label="Town, metropolitan area or state"
          query={query}
          onQuery={setQuery}
          busy={busy}
          none={
            state.status === 'ready'
              ? 'No wage area has this name. Try the nearest larger town or the state.'
              : null
          }
          options={areas.map((area) => ({
            value: area.areaId,
            title: area.name,
            note: area.kind === 'nonmetropolitan' ? 'outside the metropolitan areas' : null,
          }))}
          onChoose={(next) => void choose(next, areas.find((area) => area.areaId === next)?.name ?? null)}
        />
      )}
      {problem && <Problem problem={problem} inline />}
    </div>
  );
}
