import { type Matrix, transformPoint } from './pdf-matrix.ts';

/** A rectangle in points from the page's top left. */
export type Area = { left: number; top: number; right: number; bottom: number };

/** What painting is confined to: all of the page, a rectangle, or a shape that is no rectangle. */
export type Clip = Area | 'page' | 'shape';

/** Points that differ by less than this lie on one line, in points. */
const straight = 0.5;

/** The area of a box under a matrix; null when the matrix turns or slants it. */
export function areaOf(
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  matrix: Matrix,
): Area | null {
  const [a, b, c, d] = matrix;
  const upright = Math.abs(b) + Math.abs(c) < 1e-6 * (Math.abs(a) + Math.abs(d));
  const turned = Math.abs(a) + Math.abs(d) < 1e-6 * (Math.abs(b) + Math.abs(c));
  if (!upright && !turned) return null;
  const [ax, ay] = transformPoint(matrix, x0, y0);
  const [bx, by] = transformPoint(matrix, x1, y1);
  return {
    left: Math.min(ax, bx),
    right: Math.max(ax, bx),
    top: Math.min(ay, by),
    bottom: Math.max(ay, by),
  };
}

/** Codes in the list of a path as pdf.js hands it over. */
const [moveTo, lineTo, closePath] = [0, 1, 4];

/** The box of a path that is one rectangle along the axes; null for every other path. `path`: arguments of `constructPath`. */
export function rectangleOf(path: unknown): [number, number, number, number] | null {
  const [, parts, box]: unknown[] = Array.isArray(path) ? path : [];
  const commands: unknown = Array.isArray(parts) ? parts[0] : null;
  if (!(commands instanceof Float32Array) || typeof box !== 'object' || box === null) return null;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Object.values(box).map(Number);
  let corners = 0;
  let moves = 0;
  for (let at = 0; at < commands.length; ) {
    const command = commands[at];
    if (command === closePath) {
      at += 1;
      continue;
    }
    if (command !== moveTo && command !== lineTo) return null;
    if (command === moveTo) moves += 1;
    const [x = 0, y = 0] = [commands[at + 1], commands[at + 2]];
    const onEdge = Math.min(Math.abs(x - x0), Math.abs(x - x1)) < straight;
    if (!onEdge || Math.min(Math.abs(y - y0), Math.abs(y - y1)) >= straight) return null;
    corners += 1;
    at += 3;
  }
  return moves === 1 && corners >= 4 && corners <= 5 ? [x0, y0, x1, y1] : null;
}

/** What remains when painting is confined to a further area; null = to a shape that is none. */
export function confine(clip: Clip, area: Area | null): Clip {
  if (area === null || clip === 'shape') return 'shape';
  if (clip === 'page') return area;
  return {
    left: Math.max(clip.left, area.left),
    top: Math.max(clip.top, area.top),
    right: Math.min(clip.right, area.right),
    bottom: Math.min(clip.bottom, area.bottom),
  };
}

/** True when a point lies in an area, `slack` points around it included. */
export const holds = ({ left, top, right, bottom }: Area, x: number, y: number, slack = 0): boolean =>
  x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
