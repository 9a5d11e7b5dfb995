import type { CareerSpell, ProfileSpell } from '@career-mirror/contract';
import { monthNumber, yearNumber } from '../lib/dates.ts';

/** What the line needs to know of a spell. */
export type LineSpell = Pick<
  ProfileSpell,
  'id' | 'kind' | 'title' | 'employer' | 'start' | 'end' | 'peopleShare'
>;

/**
 * One stretch of a line. `stay` = a spell the line rests in, `loop` = a break or a time of caring,
 * `gap` = time nothing is known about: the line goes on, lightly.
 */
export type Piece = {
  readonly id: string | null;
  readonly kind: 'stay' | 'loop' | 'gap';
  /** Years, `to` exclusive; pieces follow each other without a hole. */
  readonly from: number;
  readonly to: number;
  /** 0 stock and numbers … 1 people. */
  readonly height: number;
  /** False when the height or the dates were not given and stand in from the neighbours. */
  readonly known: boolean;
};

const MIDDLE = 0.5;
/** Length given to a spell of which no dates are known, years. */
const UNDATED_YEARS = 1;
/** No spell is shorter than a month, years. */
const SHORTEST = 1 / 12;
/** Holes up to this are not drawn, years: dates to the month, and dates given as years only. */
const SMALL_HOLE = 0.25;
const SMALL_HOLE_OF_YEARS = 1;

type Dated = { spell: LineSpell; from: number; to: number; given: boolean; toTheMonth: boolean };

/** End of a spell, exclusive. A month given counts to its last day, a year alone to its first of January. */
function endOf(spell: LineSpell, now: number): number | null {
  if (spell.end === null) return null;
  if (spell.end === 'present') return now;
  const oneYear = spell.end.month === null && spell.start?.year === spell.end.year;
  return (monthNumber(spell.end) + (spell.end.month === null ? (oneYear ? 12 : 0) : 1)) / 12;
}

/** Gives every spell a beginning and an end: its own, else from its neighbours, else a year. */
function dateSpells(spells: readonly LineSpell[], now: number): Dated[] {
  const begins = spells.map((spell) => (spell.start ? yearNumber(spell.start) : null));
  const ends = spells.map((spell) => endOf(spell, now));
  const firstKnown = begins.find((begin) => begin !== null) ?? ends.find((end) => end !== null) ?? null;
  const dated: Dated[] = [];
  let previousEnd = firstKnown ?? now - spells.length * UNDATED_YEARS;
  spells.forEach((spell, i) => {
    const end = ends[i] ?? null;
    const nextBegin = begins.slice(i + 1).find((later) => later !== null) ?? null;
    const from = Math.min(
      begins[i] ?? (end === null ? previousEnd : Math.min(previousEnd, end - UNDATED_YEARS)),
      now - SHORTEST,
    );
    const untilNext = nextBegin !== null && nextBegin > from ? nextBegin : Number.POSITIVE_INFINITY;
    const to = Math.max(from + SHORTEST, Math.min(end ?? Math.min(untilNext, from + UNDATED_YEARS), now));
    const toTheMonth = typeof spell.end === 'object' && spell.end?.month !== null;
    dated.push({ spell, from, to, given: begins[i] !== null && end !== null, toTheMonth });
    previousEnd = Math.max(previousEnd, to);
  });
  return dated;
}

/** Closes the small holes that dates leave: a few weeks between two jobs, or a year written without its month. */
function closeSmallHoles(dated: readonly Dated[]): Dated[] {
  return dated.map((one) => {
    if (dated.some((other) => other !== one && other.from <= one.to && other.to > one.to)) return one;
    const next = Math.min(
      ...dated.map((other) => (other.from > one.to ? other.from : Number.POSITIVE_INFINITY)),
    );
    const room = one.toTheMonth ? SMALL_HOLE : SMALL_HOLE_OF_YEARS;
    return next - one.to <= room + 1e-6 ? { ...one, to: next } : one;
  });
}

