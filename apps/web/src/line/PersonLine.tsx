import { centreLine, type LineShape } from './centre-line.ts';
import { inkPath, type Nib } from './path.ts';
import type { Piece } from './pieces.ts';
import type { Scale } from './scale.ts';

/**
 * The person's line: ink, and nobody else's is drawn in it. Give it the pieces of `personPieces` and two scales;
 * it is a group to be put in any drawing. The nib is the person now.
 */
export function PersonLine(props: {
  pieces: readonly Piece[];
  x: Scale;
  y: Scale;
  shape?: LineShape;
  nib?: Nib;
  /** Radius of the dot at the end, pixels; 0 = none. */
  dot?: number;
}) {
  const { pieces, x, y, shape, nib, dot = 5.5 } = props;
  const points = centreLine(pieces, x, y, shape);
  const end = points.at(-1);
  if (!end) return null;
  return (
    <g data-line="you">
      <path d={inkPath(points, nib)} className="ink" />
      {dot > 0 && <circle cx={end.x} cy={end.y} r={dot + 3} className="nib-ring" />}
      {dot > 0 && <circle cx={end.x} cy={end.y} r={dot} className="nib" />}
    </g>
  );
}
