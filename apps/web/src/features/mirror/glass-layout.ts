/** Measures of the hub's drawing, pixels. The axis of time is the mirror: the reader above it, the others below. */
export type GlassLayout = {
  readonly width: number;
  readonly height: number;
  /** Where the reader's line ends. */
  readonly right: number;
  readonly axisY: number;
  /** Range of heights above the axis, lowest first. */
  readonly above: readonly [number, number];
  /** Range below it, nearest the axis first. */
  readonly below: readonly [number, number];
  readonly turn: number;
  readonly loop: number;
  readonly nib: { readonly min: number; readonly max: number };
  /** Left edge of the words about where people went; null where they stand in a list beneath. */
  readonly wordsLeft: number | null;
};

/** From this width on, where people went is drawn at the end of the line instead of listed beneath. */
const WITH_DEPARTURES = 900;

/** Lays the drawing out for the width it has. */
export function glassLayout(width: number): GlassLayout {
  if (width >= WITH_DEPARTURES) {
    const right = Math.round(width * 0.645);
    return {
      width,
      height: 388,
      right,
      axisY: 204,
      above: [160, 44],
      below: [234, 356],
      turn: Math.min(44, width / 30),
      loop: 17,
      nib: { min: 1.6, max: 6.4 },
      wordsLeft: right + Math.round(width * 0.115),
    };
  }
  return {
    width,
    height: 266,
    right: width - 12,
    axisY: 138,
    above: [112, 40],
    below: [168, 252],
    turn: Math.max(12, width / 24),
    loop: Math.max(9, Math.min(14, width / 34)),
    nib: { min: 1.2, max: 4.4 },
    wordsLeft: null,
  };
}

/**
 * Middles of the places where people went, spread over the height so that their words never meet.
 *
 * @returns one y for each destination, pixels
 */
export function departureRows(count: number): number[] {
  return Array.from({ length: count }, (_, i) => 116 + i * (count > 3 ? 64 : 84));
}

/** A fan from the nib to a destination, as wide at its end as the number of people is large. */
export function departurePath(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  thickness: number,
): string {
  const half = thickness / 2;
  const bend = (to.x - from.x) * 0.5;
  const curve = (y: number) => `C${from.x + bend} ${from.y} ${to.x - bend} ${y} ${to.x} ${y}`;
  const back = `C${to.x - bend} ${to.y + half} ${from.x + bend} ${from.y} ${from.x} ${from.y}`;
  return `M${from.x} ${from.y}${curve(to.y - half)}L${to.x} ${to.y + half}${back}Z`;
}
