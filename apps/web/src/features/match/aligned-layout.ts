/** Measures of the board of aligned careers, pixels. The chosen career's row is taller, so that its jobs can be named. */
export type BoardLayout = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Height of the reader's own drawing; the axis stands at its foot. */
  readonly axisY: number;
  readonly rows: readonly { readonly top: number; readonly height: number }[];
  readonly height: number;
};

const ROW = 42;
const CHOSEN_ROW = 84;
const AXIS_Y = 122;
/** Room for "Participant 10" and the likeness, and for the title they ended with. */
const LEFT = 166;
const END_ROOM = 168;

/** Lays out one row for each career beneath the reader's own. */
export function boardLayout(width: number, count: number, chosen: number): BoardLayout {
  let top = AXIS_Y + 12;
  const rows = Array.from({ length: count }, (_, i) => {
    const height = i === chosen ? CHOSEN_ROW : ROW;
    const row = { top, height };
    top += height;
    return row;
  });
  return { width, left: LEFT, right: width - END_ROOM, axisY: AXIS_Y, rows, height: top };
}
