import type { LinePoint } from './centre-line.ts';

/** Hundredths of a pixel: coarser steps show as bands in the thin ink. */
const r = (value: number) => Math.round(value * 100) / 100;

/** Path through points, for a line drawn with a stroke. */
export function strokePath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.length === 0 ? '' : `M${points.map((point) => `${r(point.x)} ${r(point.y)}`).join('L')}`;
}

export type Nib = {
  /** Width where the pen turns, pixels. */
  readonly min?: number;
  /** Width where it rests, pixels. */
  readonly max?: number;
  /** Length over which the pen comes down at the very beginning, pixels. */
  readonly entry?: number;
};

/** Share of the wanted width the pen takes on per pixel travelled: a nib gives way slowly. */
const GIVE_PER_PX = 0.07;

/**
 * Outline of the ink along a centre line: closed, filled, wider where the pen pressed harder.
 *
 * @returns an SVG path; '' for fewer than two points
 */
export function inkPath(points: readonly LinePoint[], nib: Nib = {}): string {
  const { min = 1.3, max = 4.6, entry = 90 } = nib;
  if (points.length < 2) return '';
  const left: string[] = [];
  const right: string[] = [];
  let width = 0;
  let travelled = 0;
  points.forEach((point, i) => {
    const before = points[Math.max(0, i - 2)] ?? point;
    const after = points[Math.min(points.length - 1, i + 2)] ?? point;
    const last = points[Math.max(0, i - 1)] ?? point;
    const moved = Math.hypot(point.x - last.x, point.y - last.y);
    travelled += moved;
    const dx = after.x - before.x;
    const dy = after.y - before.y;
    const length = Math.hypot(dx, dy) || 1;
    const wanted = (min + (max - min) * point.pressure) * Math.min(1, 0.2 + travelled / entry);
    width += (wanted - width) * Math.min(1, GIVE_PER_PX * Math.max(0.5, moved));
    const half = width / 2;
    left.push(`${r(point.x - (dy / length) * half)} ${r(point.y + (dx / length) * half)}`);
    right.push(`${r(point.x + (dy / length) * half)} ${r(point.y - (dx / length) * half)}`);
  });
  return `M${left.join('L')}L${right.reverse().join('L')}Z`;
}
