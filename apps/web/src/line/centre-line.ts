import type { Piece } from './pieces.ts';
import type { Scale } from './scale.ts';

/*
 * The person's line: one continuous stroke that never leaves the paper.
 *
 * x is time and y is what the work is made of; it is not rank. A spell is a rest, a change of spell is a turn of the pen
 * centred on the day of the change, a break is a loop: the line goes round once and carries on. Apart from loops the line
 * never runs backwards, and it never jumps: neighbouring points are at most about two steps apart, loops included.
 */

/** A point of the centre line; `pressure` 0…1 is how hard the pen presses, `piece` is the index of its piece. */
export type LinePoint = {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
  readonly piece: number;
};

export type LineShape = {
  /** Half the width of a turn, pixels; shortened where a spell is short. */
  readonly turn?: number;
  /** Radius of the loop of a break, pixels. */
  readonly loop?: number;
  /** Distance between points, pixels. */
  readonly step?: number;
};

/** Years after which a stay presses as hard as the pen can. */
const FULL_PRESSURE_YEARS = 5;
/** Pressure at the thinnest place of a turn, of a loop, and through time nothing is known about. */
const TURN_PRESSURE = 0.16;
const LOOP_PRESSURE = 0.3;
const GAP_PRESSURE = 0.12;

const ease = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
const clamp01 = (t: number) => Math.min(1, Math.max(0, t));

type Turn = { readonly from: number; readonly to: number; readonly y0: number; readonly y1: number };

/** Turns between pieces of different height. After a loop the whole turn lies in the next piece. */
function turnsOf(pieces: readonly Piece[], x: Scale, y: Scale, turn: number): Turn[] {
  const width = (piece: Piece) => x(piece.to) - x(piece.from);
  const turns: Turn[] = [];
  pieces.slice(1).forEach((piece, i) => {
    const before = pieces[i];
    if (!before || before.height === piece.height) return;
    const at = x(piece.from);
    const back = before.kind === 'loop' ? 0 : Math.min(turn, width(before) / 2);
    const ahead =
      before.kind === 'loop' ? Math.min(turn * 1.7, width(piece) * 0.6) : Math.min(turn, width(piece) / 2);
    turns.push({ from: at - back, to: at + ahead, y0: y(before.height), y1: y(piece.height) });
  });
  return turns;
}

function restPressure(piece: Piece, share: number): number {
  if (piece.kind === 'gap') return GAP_PRESSURE;
  const stayed = Math.min(1, (piece.to - piece.from) / FULL_PRESSURE_YEARS);
  return (0.62 + 0.26 * stayed) * (0.88 + 0.12 * Math.sin(share * Math.PI));
}

/**
 * A break: the pen comes along, goes round once above the line while drifting on, and carries on. Tangents meet, so there is
 * no corner however small or long the break is.
 */
function loopPoints(
  piece: Piece,
  index: number,
  x: Scale,
  y: number,
  radius: number,
  step: number,
): LinePoint[] {
  const x0 = x(piece.from);
  const length = x(piece.to) - x0;
  const drift = Math.min(length, radius * 0.9);
  const straight = (length - drift) / 2;
  const points: LinePoint[] = [];
  const along = (from: number) => {
    const count = Math.max(1, Math.ceil(straight / step));
    for (let k = 1; k <= count; k++) {
      points.push({ x: from + (straight * k) / count, y, pressure: LOOP_PRESSURE, piece: index });
    }
  };
  along(x0);
  const count = Math.max(24, Math.ceil((2 * Math.PI * radius + drift) / step));
  for (let k = 1; k <= count; k++) {
    const angle = (2 * Math.PI * k) / count;
    const rise = (1 - Math.cos(angle)) / 2;
    points.push({
      x: x0 + straight + (drift * k) / count + radius * Math.sin(angle),
      y: y - 2 * radius * rise,
      pressure: LOOP_PRESSURE * (0.7 + 0.9 * (angle > Math.PI ? rise : rise / 3)),
      piece: index,
    });
  }
  along(x0 + straight + drift);
  return points;
}

/**
 * Centre line of a career.
 *
 * @param pieces  pieces without holes, oldest first
 * @param x       years → pixels, increasing
 * @param y       height 0…1 → pixels
 * @returns       points in the order of the pen; empty when there are no pieces
 */
export function centreLine(pieces: readonly Piece[], x: Scale, y: Scale, shape: LineShape = {}): LinePoint[] {
  const { turn = 40, loop = 15, step = 2 } = shape;
  const turns = turnsOf(pieces, x, y, turn);
  const points: LinePoint[] = [];
  pieces.forEach((piece, index) => {
    const x0 = x(piece.from);
    const length = x(piece.to) - x0;
    if (piece.kind === 'loop') {
      points.push(...loopPoints(piece, index, x, y(piece.height), loop, step));
      return;
    }
    const count = Math.max(8, Math.ceil(length / step));
    for (let k = index === 0 ? 0 : 1; k <= count; k++) {
      const share = k / count;
      const at = x0 + length * share;
      const bend = turns.find((one) => at >= one.from && at < one.to);
      const u = bend ? (at - bend.from) / (bend.to - bend.from) : 0;
      const rest = restPressure(piece, share);
      const nextLoops =
        pieces[index + 1]?.kind === 'loop' ? ease(clamp01(1 - (x0 + length - at) / (loop * 1.8))) : 0;
      const thin = Math.max(bend ? Math.sin(Math.PI * u) ** 1.4 : 0, nextLoops);
      points.push({
        x: at,
        y: bend ? bend.y0 + (bend.y1 - bend.y0) * ease(u) : y(piece.height),
        pressure: rest + (Math.min(rest, TURN_PRESSURE) - rest) * thin,
        piece: index,
      });
    }
  });
  return points;
}

/** The stretch of a centre line up to a year, for tinting what two careers share. */
export function pointsUntil(points: readonly LinePoint[], xEnd: number): LinePoint[] {
  const end = points.findIndex((point) => point.x > xEnd);
  return end < 0 ? [...points] : points.slice(0, Math.max(1, end));
}

/** The stretch of a centre line from a year on. */
export function pointsFrom(points: readonly LinePoint[], xStart: number): LinePoint[] {
  const start = points.findIndex((point) => point.x > xStart);
  return start < 0 ? [] : points.slice(Math.max(0, start - 1));
}
