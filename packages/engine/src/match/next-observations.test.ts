import { describe, expect, it } from 'vitest';
import { expandObservations } from './next-observations.ts';

const expand = (rows: [string, number | null, number | null][]) =>
  expandObservations(
    rows.map(([code, startYear, endYear]) => ({ code, startYear, endYear })),
    1998,
  ).map((row) => `${row.code}${row.year}`);

describe('reading observations', () => {
  it('reads yearly rows as they are', () => {
    expect(
      expand([
        ['1', 1984, 1984],
        ['2', 1985, 1985],
      ]),
    ).toEqual(['11984', '21985']);
  });

  it('spreads merged spells over the interviews they cover', () => {
    expect(
      expand([
        ['1', 1984, 1986],
        ['2', 1987, 1988],
      ]),
    ).toEqual(
      expand([
        ['1', 1984, 1984],
        ['1', 1985, 1985],
        ['1', 1986, 1986],
        ['2', 1987, 1987],
        ['2', 1988, 1988],
      ]),
    );
  });

  it('reads an end that is the next start as the first year after', () => {
    expect(
      expand([
        ['1', 1984, 1986],
        ['2', 1986, 1986],
      ]),
    ).toEqual(['11984', '11985', '21986']);
  });

  it('asks every second year after 1994, as the survey did', () => {
    expect(expand([['1', 1993, 1998]])).toEqual(['11993', '11994', '11996', '11998']);
  });

  it('puts spells in order of time, and takes an open end as one year', () => {
    expect(
      expand([
        ['2', 1990, null],
        ['1', 1984, 1984],
      ]),
    ).toEqual(['11984', '21990']);
  });

  it('counts rows without years as one interview each', () => {
    expect(
      expand([
        ['1', null, null],
        ['2', null, null],
      ]),
    ).toEqual(['11997', '21998']);
  });
});
