import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankSpell, draftOf, kinds, readCut, readSpellDraft } from './spell-draft.ts';

const date = fc.record({
  year: fc.integer({ min: 1960, max: 2020 }),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
});
const later = fc.record({
  year: fc.integer({ min: 2021, max: 2026 }),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
});
const word = fc.constantFrom('Baker', 'Blue Door', 'Columbus, Ohio');
const statement = fc.record({
  kind: fc.constantFrom(...kinds),
  title: word,
  employer: fc.option(word),
  place: fc.option(word),
  start: fc.option(date),
  end: fc.oneof(fc.constant(null), fc.constant('present' as const), later),
});

describe('a spell in a form', () => {
  it('says the same when it is opened and kept unchanged', () => {
    fc.assert(
      fc.property(statement, (spell) => {
        expect(readSpellDraft(draftOf(spell), 2026)).toEqual({ added: { spell, text: [] }, errors: null });
      }),
    );
  });

  it.each([
    [{ title: '  ' }, 'title'],
    [{ startYear: '19' }, 'startYear'],
    [{ startYear: '1900' }, 'startYear'],
    [{ startMonth: '3' }, 'startYear'],
    [{ startYear: '2020', endYear: '2019' }, 'endYear'],
    [{ startYear: '2020', startMonth: '5', endYear: '2020', endMonth: '4' }, 'endYear'],
    [{ endYear: '2040' }, 'endYear'],
  ])('%j is told beside %s', (fields, field) => {
    const { errors } = readSpellDraft({ ...blankSpell, title: 'Baker', ...fields }, 2026);
    expect(Object.keys(errors ?? {})).toEqual([field]);
  });

  it('may begin and end in one year, whatever months are known', () => {
    const draft = { ...blankSpell, title: 'Baker', startYear: '2020', startMonth: '10', endYear: '2020' };
    expect(readSpellDraft(draft, 2026).errors).toBeNull();
  });

  it('forgets an end that was typed before "it goes on" was ticked', () => {
    const draft = { ...blankSpell, title: 'Baker', endYear: 'x', still: 'yes' };
    expect(readSpellDraft(draft, 2026).added?.spell.end).toBe('present');
  });

  it('takes what was done line by line, without bullets', () => {
    const draft = { ...blankSpell, title: 'Baker', text: '- Baked bread\n\n• Ran the shop ' };
    expect(readSpellDraft(draft, 2026).added?.text).toEqual(['Baked bread', 'Ran the shop']);
  });
});

describe('a cut', () => {
  const whole = { start: { year: 2015, month: null }, end: { year: 2019, month: 3 } };
  it('lies between the beginning and the end', () => {
    expect(readCut(whole, '', '2017', 2026)).toEqual({ date: { year: 2017, month: null }, error: null });
    for (const year of ['2015', '2020', '', 'x']) expect(readCut(whole, '', year, 2026).error).toMatch(/\w/);
    expect(readCut({ start: null, end: null }, '', '2017', 2026).date).toBeNull();
  });
});
