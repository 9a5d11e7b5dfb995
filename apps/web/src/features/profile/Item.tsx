'use client';
import type { ReactNode } from 'react';
import { waitsOn } from './edit-words.ts';
import { Outcome, useEditing } from './editing.tsx';
import type { MarkKey } from './marks.ts';

/** One thing that was understood, with the words that prove it a thread away; on a phone they stand beneath it. */
export function Item(props: {
  itemKey: MarkKey;
  selected: boolean;
  onSelect: () => void;
  title: ReactNode;
  note: ReactNode;
  quote: string | null;
  actions: ReactNode;
  children?: ReactNode;
}) {
  const { itemKey, selected, onSelect, title, note, quote, actions, children } = props;
  const { waiting } = useEditing();
  const waits = waiting.some(({ edit }) => waitsOn(edit) === itemKey);
  return (
    <li
      id={itemKey}
      data-item={itemKey}
      onPointerEnter={onSelect}
      onFocus={onSelect}
      className={`scroll-mt-s5 border-b border-rule py-1.5 ${selected ? `desk:pl-s3 desk:shadow-[inset_3px_0_var(--verd)] ${children ? '' : 'desk:bg-verd-wash'}` : ''}`}
    >
      <div className="grid min-h-7 items-center gap-x-s4 tab:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <b data-own>{title}</b>
          <span className={`block text-t1 ${selected ? 'text-ink-2' : 'text-ink-3'}`}>{note}</span>
          {quote && (
            <q data-own className="block font-serif text-t2 leading-[1.4] text-ink italic desk:hidden">
              {quote}
            </q>
          )}
        </div>
        <div className="no-print flex flex-wrap gap-x-s3">{!waits && actions}</div>
      </div>
      {children}
      <Outcome place={itemKey} />
    </li>
  );
}
