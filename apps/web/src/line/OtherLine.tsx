import type { CareerKind } from '@career-mirror/contract';
import { centreLine, type LineShape, pointsFrom, pointsUntil } from './centre-line.ts';
import { strokePath } from './path.ts';
import type { Piece } from './pieces.ts';
import type { Scale } from './scale.ts';

/**
 * Somebody else's career: tints, never ink. Up to `sharedUntil` it ran like the reader's and is verdigris;
 * a composite is dashed, because it is not a person.
 */
export function OtherLine(props: {
  pieces: readonly Piece[];
  x: Scale;
  y: Scale;
  kind: CareerKind;
  /** Year on the axis up to which it is like the reader's; null = never. */
  sharedUntil: number | null;
  shape?: LineShape;
  width?: number;
}) {
  const { pieces, x, y, kind, sharedUntil, shape, width = 1.6 } = props;
  const points = centreLine(pieces, x, y, { turn: 24, loop: 7, ...shape });
  const cut = sharedUntil === null ? Number.NEGATIVE_INFINITY : x(sharedUntil);
  const shared = pointsUntil(points, cut);
  const dash = kind === 'composite' ? '5 4' : undefined;
  return (
    <g data-line={kind}>
      <path
        d={strokePath(pointsFrom(points, cut))}
        className="other"
        strokeWidth={width}
        strokeDasharray={dash}
      />
      {shared.length > 1 && (
        <path d={strokePath(shared)} className="same" strokeWidth={width + 0.6} strokeDasharray={dash} />
      )}
    </g>
  );
}
