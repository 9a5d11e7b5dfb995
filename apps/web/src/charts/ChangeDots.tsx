import { linear } from '../line/scale.ts';

/** Now and then on one scale: the full dot is now, the open one what it would become. Values with receipts stand beside it. */
export function ChangeDots(props: {
  label: string;
  /** null = not enough data; then nothing but the scale is drawn. */
  now: number | null;
  then: number | null;
  scaleMin: number;
  scaleMax: number;
  width?: number;
}) {
  const { label, now, then, scaleMin, scaleMax, width = 156 } = props;
  const x = linear([scaleMin, scaleMax], [6, width - 6]);
  const words =
    now === null || then === null ? 'not enough data' : `${now.toFixed(1)} now, ${then.toFixed(1)} then`;
  return (
    <svg
      viewBox={`0 0 ${width} 16`}
      width={width}
      height={16}
      className="max-w-full"
      role="img"
      aria-label={`${label}: ${words}, on a scale of ${scaleMin} to ${scaleMax}`}
    >
      <line x1={6} x2={width - 6} y1={8} y2={8} stroke="var(--rule)" />
      {now !== null && then !== null && (
        <line x1={x(now)} x2={x(then)} y1={8} y2={8} stroke="var(--verd-2)" strokeWidth={3} />
      )}
      {now !== null && <circle cx={x(now)} cy={8} r={5} fill="var(--ink)" />}
      {then !== null && (
        <circle cx={x(then)} cy={8} r={4.5} fill="var(--paper)" stroke="var(--verd)" strokeWidth={2} />
      )}
    </svg>
  );
}
