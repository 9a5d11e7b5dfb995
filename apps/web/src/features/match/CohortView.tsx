import type { Cohort } from '@career-mirror/contract';
import { linear } from '../../line/scale.ts';
import { Fact } from '../../ui/Fact.tsx';

/** Of the bands, pixels; less where there is no room, so places on them are given in percent. */
const WIDTH = 240;

/** Everybody who held the reader's kind of job: where they went, with counts and likely ranges. */
export function CohortView({ cohort }: { cohort: Cohort }) {
  const most = Math.max(...cohort.destinations.map((one) => one.highPercent), 10);
  const x = linear([0, most], [0, 100]);
  return (
    <section>
      <p className="mb-s3 max-w-measure text-ink-2">
        <Fact id={cohort.heldFactId} /> survey participants held this kind of job ({cohort.originTitle}) at
        two interviews running; <Fact id={cohort.leftFactId} /> of them were later seen in another. The band
        is the likely range of the share; ways that fewer than ten people went are counted together.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Went on to</th>
            <th scope="col" className="num">
              People
            </th>
            <th scope="col">Share of those who left, likely range</th>
            <th scope="col" className="num">
              Median stay before
            </th>
          </tr>
        </thead>
        <tbody>
          {cohort.destinations.map((one) => (
            <tr key={one.factId}>
              <th scope="row" className="text-t2! font-[550]! text-ink!">
                {one.title}
                {one.level === 'group' && (
                  <span className="text-t1 font-normal text-ink-3"> (a group of jobs)</span>
                )}
              </th>
              <td className="num">
                <Fact id={one.factId} />
              </td>
              <td>
                <span className="flex flex-wrap items-center gap-x-s3">
                  <svg width={WIDTH} height={14} aria-hidden="true" className="max-w-full">
                    <line x1={0} x2="100%" y1={7} y2={7} stroke="var(--rule)" />
                    <rect
                      x={`${x(one.lowPercent)}%`}
                      width={`${Math.max(1, x(one.highPercent) - x(one.lowPercent))}%`}
                      y={3}
                      height={8}
                      rx={4}
                      fill="var(--verd-wash)"
                      stroke="var(--verd-2)"
                    />
                    <circle cx={`${x(one.sharePercent)}%`} cy={7} r={3.6} fill="var(--verd)" />
                  </svg>
                  <Fact id={one.shareFactId}>
                    {Math.round(one.sharePercent)} %, {Math.round(one.lowPercent)} to{' '}
                    {Math.round(one.highPercent)}
                  </Fact>
                </span>
              </td>
              <td className="num whitespace-nowrap">
                <Fact id={one.medianFactId} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">elsewhere, each way fewer than ten</th>
            <td className="num">
              <Fact id={cohort.elsewhereFactId} />
            </td>
            <td className="text-ink-3">too few to show</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
