import type { CareerKind } from '@career-mirror/contract';

/** Kinds of people by shape: round = survey participant, square = member, open diamond = composite. */
export function KindMark(props: { kind: CareerKind; x: number; y: number; size?: number }) {
  const { kind, x, y, size = 4 } = props;
  if (kind === 'member') {
    return (
      <rect
        x={x - size * 0.9}
        y={y - size * 0.9}
        width={size * 1.8}
        height={size * 1.8}
        fill="var(--other)"
      />
    );
  }
  if (kind === 'composite') {
    const s = size * 1.3;
    return (
      <path
        d={`M${x} ${y - s}L${x + s} ${y}L${x} ${y + s}L${x - s} ${y}Z`}
        fill="var(--paper)"
        stroke="var(--other)"
        strokeWidth={1.5}
      />
    );
  }
  return <circle cx={x} cy={y} r={size} fill="var(--other)" />;
}
