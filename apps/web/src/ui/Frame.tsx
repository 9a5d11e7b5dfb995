'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { useNotebook } from '../lib/notebook.ts';
import { useApi } from '../lib/use-api.ts';
import { Brand } from './Brand.tsx';

const screens = [
  ['/mirror', 'Mirror'],
  ['/doppelgangers', 'Doppelgängers'],
  ['/map', 'Map'],
  ['/gaps', 'Skill gaps'],
  ['/life', 'Life'],
  ['/letters', 'Letters'],
] as const;

/** On a desk these two stand at the right; on a phone they close the row. */
const alsoOnPhone = [
  ['/you', 'You'],
  ['/sources', 'Sources'],
] as const;

/** First name of the person, as the notebook is called by; null while not known. */
function useFirstName(): string | null {
  const { state } = useApi('getProfile', useNotebook() ? {} : null);
  return state.status === 'ready' ? (state.answer.profile.name?.split(' ')[0] ?? null) : null;
}

/** The frame of every screen but the first: brand, six screens, whose notebook this is. */
export function Frame({ children }: { children: ReactNode }) {
  const path = usePathname();
  const name = useFirstName();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>(`a[href="${path}"]`);
    if (nav.current && here) nav.current.scrollLeft = here.offsetLeft - nav.current.offsetLeft - 24;
  }, [path]);
  return (
    <>
      <header className="wrap flex h-top items-center gap-s4 desk:gap-s6">
        <Brand short />
        <nav
          ref={nav}
          aria-label="Main"
          className="no-print -mr-gutter flex gap-s4 overflow-x-auto pr-14 [mask-image:linear-gradient(90deg,#000_82%,transparent)] [scrollbar-width:none] desk:mr-0 desk:gap-s5 desk:overflow-visible desk:pr-0 desk:[mask-image:none]"
        >
          {screens.map(([href, label]) => (
            <NavLink key={href} href={href} label={label} here={path === href} />
          ))}
          {alsoOnPhone.map(([href, label]) => (
            <NavLink key={href} href={href} label={label} here={path === href} className="desk:hidden" />
          ))}
        </nav>
        <p className="no-print ml-auto hidden text-t1 whitespace-nowrap text-ink-3 desk:block">
          <Link href="/you" prefetch={false} className="text-ink-2">
            {name ? `${name}’s notebook` : 'Your notebook'}
          </Link>
          <span className="hidden wide:inline">, kept on this device</span> ·{' '}
          <Link href="/sources" prefetch={false} className="text-ink-2">
            Sources
          </Link>
        </p>
      </header>
      <main id="main" className="wrap pt-s2 pb-s6 desk:pt-s4">
        {children}
      </main>
    </>
  );
}

function NavLink(props: { href: string; label: string; here: boolean; className?: string }) {
  return (
    <Link
      href={props.href}
      prefetch={false}
      aria-current={props.here ? 'page' : undefined}
      className={`relative leading-(--top) whitespace-nowrap text-ink-2 no-underline hover:text-ink aria-[current]:font-[550] aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:bottom-3 aria-[current]:after:h-0.5 aria-[current]:after:rounded-r1 aria-[current]:after:bg-ink desk:aria-[current]:after:bottom-4 ${props.className ?? ''}`}
    >
      {props.label}
    </Link>
  );
}
