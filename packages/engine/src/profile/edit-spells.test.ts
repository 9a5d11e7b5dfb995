import { fileURLToPath } from 'node:url';
import {
  type AppError,
  OnetSocCode,
  Profile,
  type ProfileEdit,
  type TitleMatch,
} from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { buildSkillIndex, findSkills } from '../skill/index.ts';
import { carryDecisions } from './apply-edit.ts';
import { danaMatches, danaReading } from './dana.story.ts';
import { applyEdit, buildProfile, type EditContext } from './index.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const skills = buildSkillIndex(reference);
const now = '2026-11-22T10:00:00Z';

const teacher: TitleMatch = {
  onetSoc: OnetSocCode.parse('25-2021.00'),
  title: 'Elementary School Teachers, Except Special Education',
  confidence: 0.9,
  via: 'exact',
  matchedTitle: null,
  escoUri: null,
};
const context: EditContext = {
  reference,
  peopleShare: () => 0.5,
  match: (title) =>
    /teacher/i.test(title) ? { matches: [teacher], question: false } : { matches: [], question: true },
  mentions: (text) => findSkills(skills, text),
  now,
};
const build = (): Profile =>
  buildProfile({
    reading: danaReading,
    reference,
    spellMatches: danaMatches,
    mentions: [],
    peopleShare: () => 0.5,
    now,
  });
const dana = build();
const edit = (profile: Profile, change: ProfileEdit): Profile =>
  Profile.parse(applyEdit(profile, change, context));
const latest = dana.spells.at(-1);
if (!latest) throw new Error('Dana has no job.');
const statementOf = ({ kind, title, employer, place, start, end }: Profile['spells'][number]) => ({
  kind,
  title,
  employer,
  place,
  start,
  end,
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as AppError).code;
  }
  return 'nothing thrown';
};

describe('a job as the person corrects it', () => {
  test('keeps its occupation when only the dates change, and is put to another when the title does', () => {
    const dates = { ...statementOf(latest), start: { year: 2020, month: 5 } };
    const moved = edit(dana, { kind: 'spell_change', spellId: latest.id, spell: dates });
    expect(moved.spells.find(({ id }) => id === latest.id)).toMatchObject({
      start: { year: 2020, month: 5 },
      onetSoc: latest.onetSoc,
    });
    const spell = { ...statementOf(latest), title: 'Senior primary teacher' };
    const retitled = edit(dana, { kind: 'spell_change', spellId: latest.id, spell });
    expect(retitled.spells.find(({ id }) => id === latest.id)).toMatchObject({
      onetSoc: teacher.onetSoc,
      decidedBy: 'reader',
      standing: { seniority: 'senior' },
    });
  });

  test('that ends before it begins is refused', () => {
    const spell = {
      ...statementOf(latest),
      start: { year: 2020, month: 5 },
      end: { year: 2019, month: null },
    };
    expect(codeOf(() => edit(dana, { kind: 'spell_change', spellId: latest.id, spell }))).toBe(
      'request.invalid',
    );
  });

  test('may begin and end in one year of which no months are known', () => {
    for (const [start, end] of [
      [10, null],
      [null, 2],
    ] as const) {
      const years = { start: { year: 2020, month: start }, end: { year: 2020, month: end } };
      const spell = { ...statementOf(latest), ...years };
      const changed = edit(dana, { kind: 'spell_change', spellId: latest.id, spell });
      expect(changed.spells.find(({ id }) => id === latest.id)).toMatchObject(years);
    }
  });

  test('can be told where no document tells it, unpaid work with the same weight', () => {
    const added = edit(dana, {
      kind: 'spell_add',
      spell: {
        kind: 'volunteering',
        title: 'Teacher of newcomers',
        employer: 'Community hall',
        place: null,
        start: { year: 2022, month: 1 },
        end: 'present',
      },
      text: ['Taught German to groups of twelve', 'Planned lessons in Microsoft Excel'],
    });
    const told = added.spells.find(({ title }) => title === 'Teacher of newcomers');
    expect(told).toMatchObject({ onetSoc: teacher.onetSoc, kind: 'volunteering' });
    const proven = added.skills.filter(({ spellIds }) => spellIds.includes(told?.id ?? ''));
    expect(proven.map(({ label }) => label)).toContain('Microsoft Excel');
    expect(proven.flatMap(({ evidence }) => evidence).some(({ kind }) => kind === 'statement')).toBe(true);
  });

  test('leaves nothing of it behind when it is left out again', () => {
    const spell = { ...statementOf(latest), title: 'Teacher of newcomers' };
    const added = edit(dana, { kind: 'spell_add', spell, text: ['Wrote lesson plans in Microsoft Excel'] });
    const told = added.spells.find(({ title }) => title === 'Teacher of newcomers');
    const without = edit(added, { kind: 'spell_leave_out', spellId: told?.id ?? '' });
    expect(without.skills.map(({ id }) => id)).toEqual(dana.skills.map(({ id }) => id));
  });
});

