import type { MapNode } from '@career-mirror/contract';

/*
 * The map around a person. x: how unlike an occupation is, along arcs around the nib; y: how much of the work is people.
 * Every occupation has a row of its own, so no two labels can ever meet.
 */

export type MapFrame = {
  readonly width: number;
  /** Magnification, 1 = all of it fits the width. */
  readonly zoom: number;
  /** Where the reader's line begins on the page; before 0 it runs in from the edge. */
  readonly lineFrom: number;
  /** The nib. */
  readonly you: { readonly x: number; readonly y: number };
  readonly row: number;
  readonly height: number;
  /** Radius of the arcs of equal likeness, pixels; large, so that arcs are nearly upright. */
  readonly arc: number;
  /** Pixels from the nib to likeness 1, and per unit of unlikeness from there. */
  readonly near: number;
  readonly perUnit: number;
};

export type PlacedNode = {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end'; readonly room: number };
};

const ROW = 22;
const MARGIN = 34;
/** From this width on, the reader's whole line fits before the nib. */
const WITH_LINE = 620;
/** Room kept at the right for the label of the farthest occupation, pixels. */
const LABEL_ROOM = 190;
const GAP = 12;

/** Frame of the map for a width, a number of rows and the least likeness that must fit. */
export function mapFrame(width: number, rows: number, leastLikeness: number, zoom: number): MapFrame {
  const height = rows * ROW * zoom + 2 * MARGIN;
  const wide = width >= WITH_LINE;
  const youX = wide ? Math.min(214, width * 0.245) : 40;
  const near = wide ? 30 : 14;
  const farthest = Math.max(0.3, 1 - leastLikeness);
  const room = Math.max(90, width - youX - near - (wide ? LABEL_ROOM : LABEL_ROOM * 0.75));
  return {
    width: youX + (width - youX) * zoom,
    zoom,
    lineFrom: wide ? 0 : youX - 254,
    you: { x: youX, y: height / 2 },
    row: ROW * zoom,
    height,
    arc: Math.max(430 * zoom, height * 0.62),
    near,
    perUnit: (room * zoom) / farthest,
  };
}

/** x of a likeness at a height: on an arc around the nib. */
export function arcX(frame: MapFrame, likeness: number, y: number): number {
  const lean = Math.cos(Math.asin(Math.max(-1, Math.min(1, (y - frame.you.y) / frame.arc))));
  return frame.you.x + (frame.near + (1 - likeness) * frame.perUnit) * lean;
}

/** Nodes from most people to most stock and numbers; those with no index stand in the middle. */
export function orderNodes(nodes: readonly MapNode[]): MapNode[] {
  return [...nodes].sort(
    (a, b) => (b.peopleShare ?? 0.5) - (a.peopleShare ?? 0.5) || a.title.localeCompare(b.title),
  );
}

/** Places nodes in their rows, in the order given, each with the side its label has room on. */
export function placeNodes(nodes: readonly MapNode[], frame: MapFrame): PlacedNode[] {
  return nodes.map((node, i) => {
    const y = frame.you.y + (i - (nodes.length - 1) / 2) * frame.row;
    const x = arcX(frame, node.likeness, y);
    const right = frame.width - x - GAP;
    const left = x - frame.you.x - GAP;
    const start = right >= 120 || right >= left;
    return {
      node,
      x,
      y,
      label: { x: start ? x + GAP : x - GAP, anchor: start ? 'start' : 'end', room: start ? right : left },
    };
  });
}

/** The edge from the nib to an occupation. */
export function edgePath(frame: MapFrame, to: { readonly x: number; readonly y: number }): string {
  const bend = frame.you.x + (to.x - frame.you.x) * 0.45;
  return `M${frame.you.x} ${frame.you.y}C${bend} ${frame.you.y} ${bend} ${to.y} ${to.x} ${to.y}`;
}
