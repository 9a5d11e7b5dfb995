import type { Doppelganger } from '@career-mirror/contract';
import { Census1980Code, FactId } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { reflect } from './reflection.ts';

const spell = (startYear: number, endYear: number, alike: boolean) => ({
  title: 'Clerk',
  census1980: Census1980Code.parse('379'),
  onetSoc: null,
  majorGroup: null,
  startYear,
  endYear,
  observations: 2,
  peopleShare: 0.5,
  alike,
  alignedSpellId: null,
});

const factId = FactId.parse('fact');

const doppelganger = (over: Partial<Doppelganger>): Doppelganger => ({
  id: 'a',
  kind: 'participant',
  source: 'NLSY79',
  label: 'Participant 1',
  score: 0.8,
  scoreFactId: factId,
  careerFactId: factId,
  parts: [],
  headline: '',
  spells: [spell(1982, 1986, true), spell(1986, 2000, false)],
  offsetYears: 0,
  parting: { careerYear: 4, you: '', they: '', factId },
  next: [],
  last: { title: 'Clerk', onetSoc: null, payTodayFactId: null },
  ...over,
});

describe('reflect', () => {
  it('lines up first jobs and marks where the paths part', () => {
    const { pieces, partedAt } = reflect(doppelganger({}), 2010.5, 2040);
    expect(pieces[0]?.from).toBe(2010.5);
    expect(partedAt).toBe(2014.5);
  });

  it('ends where the drawing ends', () => {
    expect(reflect(doppelganger({}), 2010, 2020).pieces.at(-1)?.to).toBe(2020);
  });

  it('tints the whole of a career that never parted, and nothing of one that was never alike', () => {
    expect(reflect(doppelganger({ parting: null }), 0, 30).partedAt).toBe(18);
    const unlike = doppelganger({ spells: [spell(1982, 1990, false)] });
    expect(reflect(unlike, 0, 30).partedAt).toBeNull();
  });
});