describe('splitting and merging', () => {
  const at = { year: 2023, month: 4 };
  const split = edit(dana, { kind: 'spell_split', spellId: latest.id, at, title: 'Teacher' });

  test('makes two jobs that follow each other, both with the words that prove them', () => {
    const [first, second] = split.spells.slice(-2);
    expect(first).toMatchObject({ id: latest.id, title: latest.title, end: at });
    expect(second).toMatchObject({ title: 'Teacher', start: at, end: 'present', onetSoc: teacher.onetSoc });
    expect(second?.text).toEqual(latest.text);
    const of = (id: string) => split.skills.filter(({ spellIds }) => spellIds.includes(id)).length;
    expect(of(second?.id ?? '')).toBe(of(latest.id));
  });

  test('and merging again gives what was there before', () => {
    const second = split.spells.at(-1)?.id ?? '';
    const merged = edit(split, { kind: 'spell_merge', spellIds: [latest.id, second] });
    expect(merged.spells.map(statementOf)).toEqual(dana.spells.map(statementOf));
    expect(merged.skills.map(({ spellIds }) => spellIds)).toEqual(
      dana.skills.map(({ spellIds }) => spellIds),
    );
  });

  test('outside the job, or of one job with itself, is refused', () => {
    const early = { year: 1999, month: 1 };
    const outside = { kind: 'spell_split', spellId: latest.id, at: early, title: 'Teacher' } as const;
    expect(codeOf(() => edit(dana, outside))).toBe('request.invalid');
    const same = { kind: 'spell_merge', spellIds: [latest.id, latest.id] } satisfies ProfileEdit;
    expect(codeOf(() => edit(dana, same))).toBe('request.invalid');
  });

  test('never loses a sentence, a month or a skill, wherever the cut is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: dana.spells.length - 1 }),
        fc.integer({ min: 1, max: 60 }),
        (which, months) => {
          const spell = dana.spells[which];
          if (!spell?.start) return;
          const month = spell.start.year * 12 + (spell.start.month ?? 7) - 1 + months;
          const cut = { year: Math.floor(month / 12), month: (month % 12) + 1 };
          const change: ProfileEdit = {
            kind: 'spell_split',
            spellId: spell.id,
            at: cut,
            title: 'Second part',
          };
          const tried = codeOf(() => edit(dana, change));
          if (tried === 'request.invalid') return;
          const two = edit(dana, change);
          expect(new Set(two.spells.map(({ id }) => id)).size).toBe(dana.spells.length + 1);
          expect(two.skills.map(({ id }) => id)).toEqual(dana.skills.map(({ id }) => id));
          const second = two.spells.find(({ title }) => title === 'Second part');
          const one = edit(two, { kind: 'spell_merge', spellIds: [spell.id, second?.id ?? ''] });
          expect(one.spells.map(statementOf)).toEqual(dana.spells.map(statementOf));
        },
      ),
    );
  });
});

describe('what she probably has and did not say', () => {
  const [suggestion] = dana.suggestions;
  if (!suggestion) throw new Error('Nothing is suggested.');

  test('is drawn from her occupations, at most eight, and none of it is counted', () => {
    expect(dana.suggestions.length).toBeGreaterThan(3);
    expect(dana.suggestions.length).toBeLessThanOrEqual(8);
    const had = new Set(dana.skills.map(({ id }) => id));
    for (const { subject } of dana.suggestions) {
      expect(subject.kind === 'skill' && had.has(subject.skill.id)).toBe(false);
    }
  });

  test('becomes hers on her yes, with her word as proof', () => {
    const accepted = edit(dana, { kind: 'suggestion', suggestionId: suggestion.id, answer: 'yes' });
    const id = suggestion.subject.kind === 'skill' ? suggestion.subject.skill.id : '';
    expect(accepted.skills.find((skill) => skill.id === id)).toMatchObject({
      status: 'accepted',
      stated: [],
      uses: [],
      customId: null,
      rung: 'said',
      evidence: [{ kind: 'statement' }],
    });
    expect(accepted.suggestions.map((one) => one.id)).not.toContain(suggestion.id);
  });

  test('does not come back after her no, with the same document neither', () => {
    const refused = edit(dana, { kind: 'suggestion', suggestionId: suggestion.id, answer: 'no' });
    const later = edit(refused, { kind: 'confirm' });
    expect(later.suggestions.map(({ id }) => id)).not.toContain(suggestion.id);
    expect(carryDecisions(refused, build(), context).suggestions.map(({ id }) => id)).not.toContain(
      suggestion.id,
    );
  });

  test('is refused by code when it is not there', () => {
    const change: ProfileEdit = { kind: 'suggestion', suggestionId: 'occupation:none', answer: 'yes' };
    expect(codeOf(() => edit(dana, change))).toBe('resource.not_found');
  });
});
