import type { ProfileSkill } from '@career-mirror/contract';

export const rungs: readonly ProfileSkill['rung'][] = ['said', 'shown', 'checked', 'certified'];

/** How well a skill is proven, as one to four filled dots; the word always stands beside it. */
export function Rung({ rung }: { rung: ProfileSkill['rung'] }) {
  const reached = rungs.indexOf(rung);
  return (
    <svg
      width={33}
      height={8}
      viewBox="0 0 33 8"
      className="mr-1.5 inline-block align-[1px]"
      aria-hidden="true"
    >
      {rungs.map((name, i) => (
        <circle
          key={name}
          cx={4 + i * 8.5}
          cy={4}
          r={3}
          fill={i <= reached ? 'var(--ink-2)' : 'none'}
          stroke="var(--ink-2)"
        />
      ))}
    </svg>
  );
}