const isBreak = (spell: LineSpell) => spell.kind === 'care' || spell.kind === 'break';

/** Of the spells that run at one moment: work before breaks, then the one begun last. */
function inForce(running: readonly Dated[]): Dated | null {
  let best: Dated | null = null;
  for (const one of running) {
    if (!best) best = one;
    else if (isBreak(best.spell) !== isBreak(one.spell)) best = isBreak(best.spell) ? one : best;
    else if (one.from >= best.from) best = one;
  }
  return best;
}

/** Heights in order; an unknown one takes the last known before it, else the first known after it. */
function fillHeights(heights: readonly (number | null)[]): number[] {
  const firstKnown = heights.find((height) => height !== null) ?? MIDDLE;
  let last = firstKnown;
  return heights.map((height) => {
    last = height ?? last;
    return last;
  });
}

/**
 * The person's career as one unbroken row of pieces. Spells may overlap (the one begun last goes first, work before
 * breaks), leave holes (a `gap`, also after the last one until today), miss dates or heights (taken from the neighbours).
 *
 * @param spells  oldest first
 * @param now     today as a number of years, for example 2026.9
 * @returns       pieces without holes or overlaps, oldest first; empty when there are no spells
 */
export function personPieces(spells: readonly LineSpell[], now: number): Piece[] {
  const dated = closeSmallHoles(dateSpells(spells, now));
  const cuts = [...new Set(dated.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const raw: (Omit<Piece, 'height'> & { height: number | null })[] = [];
  cuts.slice(0, -1).forEach((from, i) => {
    const to = cuts[i + 1] ?? from;
    const one = inForce(dated.filter((other) => other.from <= from && other.to >= to));
    const last = raw.at(-1);
    const id = one?.spell.id ?? null;
    if (last && last.id === id) {
      raw[raw.length - 1] = { ...last, to };
      return;
    }
    const loop = one !== null && isBreak(one.spell);
    const height = one === null || loop ? null : one.spell.peopleShare;
    raw.push({
      id,
      from,
      to,
      height,
      kind: one === null ? 'gap' : loop ? 'loop' : 'stay',
      known: one?.given === true && (loop || height !== null),
    });
  });
  const end = cuts.at(-1) ?? now;
  if (raw.length > 0 && now - end > SMALL_HOLE_OF_YEARS) {
    raw.push({ id: null, kind: 'gap', from: end, to: now, height: null, known: false });
  }
  const heights = fillHeights(raw.map((piece) => piece.height));
  return raw.map((piece, i) => ({ ...piece, height: heights[i] ?? MIDDLE }));
}

/**
 * Somebody else's career as pieces on the reader's axis.
 *
 * @param shiftYears  added to their calendar years, so that both first jobs begin together
 */
export function careerPieces(spells: readonly CareerSpell[], shiftYears: number): Piece[] {
  const heights = fillHeights(spells.map((spell) => spell.peopleShare));
  const pieces: Piece[] = [];
  spells.forEach((spell, i) => {
    const height = heights[i] ?? MIDDLE;
    const from = Math.max(spell.startYear + shiftYears, pieces.at(-1)?.to ?? Number.NEGATIVE_INFINITY);
    const to = Math.max(from + SHORTEST, spell.endYear + shiftYears);
    const before = pieces.at(-1);
    if (before && from - before.to > SHORTEST) {
      pieces.push({ id: null, kind: 'gap', from: before.to, to: from, height: before.height, known: false });
    }
    pieces.push({ id: String(i), kind: 'stay', from, to, height, known: spell.peopleShare !== null });
  });
  return pieces;
}

/** First and last year of pieces; null when there are none. */
export function spanOf(pieces: readonly Piece[]): { from: number; to: number } | null {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? { from: first.from, to: last.to } : null;
}

/** The pieces with their times moved, for example to count from the first job. */
export function shiftPieces(pieces: readonly Piece[], years: number): Piece[] {
  return pieces.map((piece) => ({ ...piece, from: piece.from + years, to: piece.to + years }));
}
