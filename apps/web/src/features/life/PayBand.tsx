import type { Future } from '@career-mirror/contract';
import { LazyBandChart } from '../../charts/LazyBandChart.tsx';
import { counted, formatValue } from '../../lib/format.ts';
import { Fact } from '../../ui/Fact.tsx';
import { NotEnoughData } from '../../ui/states.tsx';

/** Thousands of dollars, as written beside a chart. */
const thousands = (value: number) => `$${Math.round(value / 1000)}k`;

/** Three figures of an estimate mean something, no more. */
const told = (value: number) => formatValue(Number(value.toPrecision(3)), 'usd_per_year');

/** A row of the list: when, and how much. */
const row = 'grid! min-h-6 grid-cols-[54px_1fr] items-center gap-x-s1';

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
  const last = future.bands.at(-1);
  if (!last) {
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
        factId={last.factId}
        source="From OEWS, our estimate."
        uncertainty="Band: four fifths of simulated paths"
        domain={domain}
        format={thousands}
      />
      <ul className="mt-s1 text-t1 text-ink-2" aria-label="Pay by year">
        {start !== null && (
          <li>
            <Fact id={future.startWageFactId} estimate="said" block className={row}>
              <span className="text-ink-3">today</span>
              <span className="figure">{told(start)}</span>
            </Fact>
          </li>
        )}
        {future.bands.map((band) => (
          <li key={band.horizonYears}>
            <Fact id={band.factId} estimate="said" block className={row}>
              <span className="text-ink-3">{counted(band.horizonYears, 'year')}</span>
              <span>
                <span className="figure">{told(band.p50)}</span>,{' '}
                <span className="whitespace-nowrap">
                  {thousands(band.p10)}–{thousands(band.p90)}
                </span>
              </span>
            </Fact>
          </li>
        ))}
      </ul>
    </>
  );
}
