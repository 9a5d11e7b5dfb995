import { expect, test } from 'vitest';
import { findPeriods } from './dates.ts';

const now = new Date('2026-11-25T00:00:00Z');

const shown = (text: string): string[] =>
  findPeriods(text, now).map(({ from, to }) =>
    [from, to]
      .flatMap((mention) => {
        if (!mention) return [];
        return mention.value === 'present'
          ? ['now']
          : [[mention.value.year, mention.value.month].filter(Boolean).join('-')];
      })
      .join(' to '),
  );

test.each([
  ['03/2019–present', '2019-3 to now'],
  ['Mar 2021 - now', '2021-3 to now'],
  ['2010–2012', '2010 to 2012'],
  ['Seit 2018', '2018 to now'],
  ['janv. 2020 – auj.', '2020-1 to now'],
  ['Summer 2019', '2019-6'],
  ['2019-03', '2019-3'],
  ["'18", '2018'],
  ["Sept '14 – Jun '16", '2014-9 to 2016-6'],
  ['Jan - Mar 2019', '2019-1 to 2019-3'],
  ['2015-17', '2015 to 2017'],
  ['2019/20', '2019 to 2020'],
  ['01.03.2019 – 31.12.2020', '2019-3 to 2020-12'],
  ['from June 2012 to August 2015', '2012-6 to 2015-8'],
  ['06/18 - 09/20', '2018-6 to 2020-9'],
  ['May 15, 2019 – Present', '2019-5 to now'],
  ['March 2022 -', '2022-3 to now'],
  ['desde marzo de 2015 hasta la actualidad', '2015-3 to now'],
  ['März 2018 bis heute', '2018-3 to now'],
  ['Q3 2019 - Q1 2020', '2019-7 to 2020-1'],
  ['MAY 2014 – AUGUST 2016', '2014-5 to 2016-8'],
  ['2019年3月 - 至今', '2019-3 to now'],
  ['2020-03 – 2021-05', '2020-3 to 2021-5'],
])('%s is %s', (text, period) => {
  expect(shown(text)).toEqual([period]);
});

test.each(['grew revenue to 2,019 units', 'Room 20199', '$2019 saved', 'phone 555-0142', '2020 - 2015'])(
  '%s is no period',
  (text) => {
    expect(shown(text).filter((each) => each.includes('to'))).toEqual([]);
  },
);

test('each end is found where it is written', () => {
  const text = 'Store Manager  Mar 2021 – Aug 2023, Columbus';
  const [period] = findPeriods(text, now);
  expect(text.slice(period?.from?.start, period?.from?.end)).toBe('Mar 2021');
  expect(text.slice(period?.to?.start, period?.to?.end)).toBe('Aug 2023');
});
