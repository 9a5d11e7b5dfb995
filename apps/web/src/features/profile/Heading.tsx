import type { ReactNode } from 'react';

/** The head of a part of what was understood: its name, and at the right what to know of it. */
export function Heading(props: { id?: string; title: string; children?: ReactNode }) {
  return (
    <h2 className="flex flex-wrap items-baseline justify-between gap-x-s3 border-b border-ink pb-s1 leading-tight font-semibold">
      <span id={props.id} data-count>
        {props.title}
      </span>
      <span className="text-t1 font-normal text-ink-3" data-count>
        {props.children}
      </span>
    </h2>
  );
}
