import { linear } from '../line/scale.ts';

/** A measured value with its interval as a pill, and the target as an upright stroke. */
export function IntervalBar(props: {
  label: string;
  value: number;
  low: number;
  high: number;
  target: number | null;
  scaleMin: number;
  scaleMax: number;
  strong: boolean;
  width?: number;
}) {
  const { value, low, high, target, scaleMin, scaleMax, strong, width = 180 } = props;
  const x = linear([scaleMin, scaleMax], [6, width - 6]);
  return (
    <svg
      viewBox={`0 0 ${width} 16`}
      width={width}
      height={16}
      className="max-w-full"
      role="img"
      aria-label={props.label}
    >
      <line x1={6} x2={width - 6} y1={8} y2={8} stroke="var(--rule)" />
      <rect
        x={x(low)}
        y={4}
        width={Math.max(2, x(high) - x(low))}
        height={8}
        rx={4}
        fill={strong ? 'var(--verd-wash)' : 'var(--well)'}
        stroke={strong ? 'var(--verd-2)' : 'var(--other)'}
      />
      <circle cx={x(value)} cy={8} r={4} fill={strong ? 'var(--verd)' : 'var(--other)'} />
      {target !== null && (
        <line x1={x(target)} x2={x(target)} y1={0} y2={16} stroke="var(--ink)" strokeWidth={2} />
      )}
    </svg>
  );
}
