'use client';
import type { AreaId } from '@career-mirror/contract';
import { useState } from 'react';
import { useApi } from '../../lib/use-api.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { SearchField } from './SearchField.tsx';
import type { Edit } from './use-profile-edit.ts';

/** Where pay is shown for: the whole country, or a wage area the person searches. */
export function AreaChoice(props: {
  areaId: AreaId | null;
  busy: boolean;
  onEdit: (edit: Edit) => Promise<boolean>;
}) {
  const { areaId, busy, onEdit } = props;
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
  const choose = (next: AreaId | null, label: string | null) =>
    void onEdit({ kind: 'area', areaId: next }).then((kept) => {
      if (!kept) return;
      setChosenName(label);
      setOpen(false);
    });
  return (
    <div className="border-b border-rule py-1.5">
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
              onClick={() => choose(null, null)}
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
          onChoose={(next) => choose(next, areas.find((area) => area.areaId === next)?.name ?? null)}
        />
      )}
    </div>
  );
}
