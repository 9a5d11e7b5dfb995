import type { Doppelganger } from '@career-mirror/contract';
import { careerPieces, type Piece } from './pieces.ts';

/** Somebody else's career laid on the reader's axis, with the year up to which it ran like theirs. */
export type Reflected = {
  readonly id: string;
  readonly pieces: readonly Piece[];
  /** Year on the axis where the paths part; null = they never were alike. */
  readonly partedAt: number | null;
};

const clip = (pieces: readonly Piece[], from: number, to: number): Piece[] =>
  pieces
    .filter((piece) => piece.to > from && piece.from < to)
    .map((piece) => ({ ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) }));

/**
 * Lays a doppelgänger's career on the reader's axis so that both first jobs begin together.
 *
 * @param from  year of the reader's first spell on the axis (0 where the axis counts career years)
 * @param until year at which the drawing ends
 */
export function reflect(doppelganger: Doppelganger, from: number, until: number): Reflected {
  const first = doppelganger.spells[0]?.startYear ?? 0;
  const pieces = clip(careerPieces(doppelganger.spells, from - first), from, until);
  const alike = doppelganger.spells.some((spell) => spell.alike);
  const end = pieces.at(-1)?.to ?? from;
  const partedAt = doppelganger.parting ? from + doppelganger.parting.careerYear : end;
  return { id: doppelganger.id, pieces, partedAt: alike ? Math.min(partedAt, end) : null };
}
