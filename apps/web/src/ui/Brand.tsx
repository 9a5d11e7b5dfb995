import Link from 'next/link';

/** The brand mark is the line itself, with its loop. */
export function Brand({ short = false }: { short?: boolean }) {
  return (
    <Link
      href="/"
      aria-label="Career Mirror, start"
      className="flex min-h-hit items-center gap-s3 font-serif text-t3 leading-none font-semibold whitespace-nowrap text-ink no-underline"
    >
      <svg viewBox="0 0 46 20" width={46} height={20} aria-hidden="true">
        <path
          d="M1 14C9 14 12 14.4 18 14C27 13.4 27.5 3 22.6 3C18 3 18.6 14 27 14H37"
          fill="none"
          stroke="var(--ink)"
          strokeWidth={2.1}
          strokeLinecap="round"
        />
        <circle cx={42} cy={14} r={3.2} fill="var(--ink)" />
      </svg>
      <span className={short ? 'hidden desk:inline' : ''}>Career Mirror</span>
    </Link>
  );
}
