'use client';
import type { FactId } from '@career-mirror/contract';
import { formatFact } from '../lib/format.ts';
import { linear } from '../line/scale.ts';
import { useFact } from '../ui/facts.tsx';

/** Pay at which the bars begin: no published 25th percentile lies far below, US dollars a year. */
const SCALE_MIN = 20_000;
const WIDTH = 220;

/** Where half of the people earn, as a bar, with the median as a stroke. The words beside it carry the receipts. */
export function QuartileBar(props: {
  p25: FactId;
  p50: FactId;
  p75: FactId /** Pay at which the bar ends, shared by bars that are compared, US dollars a year. */;
  scaleMax: number;
}) {
  const low = useFact(props.p25);
  const middle = useFact(props.p50);
  const high = useFact(props.p75);
  if (typeof low?.value !== 'number' || typeof middle?.value !== 'number' || typeof high?.value !== 'number')
    return null;
  const x = linear([SCALE_MIN, props.scaleMax], [0, WIDTH]);
  const at = (value: number) => Math.max(0, Math.min(WIDTH, x(value)));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 10`}
      width={WIDTH}
      height={10}
      className="max-w-full"
      role="img"
      aria-label={`Half earn ${formatFact(low)} to ${formatFact(high)}, the median is ${formatFact(middle)}`}
    >
      <line x1={0} x2={WIDTH} y1={5} y2={5} stroke="var(--rule)" />
      <line x1={at(low.value)} x2={at(high.value)} y1={5} y2={5} stroke="var(--verd-2)" strokeWidth={4} />
      <line x1={at(middle.value)} x2={at(middle.value)} y1={0} y2={10} stroke="var(--ink)" strokeWidth={2} />
    </svg>
  );
}
