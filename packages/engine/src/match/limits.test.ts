import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AreaId, type Limits, noLimits, OnetSocCode } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { createFactBook } from '../narrate/fact-book.ts';
import { areaRatio } from '../simulate/area-ratio.ts';
import { buildCareerIndex } from './career-index.ts';
import { dana } from './dana.story.ts';
import { buildLikeness } from './likeness.ts';
import { allowedBy, crossedLimits } from './limits.ts';
import { buildMap } from './map.ts';
import { proposeNext } from './propose.ts';

const folder = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const reference = readReference(folder);
const likeness = buildLikeness(reference, readFileSync(`${folder}/models/likeness-vectors.bin`));
const index = buildCareerIndex(reference, likeness, readFileSync(`${folder}/models/next-occupation.bin`));
const columbus = AreaId.parse('18140');
const crossed = (limits: Partial<Limits>, code: string, areaId: typeof columbus | null = null) =>
  crossedLimits(reference, { limits: { ...noLimits, ...limits }, areaId }, OnetSocCode.parse(code));
const yearOf = (row: { year: number }) => row.year;
const latest = Math.max(...reference.wages.map(yearOf));
const medianOf = (wageCode: string) =>
  reference.wages.find((row) => row.socCode === wageCode && row.year === latest)?.p50 ?? null;

const anyLimits: fc.Arbitrary<Limits> = fc.record({
  payFloorUsd: fc.option(fc.integer({ min: 1_000, max: 150_000 })),
  fromHome: fc.boolean(),
  fullWeekAtMost: fc.boolean(),
  regularHours: fc.boolean(),
  littleStanding: fc.boolean(),
  littleLifting: fc.boolean(),
  answered: fc.constant([]),
});

describe('a hard limit', () => {
  it('is crossed by work that is known for it and kept by work that is not', () => {
    expect(crossed({ littleStanding: true }, '35-3031.00')).toEqual([{ limit: 'standing', known: true }]);
    expect(crossed({ littleStanding: true }, '13-2011.00')).toEqual([]);
    expect(crossed({ littleLifting: true }, '47-2061.00')).toEqual([{ limit: 'lifting', known: true }]);
    expect(crossed({ fromHome: true }, '35-3031.00')).toEqual([{ limit: 'home', known: true }]);
    expect(crossed({ fullWeekAtMost: true }, '11-1011.00')).toEqual([{ limit: 'hours', known: true }]);
  });

  it('of pay holds at the floor itself, in the area the person chose', () => {
    const wage = medianOf('41-1011') ?? 0;
    expect(crossed({ payFloorUsd: wage }, '41-1011.00')).toEqual([]);
    expect(crossed({ payFloorUsd: wage + 1 }, '41-1011.00')).toEqual([{ limit: 'pay', known: true }]);
    const ratio = areaRatio(reference, '41-1011.00', columbus) ?? 0;
    expect(crossed({ payFloorUsd: Math.floor(wage * ratio) }, '41-1011.00', columbus)).toEqual([]);
    expect(crossed({ payFloorUsd: Math.ceil(wage * ratio) + 1 }, '41-1011.00', columbus)).not.toEqual([]);
  });

  it('that the sources say nothing about counts as crossed, and says that it is not known', () => {
    const silent = reference.occupations.find(
      ({ wageCode }) => wageCode === null || medianOf(wageCode) === null,
    );
    expect(crossed({ payFloorUsd: 1_000 }, silent?.onetSoc ?? '')).toEqual([{ limit: 'pay', known: false }]);
  });

  it('is never violated by what is proposed or drawn on the map, whatever the limits', () => {
    fc.assert(
      fc.property(anyLimits, fc.constantFrom(null, columbus), (limits, areaId) => {
        const person = { limits, areaId };
        const allowed = allowedBy(reference, person);
        const book = createFactBook(reference);
        const proposed = proposeNext(index, dana, book, { allowed }).map(({ onetSoc }) => onetSoc);
        const drawn = buildMap(index, dana, new Map(), book, { allowed })
          .filter(({ reach }) => reach !== 'been')
          .map(({ onetSoc }) => onetSoc);
        for (const onetSoc of [...proposed, ...drawn]) {
          expect(crossedLimits(reference, person, onetSoc)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('more of them never allow more', () => {
    fc.assert(
      fc.property(anyLimits, anyLimits, (some, other) => {
        const both: Limits = {
          payFloorUsd: Math.max(some.payFloorUsd ?? 0, other.payFloorUsd ?? 0) || null,
          fromHome: some.fromHome || other.fromHome,
          fullWeekAtMost: some.fullWeekAtMost || other.fullWeekAtMost,
          regularHours: some.regularHours || other.regularHours,
          littleStanding: some.littleStanding || other.littleStanding,
          littleLifting: some.littleLifting || other.littleLifting,
          answered: [],
        };
        const allows = (limits: Limits) =>
          new Set(
            reference.occupations.flatMap(({ onetSoc }) =>
              allowedBy(reference, { limits, areaId: null })(onetSoc) ? [onetSoc] : [],
            ),
          );
        const wide = allows(some);
        for (const onetSoc of allows(both)) expect(wide.has(onetSoc)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
