import type { Future } from '@career-mirror/contract';
import { LazyBandChart } from '../../charts/LazyBandChart.tsx';
import { counted } from '../../lib/format.ts';
import { Fact } from '../../ui/Fact.tsx';
import { NotEnoughData } from '../../ui/states.tsx';

/** Thousands of dollars, as written beside a chart. */
const thousands = (value: number) => `$${Math.round(value / 1000)}k`;

/** Highest and lowest pay of all futures on screen, so that charts beside each other share one scale. */
export function payDomain(futures: readonly Future[]): [number, number] {
  const values = futures.flatMap((future) => [
    ...future.bands.flatMap((band) => [band.p10, band.p90]),
    ...(future.startWage === null ? [] : [future.startWage]),
  ]);
  if (values.length === 0) return [0, 100_000];
  return [
    Math.floor(Math.min(...values) / 10_000) * 10_000,
    Math.ceil(Math.max(...values) / 10_000) * 10_000,
  ];
}

/** Pay over ten years as a band, with the receipts of what it says at each horizon. */
export function PayBand({ future, domain }: { future: Future; domain: readonly [number, number] }) {
  if (future.bands.length === 0) {
    return <NotEnoughData reason={future.notEnoughData[0] ?? 'No pay is published for this occupation.'} />;
  }
  const start = future.startWage;
  const points = [
    ...(start === null ? [] : [{ year: 0, low: start, middle: start, high: start }]),
    ...future.bands.map((band) => ({
      year: band.horizonYears,
      low: band.p10,
      middle: band.p50,
      high: band.p90,
    })),
  ];
  return (
    <>
      <LazyBandChart
        label={`Pay, ${future.title}`}
        points={points}
        unit="US dollars a year"
        source="From OEWS May 2024, our estimate."
        uncertainty="Band: 80 % of simulated paths"
        domain={domain}
        format={thousands}
      />
      <dl className="mt-s1 grid grid-cols-[auto_1fr] gap-x-s2 text-t1 text-ink-2">
        {future.bands.map((band) => (
          <div key={band.horizonYears} className="contents">
            <dt className="whitespace-nowrap text-ink-3">{counted(band.horizonYears, 'year')}</dt>
            <dd>
              <Fact id={band.factId} estimate="said" />,{' '}
              <span className="whitespace-nowrap">
                {thousands(band.p10)} to {thousands(band.p90)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
