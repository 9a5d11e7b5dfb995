'use client';
import Link from 'next/link';
import { useNotebook } from '../../lib/notebook.ts';
import { Brand } from '../../ui/Brand.tsx';

const pages = [
  ['/sources', 'Sources'],
  ['/method', 'Method'],
  ['/privacy', 'Privacy'],
] as const;

/** The start page has no frame: only the name, the three pages about trust, and the way back to one's own notebook. */
export function StartHead() {
  const kept = useNotebook();
  return (
    <header className="wrap flex h-top items-center justify-between gap-s4">
      <Brand short />
      <nav aria-label="About" className="flex gap-x-s3 text-t1">
        {kept && (
          <Link href="/mirror" prefetch={false} className="inline-flex min-h-hit items-center text-ink">
            Your notebook
          </Link>
        )}
        {pages.map(([href, label]) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            className="inline-flex min-h-hit items-center text-ink-2"
          >
            {label}
          </Link>
        ))}
      </nav>
    </header>
  );
}
