'use client';
import type { Source } from '@career-mirror/contract';
import { useState } from 'react';
import { counted } from '../../lib/format.ts';
import { SourceDetails } from './SourceDetails.tsx';
import { ageOf, isHistory, licenceWords, sizeOf, tellsOf } from './source-words.ts';

const cell = 'block border-0 py-px desk:table-cell desk:border-b desk:border-rule desk:py-s3';

/** One source as a row; on a phone as a paragraph. Its limits, changes and files open beneath it. */
export function SourceRow({ source, name, now }: { source: Source; name: string; now: number }) {
  const [open, setOpen] = useState(false);
  const detailsId = `${source.id}-details`;
  return (
    <>
      <tr
        id={source.id}
        tabIndex={-1}
        data-evidence={source.id}
        className="block border-b border-rule py-s3 target:bg-verd-wash desk:table-row"
      >
        <th scope="row" className={`${cell} text-t2 font-normal text-ink`}>
          <button
            type="button"
            className="min-h-6 text-left"
            aria-expanded={open}
            aria-controls={detailsId}
            onClick={() => setOpen(!open)}
          >
            <span className="block font-[550] underline decoration-rule-2 decoration-1 underline-offset-3">
              {name}
            </span>
          </button>
          <small className="block text-t1 text-ink-3">{source.publisher}</small>
        </th>
        <td className={cell}>{tellsOf(source)}</td>
        <td className={cell}>{source.release}</td>
        <td className={`${cell} wide:whitespace-nowrap`}>{sizeOf(source) ?? '–'}</td>
        <td className={`${cell} ${source.stale ? 'font-[550] text-amber' : ''}`}>
          <Age source={source} now={now} />
        </td>
        <td className={`${cell} wide:whitespace-nowrap`}>{licenceWords(source.licence)}</td>
      </tr>
      {open && (
        <tr id={detailsId} data-evidence={source.id} className="block desk:table-row">
          <td colSpan={6} className="block border-b border-rule bg-sheet px-s4 py-s3 desk:table-cell">
            <SourceDetails source={source} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Years after which the bar of age is full. */
const FULL_BAR_YEARS = 12;

function Age({ source, now }: { source: Source; now: number }) {
  if (isHistory(source)) return 'closed history, does not age';
  const years = ageOf(source, now);
  const words = years === 0 ? 'this year' : counted(years, 'year');
  return (
    <span className="flex items-center gap-s2">
      <svg viewBox="0 0 76 12" width={76} height={12} className="flex-none" aria-hidden="true">
        <line x1={0} x2={76} y1={6} y2={6} stroke="var(--rule)" />
        <line
          x1={0}
          x2={76 * Math.min(1, Math.max(0.08, years / FULL_BAR_YEARS))}
          y1={6}
          y2={6}
          stroke={source.stale ? 'var(--amber-2)' : 'var(--ink)'}
          strokeWidth={4}
        />
      </svg>
      <span>
        {words}
        {source.stale && ', too old: update due'}
      </span>
    </span>
  );
}
