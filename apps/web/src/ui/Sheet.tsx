import type { ReactNode } from 'react';

/** A document or a letter: the only things brighter than the page. */
export function Sheet(props: { label: string; className?: string; children: ReactNode }) {
  return (
    <section
      aria-label={props.label}
      className={`on-sheet border border-rule bg-sheet ${props.className ?? ''}`}
    >
      {props.children}
    </section>
  );
}
