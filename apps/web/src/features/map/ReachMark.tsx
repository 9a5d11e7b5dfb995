import type { MapNode } from '@career-mirror/contract';

type Reach = MapNode['reach'];

export const reachWords: Readonly<Record<Reach, string>> = {
  now: 'now',
  one_gap: 'one gap',
  far: 'far',
  been: 'been there',
};

/** Reach by shape: full = now, half = with one gap, open = far, ink = where you have been. Reads without colour. */
export function ReachMark(props: { reach: Reach; x: number; y: number; size?: number }) {
  const { reach, x, y, size = 5 } = props;
  if (reach === 'been') return <circle cx={x} cy={y} r={size} fill="var(--ink)" />;
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={size}
        fill={reach === 'now' ? 'var(--verd)' : 'var(--paper)'}
        stroke={reach === 'far' ? 'var(--other)' : 'var(--verd)'}
        strokeWidth={1.6}
      />
      {reach === 'one_gap' && (
        <path d={`M${x} ${y - size}A${size} ${size} 0 0 0 ${x} ${y + size}Z`} fill="var(--verd)" />
      )}
    </>
  );
}

const keys: readonly (readonly [Reach, string])[] = [
  ['now', 'reachable now'],
  ['one_gap', 'with one gap'],
  ['far', 'far'],
  ['been', 'where you have been'],
];

/** What the marks mean, in words beside each. */
export function ReachKeys() {
  return (
    <p className="flex flex-wrap gap-x-s4 gap-y-s1 text-t1 text-ink-2">
      {keys.map(([reach, word]) => (
        <span key={reach} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 14 12" width={14} height={12} aria-hidden="true">
            <ReachMark reach={reach} x={7} y={6} />
          </svg>
          {word}
        </span>
      ))}
    </p>
  );
}
