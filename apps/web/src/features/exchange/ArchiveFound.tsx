'use client';
import { useEffect, useMemo, useRef } from 'react';
import type { ArchiveDraft } from '../../lib/archive-draft.ts';
import { LineFigure } from '../../line/LineFigure.tsx';
import { Finding } from '../../ui/Finding.tsx';
import { Problem } from '../../ui/states.tsx';
import { ArchiveNews } from './ArchiveNews.tsx';
import { LeftOut } from './LeftOut.tsx';
import { RecordList } from './RecordList.tsx';
import { lineSpells } from './record-line.ts';
import { useRecord } from './use-record.ts';

/** What an archive says, in the product's hand; nothing of it has left the browser. */
export function ArchiveFound(props: { draft: ArchiveDraft; fresh: boolean; onPutAway: () => void }) {
  const { draft, fresh, onPutAway } = props;
  const { record } = draft.reading;
  const { busy, problem, use } = useRecord();
  const heading = useRef<HTMLDivElement>(null);
  const spells = useMemo(() => lineSpells(record), [record]);

  // Whoever just handed the archive in goes on reading here; after a reload the focus stays where the browser put it.
  useEffect(() => {
    if (fresh) heading.current?.focus({ preventScroll: true });
  }, [fresh]);

  return (
    <>
      <div className="grid items-end gap-s5 desk:grid-cols-[minmax(0,1fr)_minmax(280px,400px)]">
        <div ref={heading} tabIndex={-1} className="focus:outline-none">
          <Finding
            deck={<span data-own>{[record.name, record.headline].filter((words) => words).join(', ')}</span>}
          >
            This is what we found; nothing has left this browser yet.
          </Finding>
        </div>
        {spells.length > 0 && <LineFigure spells={spells} height={72} />}
      </div>
      <ArchiveNews record={record} />
      <div className="no-print mt-s4 flex flex-wrap items-center gap-x-s4 gap-y-s2">
        <button type="button" className="btn" disabled={busy} onClick={() => void use(draft)}>
          {busy ? 'Handing it in' : 'Use this'}
        </button>
        <button type="button" className="link" disabled={busy} onClick={onPutAway}>
          Put it away
        </button>
        <p className="text-t1 text-ink-3 max-tab:w-full">
          “Use this” hands the list below to your Career Mirror. The archive itself is never sent.
        </p>
      </div>
      {problem && (
        <div className="mt-s4">
          <Problem problem={problem} inline />
        </div>
      )}
      <RecordList record={record}>
        <LeftOut reading={draft.reading} />
      </RecordList>
    </>
  );
}
