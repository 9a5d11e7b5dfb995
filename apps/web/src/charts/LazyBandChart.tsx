'use client';
import dynamic from 'next/dynamic';
import { Fact } from '../ui/Fact.tsx';
import type { BandChartProps } from './band-chart.ts';

const Chart = dynamic(() => import('./BandChart.tsx'), { ssr: false });

/** A band over years; the chart library is loaded only where one is shown. */
export function LazyBandChart(props: BandChartProps) {
  return (
    <figure>
      <div className="min-h-[150px]">
        <Fact id={props.factId} estimate="said" block>
          <Chart {...props} />
        </Fact>
      </div>
      <figcaption className="text-t1 text-ink-3">
        {props.uncertainty}. {props.source}
      </figcaption>
    </figure>
  );
}
