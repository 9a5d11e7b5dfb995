'use client';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, XAxis, YAxis } from 'recharts';
import { useWidth } from '../lib/use-size.ts';
import type { BandChartProps } from './band-chart.ts';

const tick = { fill: 'var(--ink-2)', fontSize: 12 };

/** A value over years as a band with its middle path, labelled at its end. Loaded by `LazyBandChart`. */
export default function BandChart(props: BandChartProps) {
  const { points, unit, label, domain, height = 150, format } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const rows = points.map((point) => ({ ...point, band: [point.low, point.high] }));
  const start = points[0];
  const end = points.at(-1);
  return (
    <div
      ref={ref}
      role="img"
      aria-label={`${label}, ${unit}: ${end ? `${format(end.low)} to ${format(end.high)} after ${end.year} years, middle ${format(end.middle)}` : 'not enough data'}`}
    >
      {width > 0 && (
        <ComposedChart
          width={width}
          height={height}
          data={rows}
          margin={{ top: 10, right: 60, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis
            dataKey="year"
            type="number"
            domain={[0, 'dataMax']}
            ticks={points.map((p) => p.year)}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--rule-2)' }}
          />
          <YAxis
            domain={domain}
            tickFormatter={format}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={48}
            tickCount={4}
          />
          <Area
            dataKey="band"
            stroke="var(--verd-2)"
            strokeWidth={0.75}
            fill="var(--verd-wash)"
            fillOpacity={1}
            isAnimationActive={false}
          />
          <Line
            dataKey="middle"
            stroke="var(--verd)"
            strokeWidth={2.2}
            dot={false}
            isAnimationActive={false}
          />
          {start && start.low === start.high && (
            <ReferenceDot x={start.year} y={start.middle} r={4.5} fill="var(--ink)" stroke="none" />
          )}
          {end && (
            <ReferenceDot
              x={end.year}
              y={end.middle}
              r={0}
              label={{
                value: format(end.middle),
                position: 'right',
                fill: 'var(--ink)',
                fontSize: 12,
                fontWeight: 550,
              }}
            />
          )}
          {end && (
            <ReferenceDot
              x={end.year}
              y={end.high}
              r={0}
              label={{ value: format(end.high), position: 'right', fill: 'var(--ink-2)', fontSize: 12 }}
            />
          )}
          {end && (
            <ReferenceDot
              x={end.year}
              y={end.low}
              r={0}
              label={{ value: format(end.low), position: 'right', fill: 'var(--ink-2)', fontSize: 12 }}
            />
          )}
        </ComposedChart>
      )}
    </div>
  );
}
