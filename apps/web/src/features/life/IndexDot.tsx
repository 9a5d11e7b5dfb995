import type { LifeIndex } from '@career-mirror/contract';
import { linear } from '../../line/scale.ts';
import { Fact } from '../../ui/Fact.tsx';

const WIDTH = 212;

/** One property of a working life on its scale: the open dot is that life, the upright stroke is your job now. */
export function IndexDot({ index }: { index: LifeIndex }) {
  const { value, now, scaleMin, scaleMax } = index;
  const x = linear([scaleMin, scaleMax], [6, WIDTH - 6]);
  const at = (v: number) => Math.max(6, Math.min(WIDTH - 6, x(v)));
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} 18`}
        width={WIDTH}
        height={18}
        className="max-w-full"
        role="img"
        aria-label={`${index.label}: ${value === null ? 'not enough data' : value.toFixed(2)}, ${index.comparedWithNow}, on a scale of ${scaleMin} to ${scaleMax}`}
      >
        <line x1={6} x2={WIDTH - 6} y1={9} y2={9} stroke="var(--rule-2)" strokeDasharray="1 4" />
        {value !== null && now !== null && (
          <line x1={at(now)} x2={at(value)} y1={9} y2={9} stroke="var(--verd-2)" strokeWidth={3} />
        )}
        {now !== null && (
          <line x1={at(now)} x2={at(now)} y1={2} y2={16} stroke="var(--ink)" strokeWidth={2} />
        )}
        {value !== null && (
          <circle cx={at(value)} cy={9} r={5} fill="var(--paper)" stroke="var(--verd)" strokeWidth={2.2} />
        )}
      </svg>
      <p className="text-t1 text-ink-2">
        {value !== null && `${index.comparedWithNow} `}
        <Fact id={index.factId} signed={index.measure === 'progression'} />
      </p>
    </>
  );
}
