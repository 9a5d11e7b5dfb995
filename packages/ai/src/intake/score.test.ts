import { expect, test } from 'vitest';
import { type ExpectedReading, readCv, scoreReading, sumScores, textDocument } from './index.ts';

const reading = readCv(
  textDocument(
    'Jo Roe\njo@example.com\n\nExperience\nCook, Grill House, 2012 - 2014\nBaker, Corner Bakery, 2014 - 2016\n',
  ),
  { now: new Date('2026-11-25T00:00:00Z') },
);
const expected: ExpectedReading = {
  name: 'JO ROE',
  email: 'jo@example.com',
  positions: [
    { title: 'cook', employer: 'Grill House', startYear: 2012, endYear: 2014 },
    { title: 'Baker', employer: 'Corner Bakery', startYear: 2015, endYear: 2016 },
    { title: 'Waiter', employer: 'Corner Bakery', startYear: 2010, endYear: 2011 },
  ],
  education: [],
};

test('a position counts only with title, employer and start year right', () => {
  const score = scoreReading(reading, expected);
  expect(score).toMatchObject({ right: 1, found: 2, expected: 3, nameRight: true, emailRight: true });
  const figures = sumScores([score]);
  expect(figures.recall).toBeCloseTo(1 / 3);
  expect(figures.precision).toBeCloseTo(1 / 2);
  expect(figures.f1).toBeCloseTo(0.4);
});
