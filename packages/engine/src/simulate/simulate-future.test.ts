import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AreaId, OnetSocCode, type Profile } from '@career-mirror/contract';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { createFactBook } from '../narrate/fact-book.ts';
import { readStanding } from '../occupation/title-standing.ts';
import { buildProfile } from '../profile/build-profile.ts';
import { danaMatches, danaReading } from '../profile/dana.story.ts';
import { backtestWages } from './backtest.ts';
import { simulateFuture } from './simulate-future.ts';
import { buildTenureCurve, meanPosition } from './tenure.ts';
import { buildWageCurve, wageAt } from './wage-curve.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const now = '2026-11-22T10:00:00Z';
const columbus = AreaId.parse('18140');
const retail = OnetSocCode.parse('41-1011.00');
const logistics = OnetSocCode.parse('13-1081.02');

const dana: Profile = buildProfile({
  reading: danaReading,
  reference,
  spellMatches: danaMatches,
  mentions: [],
  peopleShare: () => null,
  now,
});

const simulate = (to: OnetSocCode, change: Partial<Parameters<typeof simulateFuture>[0]> = {}) => {
  const book = createFactBook(reference);
  const future = simulateFuture({
    reference,
    scenario: to === retail ? 'stay' : 'target',
    from: retail,
    to,
    areaId: columbus,
    profile: dana,
    fit: 70,
    horizonYears: 10,
    paths: 4000,
    seed: 7,
    now,
    book,
    ...change,
  });
  return { future, book };
};

