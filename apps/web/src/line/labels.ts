import type { LinePoint } from './centre-line.ts';

/** What is to be written beside one piece of a line: a title and, beneath it, a smaller second line. */
export type LabelWish = {
  readonly piece: number;
  readonly title: string;
  readonly note: string | null;
};

export type PlacedLabel = LabelWish & {
  readonly x: number;
  /** Baseline of the title. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
};

export type LabelRoom = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Width of words in pixels at the size of titles or notes. */
  readonly measure: (text: string, voice: 'title' | 'note') => number;
  readonly titleSize?: number;
  readonly noteSize?: number;
};

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

const AIR = 4;
const LINE_AIR = 5;
const meets = (a: Box, b: Box) =>
  a.x0 < b.x1 + AIR && b.x0 < a.x1 + AIR && a.y0 < b.y1 + AIR && b.y0 < a.y1 + AIR;

/** True when the line runs through a box. */
function crossed(box: Box, points: readonly LinePoint[]): boolean {
  return points.some(
    (p) => p.x > box.x0 - 2 && p.x < box.x1 + 2 && p.y > box.y0 - LINE_AIR && p.y < box.y1 + LINE_AIR,
  );
}

/**
 * Places a label beside each piece so that no two meet, none lies on the line and none leaves the room.
 * Longer stays choose first; a label for which there is no place is left out (the list of spells still has it).
 *
 * @returns placed labels, in the order of their pieces
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  points: readonly LinePoint[],
  room: LabelRoom,
): PlacedLabel[] {
  const { titleSize = 14, noteSize = 12 } = room;
  const boxes: Box[] = [];
  const placed: PlacedLabel[] = [];
  const stretches = wishes
    .map((wish) => ({ wish, own: points.filter((point) => point.piece === wish.piece) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => spread(b.own) - spread(a.own) || a.wish.piece - b.wish.piece);
  for (const { wish, own } of stretches) {
    const noteHeight = wish.note === null ? 0 : noteSize + 4;
    const width = Math.max(
      room.measure(wish.title, 'title'),
      wish.note === null ? 0 : room.measure(wish.note, 'note'),
    );
    const found = candidates(own, points, titleSize, noteHeight).find(({ x, y, anchor }) => {
      const x0 = anchor === 'start' ? x : x - width;
      const box = { x0, x1: x0 + width, y0: y - titleSize, y1: y + noteHeight + 2 };
      if (box.x0 < room.left || box.x1 > room.right || box.y0 < room.top || box.y1 > room.bottom)
        return false;
      if (boxes.some((other) => meets(box, other)) || crossed(box, points)) return false;
      boxes.push(box);
      return true;
    });
    if (found) placed.push({ ...wish, ...found });
  }
  return placed.sort((a, b) => a.piece - b.piece);
}

const spread = (points: readonly LinePoint[]) => (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);

type Place = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };

/** True where the line lies lower here than on either side, so that words belong beneath it. */
function isLow(own: readonly LinePoint[], points: readonly LinePoint[]): boolean {
  const from = (own[0]?.x ?? 0) - 60;
  const to = (own.at(-1)?.x ?? 0) + 60;
  const around = points.filter((point) => point.x > from && point.x < to && point.piece !== own[0]?.piece);
  const middle = own[Math.floor(own.length / 2)];
  if (around.length === 0 || !middle) return false;
  return middle.y > around.reduce((sum, point) => sum + point.y, 0) / around.length + 1;
}

/** Beside a loop, at the height of its ring. */
function besideLoop(own: readonly LinePoint[], titleSize: number, noteHeight: number): Place[] {
  const loops = own.some((point, i) => point.x < (own[i - 1]?.x ?? Number.NEGATIVE_INFINITY));
  if (!loops) return [];
  const top = Math.min(...own.map((point) => point.y));
  const ring = own.filter((point) => point.y < (own[0]?.y ?? top) - 2);
  const y = top + titleSize - (noteHeight === 0 ? 0 : 4);
  return [
    { x: Math.max(...ring.map((point) => point.x)) + 12, y, anchor: 'start' },
    { x: Math.min(...ring.map((point) => point.x)) - 12, y, anchor: 'end' },
  ];
}

/** Places beside a stretch of line, best first: above or below where it rests, then further along and further away. */
function candidates(
  own: readonly LinePoint[],
  points: readonly LinePoint[],
  titleSize: number,
  noteHeight: number,
): Place[] {
  const places = besideLoop(own, titleSize, noteHeight);
  const at = (share: number) => own[Math.min(own.length - 1, Math.round(share * (own.length - 1)))];
  const low = isLow(own, points);
  for (const away of [12, 22, 36, 54, 78]) {
    for (const share of [0.22, 0, 0.4, 0.6, 0.8, 1]) {
      const point = at(share);
      if (!point) continue;
      for (const anchor of ['start', 'end'] as const) {
        const above: Place = { x: point.x, y: point.y - away - noteHeight, anchor };
        const below: Place = { x: point.x, y: point.y + away + titleSize - 2, anchor };
        places.push(...(low ? [below, above] : [above, below]));
      }
    }
  }
  return places;
}
