import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Census1980Code, Cohort, OnetSocCode, PathSearch } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { createFactBook } from '../narrate/fact-book.ts';
import { buildCareerIndex } from './career-index.ts';
import { buildCohort } from './cohort.ts';
import { buildLikeness } from './likeness.ts';
import { searchPaths } from './path.ts';

const folder = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const reference = readReference(folder);
const likeness = buildLikeness(reference, readFileSync(`${folder}/models/likeness-vectors.bin`));
const nextModel = readFileSync(`${folder}/models/next-occupation.bin`);
const index = buildCareerIndex(reference, likeness, nextModel);
const supervisors = OnetSocCode.parse('41-1011.00');
const managers = OnetSocCode.parse('11-1021.00');

/** A survey of made-up people; each career is one code a year from 1982. */
const surveyOf = (careers: readonly string[]) =>
  buildCareerIndex(
    {
      ...reference,
      careers: careers.map((codes, i) => {
        const list = codes.split(' ');
        return {
          person: `T${i}`,
          years: list.map((_, year) => 1982 + year),
          codes: list.map((code) => Census1980Code.parse(code)),
        };
      }),
    },
    likeness,
    nextModel,
  );
const times = (n: number, career: string) => Array.from({ length: n }, () => career);

describe('where people who held an occupation went', () => {
  it('counts the survey as the published figures do: 185 supervisors of sales, 90 of them left', () => {
    const book = createFactBook(reference);
    const cohort = Cohort.parse(buildCohort(index, { onetSoc: supervisors }, book));
    expect(cohort).toMatchObject({ origin: '243', held: 185, left: 90 });
    expect(cohort.destinations.map((row) => [row.title, row.level, row.n, row.medianYears])).toEqual([
      ['Managers and administrators', 'occupation', 35, 4],
      ['Technical, sales and office work', 'group', 29, 5],
      ['Service work', 'group', 10, 4],
    ]);
    expect(cohort.elsewhere).toBe(90 - 35 - 29 - 10);
    for (const row of cohort.destinations) {
      const fact = book.require(row.factId);
      expect(fact.value).toBe(row.n);
      expect(fact.n).toBe(90);
      expect(fact.publisher).not.toBe('');
      expect(row.lowPercent).toBeLessThan(row.sharePercent);
      expect(row.highPercent).toBeGreaterThan(row.sharePercent);
      expect(book.require(row.shareFactId)).toMatchObject({
        value: row.sharePercent,
        low: row.lowPercent,
        high: row.highPercent,
        unit: 'percent',
        n: 90,
      });
      expect(book.require(row.medianFactId ?? '')).toMatchObject({
        value: row.medianYears,
        unit: 'years',
        n: row.n,
      });
    }
    expect(book.require(cohort.heldFactId).value).toBe(185);
    expect(book.require(cohort.stayedFactId).value).toBe(185 - 90);
    expect(book.require(cohort.elsewhereFactId).value).toBe(cohort.elsewhere);
  });

  it('counts by hand: twelve go to one code, nine to another of the same group, and three to a third group', () => {
    const made = surveyOf([
      ...times(12, '243 243 19 19'),
      ...times(9, '243 243 274 274'),
      ...times(3, '243 243 804 804'),
      ...times(5, '243 243 19 243'),
      ...times(4, '243 19 243 19'),
    ]);
    const cohort = buildCohort(made, { census1980: '243' }, createFactBook(reference));
    expect(cohort.held).toBe(29);
    expect(cohort.left).toBe(24);
    expect(cohort.destinations.map((row) => [row.title, row.n])).toEqual([
      ['Managers and administrators', 12],
    ]);
    expect(cohort.elsewhere).toBe(12);
    expect(cohort.destinations[0]?.medianYears).toBe(2);
  });

  it('folds small codes into their group once the group has ten', () => {
    const made = surveyOf([
      ...times(6, '243 243 274 274'),
      ...times(4, '243 243 313 313'),
      '243 243 804 804',
    ]);
    const cohort = buildCohort(made, { census1980: '243' }, createFactBook(reference));
    expect(cohort.destinations.map((row) => [row.title, row.level, row.n])).toEqual([
      ['Technical, sales and office work', 'group', 10],
    ]);
    expect(cohort.elsewhere).toBe(1);
  });

  it('speaks of the major group when fewer than ten held the occupation', () => {
    const made = surveyOf([...times(4, '243 243 19 19'), ...times(8, '274 274 19 19')]);
    const cohort = buildCohort(made, { census1980: '243' }, createFactBook(reference));
    expect(cohort.origin).toBeNull();
    expect(cohort.originTitle).toBe('Technical, sales and office work');
    expect(cohort.held).toBe(12);
  });

  it('never tells of fewer than ten, for every code of the survey', () => {
    for (const { census1980 } of reference.censusOccupations) {
      const cohort = buildCohort(index, { census1980 }, createFactBook(reference));
      for (const row of cohort.destinations) expect(row.n).toBeGreaterThanOrEqual(10);
      const told = cohort.destinations.reduce((sum, row) => sum + row.n, 0);
      expect(told + cohort.elsewhere).toBe(cohort.left);
      expect(cohort.left).toBeLessThanOrEqual(cohort.held);
    }
  });

  it('refuses a code nobody knows', () => {
    const book = createFactBook(reference);
    expect(() => buildCohort(index, { census1980: '999999' }, book)).toThrow('occupation.not_found');
  });
});

describe('searching by path', () => {
  it('finds the people counted by hand, their years, and what lay between', () => {
    const made = surveyOf([
      ...times(7, '243 243 19 19'), // two years
      ...times(5, '243 243 274 274 19 19'), // four years, by way of sales
      ...times(2, '243 243 804 804 804 19 19'), // five years, by way of driving: too few to tell
      '19 19 243 243', // the other way round
      '243 19 243 19', // never confirmed
    ]);
    const book = createFactBook(reference);
    const search = PathSearch.parse(searchPaths(made, { was: supervisors, now: managers }, book));
    expect(search).toMatchObject({ n: 14, suppressed: false, medianYears: 2, quartileYears: [2, 4] });
    expect(search.between).toMatchObject([{ title: 'Salespersons', n: 5 }]);
    for (const { factId, n } of search.between)
      expect(book.require(factId)).toMatchObject({ value: n, n: 14 });
    expect(book.require(search.yearsFactId ?? '')).toMatchObject({
      value: 2,
      low: 2,
      high: 4,
      unit: 'years',
    });
  });

  it('tells nothing but the count when fewer than ten fit', () => {
    const made = surveyOf(times(9, '243 243 19 19'));
    const search = searchPaths(made, { was: supervisors, now: managers }, createFactBook(reference));
    expect(search).toMatchObject({
      n: 9,
      suppressed: true,
      medianYears: null,
      quartileYears: null,
      yearsFactId: null,
      between: [],
    });
  });

  it('asks for any later occupation when none is named', () => {
    const made = surveyOf([...times(7, '243 243 19 19'), ...times(5, '243 243 274 274'), '243 243 243']);
    const search = searchPaths(made, { was: supervisors, now: null }, createFactBook(reference));
    expect(search).toMatchObject({ n: 12, now: null, medianYears: 2 });
  });
});