describe('Dana, store manager in Columbus, looks at ten years', () => {
  test('every assumption has the receipt of its figures, and so has the pay she starts from', () => {
    for (const { future, book } of [simulate(logistics), simulate(retail, { areaId: null })]) {
      expect(future.assumptionFactIds).toHaveLength(future.assumptions.length);
      expect(future.assumptions.length).toBeGreaterThanOrEqual(5);
      for (const id of future.assumptionFactIds) {
        const fact = book.require(id);
        expect(fact.year, fact.label).toBeGreaterThan(2000);
        expect(fact.publisher, fact.label).not.toBe('');
      }
      expect(book.require(future.startWageFactId ?? '').value).toBe(future.startWage);
    }
  });

  test('as a logistics analyst: bands at 1, 3, 5 and 10 years that start below and end near the published median', () => {
    const { future, book } = simulate(logistics);
    expect(future.bands.map((band) => band.horizonYears)).toEqual([1, 3, 5, 10]);
    const [first] = future.bands;
    const last = future.bands.at(-1);
    expect(first?.p50).toBeGreaterThan(50_000);
    expect(first?.p50).toBeLessThan(80_880);
    expect(last?.p50).toBeGreaterThan(first?.p50 ?? Number.POSITIVE_INFINITY);
    for (const band of future.bands) {
      const fact = book.require(band.factId);
      expect([fact.value, fact.low, fact.high]).toEqual([band.p50, band.p10, band.p90]);
      expect(fact).toMatchObject({ estimate: true, unit: 'usd_per_year', year: 2024 });
      expect(fact.area).toContain('Columbus');
    }
  });

  test('reads stress, week and travel from 2014 and says so on each receipt', () => {
    const { future, book } = simulate(logistics);
    const stress = future.indices.find((index) => index.measure === 'stress');
    expect(stress?.value).toBeCloseTo(3.17, 2);
    expect(stress?.now).toBeCloseTo(3.97, 2);
    expect(stress?.comparedWithNow).toBe('less than now');
    for (const index of future.indices) {
      if (index.factId === null || ['progression', 'remote'].includes(index.measure)) continue;
      expect(book.require(index.factId).year).toBe(2014);
    }
    expect(future.indices.find((index) => index.measure === 'progression')?.value).toBe(16.7);
  });

  test('staying: begins where her years put her, not as a newcomer', () => {
    const { future } = simulate(retail);
    const newcomer = simulate(retail, { scenario: 'target', profile: { ...dana, spells: [] } }).future;
    expect(future.startWage).toBeGreaterThan(newcomer.startWage ?? 0);
    expect(future.indices.every((index) => index.comparedWithNow === 'about as now')).toBe(true);
  });

  test('a senior title starts higher and a junior one lower, and the sentence tells the years apart from the title', () => {
    const titled = (title: string): Profile => ({
      ...dana,
      spells: dana.spells.map((spell) =>
        spell.onetSoc === retail ? { ...spell, title, standing: readStanding(title) } : spell,
      ),
    });
    const startOf = (title: string) => simulate(retail, { profile: titled(title), paths: 50 }).future;
    const plain = startOf('Store Manager');
    expect(startOf('Senior Store Manager').startWage).toBeGreaterThan(plain.startWage ?? 0);
    expect(startOf('Junior Store Manager').startWage).toBeLessThan(plain.startWage ?? 0);
    const years = /with (\d+) years in the occupation/.exec(plain.assumptions.join(' '))?.[1];
    expect(startOf('Senior Store Manager').assumptions.join(' ')).toContain(
      `with ${years} years in the occupation, and 3 more because your title says senior,`,
    );
    expect(startOf('Junior Store Manager').assumptions.join(' ')).toContain('less 3 because your title says');
  });

  test('part-time work is not read as low pay', () => {
    const partTime: Profile = {
      ...dana,
      spells: dana.spells.map((spell) => ({
        ...spell,
        standing: readStanding(`${spell.title} (part-time)`),
      })),
    };
    expect(partTime.spells.at(-1)?.standing.contract).toBe('part_time');
    const { future } = simulate(retail, { profile: partTime });
    expect(future.startWage).toBe(simulate(retail).future.startWage);
    expect(future.bands).toEqual(simulate(retail).future.bands);
  });

  test('a better fit never starts lower', () => {
    const starts = [0, 40, 60, 80, 100].map(
      (fit) => simulate(logistics, { fit, paths: 50 }).future.startWage ?? 0,
    );
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('without an area the bands are national; in a dearer one they are higher', () => {
    const nation = simulate(logistics, { areaId: null }).future.bands[0]?.p50 ?? 0;
    const sanJose = AreaId.parse('41940');
    expect(simulate(logistics, { areaId: sanJose }).future.bands[0]?.p50).toBeGreaterThan(nation);
  });
});

describe('what is not published stays unknown', () => {
  test('an occupation without a wage has no bands and says why', () => {
    const infantry = reference.occupations.find((row) => row.wageCode === null);
    const { future } = simulate(OnetSocCode.parse(infantry?.onetSoc));
    expect(future.bands).toEqual([]);
    expect(future.startWage).toBeNull();
    expect(future.notEnoughData[0]).toContain('no published wage');
  });

  test('an unrated occupation has indices of null, never zero, each with a reason', () => {
    const unrated = reference.occupations.find(
      (row) => row.wageCode !== null && !reference.ratings.some((rating) => rating.onetSoc === row.onetSoc),
    );
    const { future, book } = simulate(OnetSocCode.parse(unrated?.onetSoc));
    const stress = future.indices.find((index) => index.measure === 'stress');
    expect(stress?.value).toBeNull();
    expect(stress?.comparedWithNow).toBe('not enough data');
    expect(book.require(stress?.factId ?? '').reason).not.toBeNull();
  });

  test('says "at least" where the middle itself lies beyond what is printed, and only there', () => {
    const lastFact = (code: string) => {
      const { future, book } = simulate(OnetSocCode.parse(code), { areaId: null });
      return book.require(future.bands.at(-1)?.factId ?? '');
    };
    expect(lastFact('29-1242.00').topCoded).toBe(true);
    expect(lastFact('11-1021.00').topCoded).toBe(false);
  });
});

test('of every occupation with a wage, bands widen and stay positive', () => {
  for (const { onetSoc, wageCode } of reference.occupations) {
    if (wageCode === null) continue;
    const { future } = simulate(onetSoc, { paths: 120, areaId: null });
    let width = 0;
    for (const band of future.bands) {
      expect(band.p10).toBeGreaterThan(0);
      expect(band.p90 - band.p10).toBeGreaterThanOrEqual(width - 2);
      width = band.p90 - band.p10;
    }
  }
});

test('five years in the median occupation raise pay by what was found for the United States: 12 to 20 percent', () => {
  const tenure = buildTenureCurve(0.106);
  const gains = reference.wages
    .flatMap((wage) => (wage.year === 2024 ? (buildWageCurve(wage) ?? []) : []))
    .map((curve) => wageAt(curve, meanPosition(tenure, 5)) / wageAt(curve, meanPosition(tenure, 0)) - 1)
    .sort((a, b) => a - b);
  const median = gains[gains.length >> 1];
  expect(median).toBeGreaterThan(0.12);
  expect(median).toBeLessThan(0.2);
});

test('an 80 percent band of 2021 pay catches 77 to 83 percent of 2024 pay, on occupations it did not see', () => {
  const backtest = backtestWages(reference);
  expect(backtest.n).toBeGreaterThan(750);
  expect(backtest.coveragePercent).toBeGreaterThanOrEqual(77);
  expect(backtest.coveragePercent).toBeLessThanOrEqual(83);
  for (const group of backtest.byGroup) {
    expect(group.coveragePercent).toBeGreaterThan(76);
    expect(group.coveragePercent).toBeLessThan(84);
  }
});

test('the sliders’ entry stays light: no schema library and no reference data behind it', () => {
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const match of readFileSync(file, 'utf8').matchAll(
      /^(import|export) (?!type)[^;]*? from '([^']+)';/gms,
    )) {
      const target = match[2] ?? '';
      expect(target, `${file} imports ${target} at run time`).toMatch(/^\.{1,2}\//);
      walk(resolve(dirname(file), target));
    }
  };
  walk(fileURLToPath(new URL('./index.ts', import.meta.url)));
  const folders = new Set([...seen].map((file) => dirname(file)));
  const allowed = ['simulate', 'narrate', 'profile'].map((noun) =>
    join(fileURLToPath(new URL('..', import.meta.url)), noun),
  );
  expect([...folders].every((folder) => allowed.includes(folder))).toBe(true);
  expect(seen.size).toBeLessThan(30);
});
