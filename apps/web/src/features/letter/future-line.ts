import type { Scale } from '../../line/scale.ts';

/** How the line goes on from today: a dotted middle and a band around it that widens with the years. */
export type FutureLine = {
  readonly middle: string;
  readonly band: string;
  readonly end: { x: number; y: number };
};

/** Half the band after ten years, share of the height of the drawing. */
const WIDEST = 0.16;
/** Years the turn towards the new work takes. */
const TURN_YEARS = 3.6;

/**
 * The line carried on from today to the year the letter is written from.
 *
 * @param from    height of the work today, 0…1
 * @param to      height of the target's work, 0…1
 * @param tilt    −1 lower edge, 0 middle, 1 upper edge of the band: where the letter's path runs
 */
export function futureLine(params: {
  now: number;
  until: number;
  from: number;
  to: number;
  tilt: -1 | 0 | 1;
  x: Scale;
  y: Scale;
}): FutureLine {
  const { now, until, from, to, tilt, x, y } = params;
  const turned = now + Math.min(TURN_YEARS, (until - now) / 2);
  const at = (height: number) => Math.round(y(height) * 10) / 10;
  const px = (year: number) => Math.round(x(year) * 10) / 10;
  const half = WIDEST / 2;
  const curve = (height: number) => {
    const bend = px(now + (turned - now) * 0.55);
    return `C${bend} ${at(from)} ${bend} ${at(height)} ${px(turned)} ${at(height)}`;
  };
  const end = to + tilt * half * 0.8;
  return {
    middle: `M${px(now)} ${at(from)}${curve(to)}L${px(until)} ${at(end)}`,
    band: `M${px(now)} ${at(from)}${curve(to + half * 0.4)}L${px(until)} ${at(to + half)}L${px(until)} ${at(to - half)}L${px(turned)} ${at(to - half * 0.4)}C${px(now + (turned - now) * 0.45)} ${at(to - half * 0.4)} ${px(now + (turned - now) * 0.45)} ${at(from)} ${px(now)} ${at(from)}Z`,
    end: { x: px(until), y: at(end) },
  };
}
