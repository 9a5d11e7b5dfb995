import { type Matrix, transformPoint } from './pdf-matrix.ts';
import type { LoadedPdfjs } from './pdfjs.ts';

/** A filled area in points from the page's top left; `color` null = a pattern, of which nothing is known. */
export type Backdrop = { left: number; top: number; right: number; bottom: number; color: string | null };

/** Areas smaller than this in either direction are rules and bullets, in points. */
const smallestAreaPoints = 5;

/** The area a path operation fills, or null if it fills none worth remembering; `fill` undefined = see-through. */
export function paintBackdrop(
  args: unknown,
  OPS: LoadedPdfjs['OPS'],
  ctm: Matrix,
  fill: string | null | undefined,
): Backdrop | null {
  if (fill === undefined || !Array.isArray(args)) return null;
  const [operation, , box]: unknown[] = args;
  const fills = [
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.rawFillPath,
  ];
  if (typeof operation !== 'number' || !fills.some((each) => each === operation)) return null;
  if (typeof box !== 'object' || box === null) return null;
  const [x0, y0, x1, y1] = Object.values(box).map(Number);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  const [ax, ay] = transformPoint(ctm, x0, y0);
  const [bx, by] = transformPoint(ctm, x1, y1);
  const area = {
    left: Math.min(ax, bx),
    right: Math.max(ax, bx),
    top: Math.min(ay, by),
    bottom: Math.max(ay, by),
    color: fill,
  };
  const small = area.right - area.left < smallestAreaPoints || area.bottom - area.top < smallestAreaPoints;
  return small ? null : area;
}
