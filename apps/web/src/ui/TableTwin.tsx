'use client';
import { type ReactNode, useId, useState } from 'react';

/**
 * A drawing and its table twin with the same content: the table is one tap away for everyone, not only for screen readers.
 * The drawing carries `role="img"` and a label; the twin is announced by the button beneath it.
 */
export function TableTwin(props: { caption: string; drawing: ReactNode; table: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      {props.drawing}
      <button
        type="button"
        className="link text-t1 no-print"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide the table' : 'See as table'}
      </button>
      <div id={id} hidden={!open} className="mt-s2 overflow-x-auto print:block">
        <table>
          <caption className="mb-s1 text-left text-t2 font-semibold">{props.caption}</caption>
          {props.table}
        </table>
      </div>
    </div>
  );
}
