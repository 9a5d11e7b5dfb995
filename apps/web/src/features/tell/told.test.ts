import { describe, expect, it } from 'vitest';
import { blankTelling, readTelling, spellOfLine } from './told.ts';

const from = (year: number) => ({ year, month: null });

describe('a line of what somebody did', () => {
  it.each([
    ['Waiter at Blue Door, 2010–2014', 'Waiter', 'Blue Door', from(2010), from(2014)],
    ['Waiter, Blue Door (2010 to 2014)', 'Waiter', 'Blue Door', from(2010), from(2014)],
    ['Night porter since 2019', 'Night porter', null, from(2019), 'present'],
    ['2016 - now: baker', 'baker', null, from(2016), 'present'],
    ['Cashier until 2009', 'Cashier', null, null, from(2009)],
    ['Cashier in 2009', 'Cashier', null, from(2009), from(2009)],
    ['Cashier', 'Cashier', null, null, null],
  ])('%s', (line, title, employer, start, end) => {
    expect(spellOfLine(line, 'work')).toEqual({ kind: 'work', title, employer, place: null, start, end });
  });

  it('names care and volunteering as what they are', () => {
    expect(spellOfLine('my father, 2017–2018', 'care')?.title).toBe('Caring for my father');
    expect(spellOfLine('Cared for two children', 'care')?.title).toBe('Cared for two children');
    const bank = spellOfLine('food bank, since 2020', 'volunteering');
    expect([bank?.title, bank?.employer]).toEqual(['Volunteering', 'food bank']);
  });

  it('takes years in the wrong order for words, and nothing for nothing', () => {
    const line = spellOfLine('Stock check 2018–2015', 'work');
    expect([line?.start, line?.end]).toEqual([from(2018), from(2018)]);
    expect(spellOfLine('  ', 'work')).toBeNull();
    expect(spellOfLine('2014', 'work')).toBeNull();
  });
});

describe('the five questions', () => {
  it('need the first answer only', () => {
    expect(readTelling(blankTelling, 2026).errors).toEqual({ doing: expect.stringMatching(/one or two/i) });
    const { told } = readTelling({ ...blankTelling, doing: ' Shop assistant ' }, 2026);
    expect(told).toEqual([
      {
        spell: {
          kind: 'work',
          title: 'Shop assistant',
          employer: null,
          place: null,
          start: null,
          end: 'present',
        },
        text: [],
      },
    ]);
  });

  it('give unpaid work the same place as paid, and what one is good at to what one does', () => {
    const telling = {
      ...blankTelling,
      doing: 'Cook',
      before: 'Waiter, 2010–2014\n\n- Dishwasher',
      care: 'my mother',
      project: 'a community garden',
      good: 'Planned menus in Excel',
    };
    const { told } = readTelling(telling, 2026);
    expect(told?.map(({ spell }) => [spell.kind, spell.title])).toEqual([
      ['work', 'Cook'],
      ['work', 'Waiter'],
      ['work', 'Dishwasher'],
      ['care', 'Caring for my mother'],
      ['project', 'a community garden'],
    ]);
    expect(told?.[0]?.text).toEqual(['Planned menus in Excel']);
  });

  it('say beside which field a date is wrong', () => {
    const telling = { ...blankTelling, doing: 'Cook', sinceYear: '2020', still: '', untilYear: '2019' };
    expect(readTelling(telling, 2026).errors).toEqual({ until: expect.stringMatching(/before/) });
    expect(readTelling({ ...telling, sinceYear: '20' }, 2026).errors).toHaveProperty('since');
  });
});
