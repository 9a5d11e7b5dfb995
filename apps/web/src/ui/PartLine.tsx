/** The line drawn as far as it is known: it comes in, goes round once, and is not finished. */
export function PartLine() {
  return (
    <svg viewBox="0 0 320 56" width={320} height={56} className="max-w-full" aria-hidden="true">
      <path
        d="M1 42C46 42 58 43 92 41C138 38 141 8 119 8C98 8 102 41 140 41H172"
        fill="none"
        stroke="var(--ink)"
        strokeWidth={3}
        strokeLinecap="round"
      />
      <path
        d="M184 41H318"
        fill="none"
        stroke="var(--rule-2)"
        strokeWidth={2}
        strokeDasharray=".5 7"
        strokeLinecap="round"
      />
    </svg>
  );
}
