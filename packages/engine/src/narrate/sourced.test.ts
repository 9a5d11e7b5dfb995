import { fileURLToPath } from 'node:url';
import { AreaId, Fact } from '@career-mirror/contract';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { createFactBook } from './fact-book.ts';
import { renderFact } from './render-fact.ts';
import {
  areaWageFact,
  educationFact,
  growthFact,
  jobZoneFact,
  occupationCodeFact,
  openingsFact,
  payFact,
  priceLevelFact,
  technologyFact,
} from './sourced.ts';
import { ratingFact, teleworkFact, workContextFact } from './sourced-elements.ts';
import { titleInText, titleWithArticle } from './title-words.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const logistics = '13-1081.02';
const columbus = AreaId.parse('18140');

describe('the fact book', () => {
  test('keeps an equal fact once under one id, in every answer the same', () => {
    const first = createFactBook(reference);
    const second = createFactBook(reference);
    const id = payFact(first, reference, logistics);
    expect(payFact(first, reference, logistics)).toBe(id);
    expect(payFact(second, reference, logistics)).toBe(id);
    expect(first.list()).toHaveLength(1);
    expect(id).toBe('pay-p50:13-1081:2024:US');
  });

  test('refuses two different facts under one id, a missing value without a reason, and an id that was made up', () => {
    const book = createFactBook(reference);
    const id = growthFact(book, reference, logistics);
    const { topCoded: _t, ...fact } = book.require(id);
    expect(() => book.add({ ...fact, value: 99 })).toThrow('Two different facts');
    expect(() => book.add({ ...fact, id: 'other', value: null, reason: null })).toThrow('reason');
    expect(() => book.require('F17')).toThrow('No fact');
  });

  test('makes ids from the content where none is given', () => {
    const book = createFactBook(reference);
    const { id: _id, ...fact } = book.require(growthFact(book, reference, logistics));
    const made = book.add(fact);
    expect(book.add(fact)).toBe(made);
    expect(book.add({ ...fact, value: 1 })).not.toBe(made);
  });
});

describe('published figures of logistics analysts', () => {
  const book = createFactBook(reference);
  const facts = [
    payFact(book, reference, logistics),
    growthFact(book, reference, logistics),
    openingsFact(book, reference, logistics),
    educationFact(book, reference, logistics),
    jobZoneFact(book, reference, logistics),
    occupationCodeFact(book, reference, logistics),
    areaWageFact(book, reference, logistics, 1, columbus),
    ratingFact(book, reference, logistics, '2.B.4.g', 'level'),
    ratingFact(book, reference, logistics, '2.B.4.g', 'importance'),
    workContextFact(book, reference, logistics, '4.C.3.d.1'),
    teleworkFact(book, reference, logistics),
    priceLevelFact(book, reference, columbus),
    technologyFact(book, reference, logistics, 'Tableau'),
  ].map((id) => book.require(id));

  test('each name a publisher, release, year, area and the day of our copy', () => {
    for (const fact of facts) {
      expect(Fact.parse(fact)).toEqual(fact);
      expect(fact.publisher.length).toBeGreaterThan(3);
      expect(fact.year).toBeGreaterThanOrEqual(2014);
      expect(fact.retrieved).not.toBeNull();
      expect(reference.sources.map((source) => source.id)).toContain(fact.sources[0]);
    }
  });

  test('say the group they were published for', () => {
    expect(facts[0]).toMatchObject({ value: 80_880, year: 2024 });
    expect(facts[0]?.method).toContain('Logisticians');
  });

  test('work context says 2014, the year of its release', () => {
    expect(facts[9]).toMatchObject({ year: 2014, unit: 'scale_1_5', value: 3.96 });
    expect(facts[9]?.release).toContain('18.1');
  });

  test('area levels are called levels, not percentiles, with no sample size', () => {
    expect(facts[6]?.method).toContain('not a percentile');
    expect(facts[6]?.n).toBeNull();
  });
});

test('all occupations share one book, and what is not published is null with a reason', () => {
  const book = createFactBook(reference);
  for (const { onetSoc } of reference.occupations) {
    for (const id of [
      payFact(book, reference, onetSoc),
      growthFact(book, reference, onetSoc),
      openingsFact(book, reference, onetSoc),
      educationFact(book, reference, onetSoc),
      jobZoneFact(book, reference, onetSoc),
      occupationCodeFact(book, reference, onetSoc),
      areaWageFact(book, reference, onetSoc, 2, columbus),
      teleworkFact(book, reference, onetSoc),
      workContextFact(book, reference, onetSoc, '4.C.3.d.8'),
      ratingFact(book, reference, onetSoc, '2.A.1.a', 'level'),
    ]) {
      const fact = book.require(id);
      expect(fact.value === null).toBe(fact.reason !== null);
    }
  }
});

test('a top-coded wage says "at least"', () => {
  const book = createFactBook(reference);
  const fact = book.require(payFact(book, reference, '11-1011.00', 'p90'));
  expect(fact.topCoded).toBe(true);
  expect(renderFact(fact, 'money')).toBe('at least $239,200');
});

test.each([
  ['Logistics Analysts', 'a logistics analyst'],
  ['First-Line Supervisors of Retail Sales Workers', 'a first-line supervisor of retail sales workers'],
  ['Accountants and Auditors', 'an accountant and auditor'],
  ['Nurse Midwives', 'a nurse midwife'],
  ['Human Resources Specialists', 'a human resources specialist'],
  ['Statisticians', 'a statistician'],
  [
    'Heating, Air Conditioning, and Refrigeration Mechanics and Installers',
    'a heating, air conditioning, and refrigeration mechanic and installer',
  ],
  ['Waiters and Waitresses', 'a waiter and waitress'],
])('%s is %s in a sentence', (title, words) => {
  expect(titleWithArticle(title)).toBe(words);
  expect(words.endsWith(titleInText(title))).toBe(true);
});
