import { describe, expect, it } from 'vitest';
import { parseLinkedinDate } from './linkedin-dates.ts';

describe('a date of a LinkedIn file', () => {
  it.each([
    ['Mar 2021', '2021-03'],
    ['March 2021', '2021-03'],
    ['2012', '2012'],
    ['Mär. 2021', '2021-03'],
    ['März 2021', '2021-03'],
    ['Mrz 2021', '2021-03'],
    ['Jänner 2020', '2020-01'],
    ['Dez. 2019', '2019-12'],
    ['Okt 2019', '2019-10'],
    ['janv. 2020', '2020-01'],
    ['févr. 2020', '2020-02'],
    ['fe\u0301vr. 2020', '2020-02'],
    ['août 2018', '2018-08'],
    ['AOÛT 2018', '2018-08'],
    ['sept. 2019', '2019-09'],
    ['sept.\u00a02019', '2019-09'],
    ['juil.\u202f2017', '2017-07'],
    ['1er déc. 2016', '2016-12'],
    ['ene. de 2020', '2020-01'],
    ['marzo de 2021', '2021-03'],
    ['ago. 2015', '2015-08'],
    ['dic 2014', '2014-12'],
    ['mrt. 2021', '2021-03'],
    ['mei 2020', '2020-05'],
    ['maart 2020', '2020-03'],
    ['augustus 2011', '2011-08'],
    ['03/2019', '2019-03'],
    ['2019-03', '2019-03'],
    ['2019-03-15', '2019-03'],
    ['15.03.2019', '2019-03'],
    ['03/15/2019', '2019-03'],
    ['15 mars 2019', '2019-03'],
    ['Mar 15, 2019', '2019-03'],
    ['Present', 'present'],
    ['Aujourd’hui', 'present'],
    ["aujourd'hui", 'present'],
    ['Heute', 'present'],
    ['actualidad', 'present'],
    ['heden', 'present'],
  ])('reads %j as %s', (cell, date) => {
    expect(parseLinkedinDate(cell)).toBe(date);
  });

  it.each([
    '',
    'soon',
    'Mar',
    '13/2019',
    '2019-2021',
    'Mar Apr 2021',
    '1899',
    '99999',
    'March 45, 2021',
    '12',
  ])('takes %j for no date', (cell) => {
    expect(parseLinkedinDate(cell)).toBeNull();
  });

  const locales = ['en', 'de', 'fr', 'es', 'nl', 'de-AT', 'en-GB'];
  it.each(locales)('reads every month as %s writes it, long and short', (locale) => {
    for (const style of ['long', 'short'] as const) {
      for (let month = 0; month < 12; month++) {
        const words = new Intl.DateTimeFormat(locale, {
          month: style,
          year: 'numeric',
          timeZone: 'UTC',
        }).format(Date.UTC(2019, month, 15));
        expect(parseLinkedinDate(words), words).toBe(`2019-${String(month + 1).padStart(2, '0')}`);
      }
    }
  });
});
