import { describe, expect, it } from 'vitest';
import { factOf } from '../dev/facts.ts';
import { formatYears } from './dates.ts';
import { countWord, formatBand, formatDay, formatFact, formatValue } from './format.ts';
import { addressOf } from './routes.ts';

describe('formatFact', () => {
  it('writes money with its sign and thousands', () => {
    expect(formatFact(factOf('a', { value: 66_140 }))).toBe('$66,140');
  });

  it('says "at least" where the publisher stops counting', () => {
    expect(formatFact(factOf('a', { value: 239_200, topCoded: true }))).toBe('at least $239,200');
  });

  it('writes growth with its sign and a true minus', () => {
    expect(formatValue(4.4, 'percent', { signed: true })).toBe('+4.4\u00a0%');
    expect(formatValue(-0.3, 'percent', { signed: true })).toBe('\u22120.3\u00a0%');
  });

  it('is null for a missing value, never zero', () => {
    expect(formatFact(factOf('a', { value: null, reason: 'none published' }))).toBeNull();
  });

  it('leaves codes as they are', () => {
    expect(formatFact(factOf('a', { value: '41-1011', unit: 'code' }))).toBe('41-1011');
  });
});

describe('formatBand', () => {
  it('names the unit once where words allow it', () => {
    expect(formatBand(factOf('a', { low: 24, high: 36, unit: 'hours' }))).toBe('24 to 36\u00a0hours');
    expect(formatBand(factOf('a', { low: 54_800, high: 65_500 }))).toBe('$54,800 to $65,500');
  });

  it('is null without a band', () => {
    expect(formatBand(factOf('a', {}))).toBeNull();
  });
});

describe('formatYears', () => {
  it('shortens the second year within a century', () => {
    expect(formatYears({ year: 2018, month: 8 }, { year: 2021, month: 2 })).toBe('2018–21');
    expect(formatYears({ year: 1998, month: null }, { year: 2003, month: null })).toBe('1998–2003');
  });

  it('says now, or that no dates were given', () => {
    expect(formatYears({ year: 2021, month: 3 }, 'present')).toBe('2021–now');
    expect(formatYears(null, 'present')).toBe('now');
    expect(formatYears(null, { year: 2012, month: null })).toBe('until 2012');
    expect(formatYears(null, null)).toBe('no dates given');
  });
});

describe('small words', () => {
  it('count in words up to twenty', () => {
    expect([countWord(3), countWord(20), countWord(21)]).toEqual(['three', 'twenty', '21']);
  });

  it('write a day in full', () => {
    expect(formatDay('2026-11-22')).toBe('22 November 2026');
  });
});

describe('addressOf', () => {
  it('fills the path and appends what was asked', () => {
    expect(addressOf('getGap', { params: { onetSoc: '15-1252.00' } })).toBe('/api/gaps/15-1252.00');
    expect(addressOf('getInsight', { query: { title: 'store manager & more', areaId: undefined } })).toBe(
      '/api/insight?title=store+manager+%26+more',
    );
  });
});
