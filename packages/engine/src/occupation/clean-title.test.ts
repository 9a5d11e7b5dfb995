import { describe, expect, test } from 'vitest';
import { cleanTitle } from './clean-title.ts';

const main = (title: string): string => cleanTitle(title).main.join(' ');

describe('cleanTitle', () => {
  test('takes level, gender mark, place, contract and code off a title', () => {
    const clean = cleanTitle('Sr. Backend Eng II (m/w/d) - Berlin, full-time #4711');
    expect(clean.main).toEqual(['back', 'end', 'engineer']);
    expect(clean.mainWithLevel).toEqual(['sr', 'back', 'end', 'engineer', 'ii']);
    expect(clean.rest).toEqual(['berlin']);
  });

  test('takes pay off', () => {
    expect(cleanTitle('Java Developer - London £60k - £80k per annum').rest).toEqual(['london']);
    expect(main('Warehouse operative $18.50/hr')).toBe('warehouse operative');
  });

  test('takes off what an advertisement says around a title', () => {
    expect(main('URGENT: Room attendant needed ($25/hr)')).toBe('room attendant');
    expect(main('Immediate start! Toolmaker in Manchester, 12 month contract')).toBe(main('Toolmaker'));
    expect(cleanTitle('Doula | Remote | Great benefits').rest).toEqual([]);
    expect(main('We are hiring: Barista, no experience required')).toBe('barista');
    expect(main('Special needs assistant')).toContain('special');
  });

  test('keeps words that only look like level or contract', () => {
    expect(main('Staff nurse')).toBe('staff nurse');
    expect(main('Staff accountant')).toBe('accountant');
    expect(main('Line lead')).toBe('line lead');
    expect(main('Principal')).toBe('principal');
    expect(main('Remote sensing scientist')).toBe('remote sensing scientist');
    expect(main('Contract manager')).toBe('contract manager');
    expect(main('Job coach')).toBe('job coach');
    expect(main('Volunteer coordinator')).toBe('volunteer coordinator');
  });

  test('spells abbreviations out inside a longer title', () => {
    expect(main('Asst. store mgr')).toBe('assistant store manager');
    expect(main('RN - ICU')).toBe('registered nurse');
    expect(cleanTitle('RN - ICU').rest).toEqual(['critical', 'care']);
    expect(main('OR nurse')).toBe('operating room nurse');
    expect(main('A&E nurse')).toBe('emergency nurse');
  });

  test('reads "Head of X" as the manager of it', () => {
    expect(main('Head of People')).toBe('people manager');
  });

  test('takes German gender forms off', () => {
    expect(main('Verkäufer/in')).toBe('verkaufer');
    expect(main('Entwickler*in (m/w/d)')).toBe('entwickler');
  });

  test('keeps an enumeration together', () => {
    expect(main('Music, Sound, and Light Technician')).toBe('music sound light technician');
    expect(cleanTitle('Buyer, womenswear').rest).toEqual(['womenswear']);
  });

  test('offers both sides of a slash', () => {
    expect(cleanTitle('Janitor/Custodian').alternatives).toEqual([['janitor'], ['custodian']]);
  });

  test('says when a title names no work', () => {
    expect(cleanTitle('Senior Consultant').vague).toBe(true);
    expect(cleanTitle('Tax Consultant').vague).toBe(false);
  });

  test('is not confused by a title of nothing but noise', () => {
    expect(cleanTitle('').main).toEqual([]);
    expect(cleanTitle('(m/w/d) #123').main).toEqual([]);
    expect(main('Senior')).toBe('senior');
  });
});
