import { type Scale, yearTicks } from './scale.ts';

/** The axis of time: the mirror between the reader's line above and the others' below. */
export function TimeAxis(props: {
  x: Scale;
  from: number;
  to: number;
  y: number;
  left: number;
  right: number;
  /** Word for a tick; the year itself unless given. */
  word?: (year: number) => string;
}) {
  const { x, from, to, y, left, right, word = String } = props;
  return (
    <g data-axis>
      <line x1={left} x2={right} y1={y} y2={y} className="axis-line" />
      {yearTicks(from, to, (right - left) / 64).map((year) => (
        <g key={year}>
          <line x1={x(year)} x2={x(year)} y1={y - 3} y2={y + 3} className="axis-line" />
          <text x={x(year)} y={y + 16} textAnchor="middle" className="axis-word">
            {word(year)}
          </text>
        </g>
      ))}
    </g>
  );
}
