import Link from 'next/link';
import type { ReactNode } from 'react';
import { ThemeChoice } from './ThemeChoice.tsx';

/** The foot of a screen: what to remember while reading it, and where it comes from. */
export function Foot(props: { lead?: string; children?: ReactNode }) {
  return (
    <footer className="mt-s5 flex flex-wrap items-baseline gap-x-s4 gap-y-s1 border-t border-rule pt-s3 text-t1 text-ink-3">
      <b className="text-ink-2">{props.lead ?? 'Guidance, not a guarantee.'}</b>
      {props.children}
      <span className="flex flex-wrap items-center gap-x-s4 no-print">
        <Link href="/method" prefetch={false} className="inline-flex min-h-6 items-center text-ink-2">
          Method
        </Link>
        <Link href="/privacy" prefetch={false} className="inline-flex min-h-6 items-center text-ink-2">
          Privacy
        </Link>
        <ThemeChoice />
      </span>
    </footer>
  );
}
