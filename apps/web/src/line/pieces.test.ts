import { describe, expect, it } from 'vitest';
import { danaSpells, participantSpells, spellOf } from '../dev/dana.ts';
import { careerPieces, type Piece, personPieces } from './pieces.ts';

const NOW = 2026.9;
const holes = (pieces: readonly Piece[]) =>
  pieces.slice(1).filter((piece, i) => piece.from !== pieces[i]?.to);
const year = (y: number, month: number | null = null) => ({ year: y, month });

describe('personPieces', () => {
  it('follows a career without a hole and ends today', () => {
    const pieces = personPieces(danaSpells, NOW);
    expect(pieces.map((piece) => piece.id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    expect(holes(pieces)).toEqual([]);
    expect(pieces.at(-1)?.to).toBe(NOW);
  });

  it('draws a time of caring as a loop at the height of the work before it', () => {
    const loop = personPieces(danaSpells, NOW).find((piece) => piece.id === 's4');
    expect(loop).toMatchObject({ kind: 'loop', height: 0.9 });
  });

  it('carries on lightly through years nothing is known about', () => {
    const pieces = personPieces(
      [
        spellOf({ id: 'a', title: 'Baker', start: year(2000), end: year(2004), share: 0.3 }),
        spellOf({ id: 'b', title: 'Teacher', start: year(2010), end: 'present', share: 0.9 }),
      ],
      NOW,
    );
    expect(pieces.map((piece) => piece.kind)).toEqual(['stay', 'gap', 'stay']);
    expect(holes(pieces)).toEqual([]);
  });

  it('turns to a second job that began during the first, and back when it ends', () => {
    const pieces = personPieces(
      [
        spellOf({ id: 'a', title: 'Nurse', start: year(2010), end: year(2020), share: 0.8 }),
        spellOf({ id: 'b', title: 'Bookkeeper', start: year(2013), end: year(2015), share: 0.2 }),
      ],
      NOW,
    );
    expect(pieces.map((piece) => piece.id)).toEqual(['a', 'b', 'a', null]);
    expect(holes(pieces)).toEqual([]);
  });

  it('shows work rather than caring while both go on', () => {
    const pieces = personPieces(
      [
        spellOf({ id: 'w', title: 'Clerk', start: year(2010), end: year(2014), share: 0.4 }),
        spellOf({ id: 'c', kind: 'care', title: 'Caring', start: year(2012), end: year(2016), share: null }),
      ],
      NOW,
    );
    expect(pieces.map(({ id, kind }) => [id, kind])).toEqual([
      ['w', 'stay'],
      ['c', 'loop'],
      [null, 'gap'],
    ]);
  });

  it('gives spells without dates a place between their neighbours', () => {
    const pieces = personPieces(
      [
        spellOf({ id: 'a', title: 'Cook', start: year(2010), end: year(2012), share: 0.4 }),
        spellOf({ id: 'b', title: 'Head cook', start: null, end: null, share: 0.6 }),
        spellOf({ id: 'c', title: 'Caterer', start: year(2014), end: null, share: 0.7 }),
      ],
      NOW,
    );
    expect(new Set(pieces.map((piece) => piece.id))).toEqual(new Set(['a', 'b', null, 'c']));
    expect(pieces.find((piece) => piece.id === 'b')).toMatchObject({ from: 2012, to: 2013, known: false });
    expect(holes(pieces)).toEqual([]);
  });

  it('lays out a career of which no date at all is known', () => {
    const spells = ['a', 'b', 'c'].map((id) =>
      spellOf({ id, title: id, start: null, end: null, share: 0.5 }),
    );
    const pieces = personPieces(spells, NOW);
    expect(pieces.map((piece) => piece.id)).toEqual(['a', 'b', 'c']);
    expect(pieces.at(-1)?.to).toBeCloseTo(NOW);
  });

  it('takes an unknown height from the work before, and the first known one at the beginning', () => {
    const pieces = personPieces(
      [
        spellOf({ id: 'a', title: 'Unknown', start: year(2000), end: year(2004), share: null }),
        spellOf({ id: 'b', title: 'Teacher', start: year(2005), end: year(2008), share: 0.9 }),
        spellOf({ id: 'c', title: 'Unknown too', start: year(2009), end: 'present', share: null }),
      ],
      NOW,
    );
    expect(pieces.filter((piece) => piece.kind === 'stay').map((piece) => piece.height)).toEqual([
      0.9, 0.9, 0.9,
    ]);
  });

  it('never ends after today', () => {
    const pieces = personPieces(
      [spellOf({ id: 'a', title: 'Cook', start: year(2020), end: year(2030), share: 0.4 })],
      NOW,
    );
    expect(pieces.at(-1)?.to).toBe(NOW);
  });

  it('has nothing to draw for nobody', () => {
    expect(personPieces([], NOW)).toEqual([]);
  });
});

describe('careerPieces', () => {
  it('moves another career onto the axis of the reader and keeps it whole', () => {
    const pieces = careerPieces(participantSpells, 28.5);
    expect(pieces[0]?.from).toBe(2010.5);
    expect(holes(pieces)).toEqual([]);
  });
});
