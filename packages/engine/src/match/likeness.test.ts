import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError, OnetSocCode } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { buildLikeness, likeness, similarOccupations } from './likeness.ts';
import { peopleShare } from './people-share.ts';

const folder = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const reference = readReference(folder);
const model = readFileSync(`${folder}/models/likeness-vectors.bin`);
const index = buildLikeness(reference, model);
const onetSoc = (code: string) => OnetSocCode.parse(code);
const anyOccupation = fc.constantFrom(...index.onetSocs);

describe('likeness of occupations', () => {
  it('is symmetric, between 0 and 1, and 1 for an occupation and itself', () => {
    fc.assert(
      fc.property(anyOccupation, anyOccupation, (a, b) => {
        const value = likeness(index, a, b);
        expect(value).toBe(likeness(index, b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(likeness(index, a, a)).toBe(1);
        if (a !== b) expect(value).toBeLessThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('never calls two different occupations the same, unrated catch-all groups included', () => {
    const ownPairs = index.onetSocs.length + 1;
    const largest = index.scores.reduce(
      (max, score, at) => (at % ownPairs === 0 ? max : Math.max(max, score)),
      0,
    );
    expect(largest).toBeLessThan(1);
    expect(likeness(index, onetSoc('21-1029.00'), onetSoc('21-1099.00'))).toBeLessThan(1);
  });

  it('is defined for every occupation of the pack, and says what it rests on', () => {
    expect(index.onetSocs).toHaveLength(reference.occupations.length);
    for (const [i, row] of reference.occupations.entries())
      if (!row.hasRatings) expect(index.basis[i]).toBe('texts');
    expect(index.scores.some(Number.isNaN)).toBe(false);
  });

  it('puts kindred occupations before strange ones', () => {
    const developers = onetSoc('15-1252.00');
    expect(likeness(index, developers, onetSoc('15-1251.00'))).toBeGreaterThan(
      likeness(index, developers, onetSoc('35-2014.00')) + 0.4,
    );
  });

  it('lists the nearest first, without the occupation itself and without catch-all groups', () => {
    for (const code of ['41-1011.00', '29-1141.00', '11-9199.00']) {
      const list = similarOccupations(index, onetSoc(code));
      expect(list).toHaveLength(20);
      list.forEach((row, i) => {
        expect(row.onetSoc).not.toBe(code);
        expect(row.title).not.toMatch(/All Other$/);
        expect(row.score).toBeLessThanOrEqual(list[i - 1]?.score ?? 1);
      });
    }
  });

  it('refuses an occupation it does not know, and a damaged artefact', () => {
    expect(() => likeness(index, onetSoc('99-9999.00'), onetSoc('15-1252.00'))).toThrow(
      'occupation.not_found',
    );
    expect(() => buildLikeness(reference, model.subarray(0, model.length - 1))).toThrow(AppError);
    expect(() => buildLikeness(reference, new Uint8Array(100))).toThrow('pack.damaged');
  });
});

describe('what work is made of', () => {
  const share = (code: string) => peopleShare(reference, onetSoc(code)) ?? Number.NaN;

  it('puts people above, things and numbers below', () => {
    expect(share('21-1022.00')).toBeGreaterThan(0.9);
    expect(share('41-1011.00')).toBeGreaterThan(share('41-2031.00'));
    expect(share('41-2031.00')).toBeGreaterThan(share('43-5071.00'));
    expect(share('43-5071.00')).toBeGreaterThan(share('15-1252.00'));
    expect(share('15-1252.00')).toBeLessThan(0.15);
  });

  it('is a share for every rated occupation, with the average near the middle', () => {
    const rated = reference.occupations.filter((row) => row.hasRatings).map((row) => share(row.onetSoc));
    for (const value of rated) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
    const mean = rated.reduce((sum, value) => sum + value, 0) / rated.length;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });

  it('lends a catch-all group the mean of its kin, and nothing where no kin is rated', () => {
    expect(share('15-1299.00')).toBeGreaterThan(0);
    expect(peopleShare(reference, onetSoc('55-1011.00'))).toBeNull();
  });
});
