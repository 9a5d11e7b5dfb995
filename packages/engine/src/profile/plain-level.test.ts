import { fileURLToPath } from 'node:url';
import { OnetSocCode, type ProfileSpell, type Reading, type StatedLevel } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { readStanding } from '../occupation/title-standing.ts';
import { buildSkillIndex, findSkills } from '../skill/index.ts';
import { buildProfile } from './build-profile.ts';
import { citeDocument, mergeProfiles } from './merge-profiles.ts';
import { plainLevelOf0to7, plainLevelOfSkill, plainRank, plainScale } from './plain-level.ts';
import { textsOf } from './texts.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const index = buildSkillIndex(reference);
const now = '2026-11-25T12:00:00Z';

const spell = (years: number, yearsAgo: number, title = 'Developer', id = 'spell-1'): ProfileSpell => {
  const at = (ago: number) => {
    const months = 2026 * 12 + 10 - Math.round(ago * 12);
    return { year: Math.floor(months / 12), month: (months % 12) + 1 };
  };
  return {
    id,
    kind: 'work',
    title,
    standing: readStanding(title),
    employer: null,
    place: null,
    start: at(yearsAgo + years),
    end: yearsAgo === 0 ? 'present' : at(yearsAgo),
    text: [],
    evidence: [],
    onetSoc: OnetSocCode.parse('15-1252.00'),
    confidence: 1,
    matches: [],
    decidedBy: 'reader',
    question: false,
    peopleShare: null,
  };
};

const skill = (
  given: { stated?: StatedLevel[]; spellIds?: string[]; uses?: ['taught' | 'supervised' | 'used'] } = {},
) => ({
  spellIds: ['spell-1'],
  stated: [],
  uses: [],
  rung: 'said' as const,
  ...given,
});
const word = (value: number): StatedLevel => ({ text: 'a word', kind: 'word', value });
const levelOf = (years: number, yearsAgo = 0, title = 'Developer') =>
  plainLevelOfSkill(skill(), [spell(years, yearsAgo, title)], now);

const years = fc.integer({ min: 0, max: 240 }).map((months) => months / 12);
const scale = fc.double({ min: 0, max: 4, noNaN: true });

describe('a named skill on four plain levels', () => {
  test('begins low, works after a year, is strong after five and rarely expert by years alone', () => {
    expect(levelOf(0.25)?.level).toBe('begun');
    expect(levelOf(1.5)?.level).toBe('working');
    expect(levelOf(6)?.level).toBe('strong');
    expect(levelOf(10)?.level).toBe('strong');
    expect(levelOf(12, 0, 'Senior Developer')?.level).toBe('expert');
    expect(levelOf(6)?.years).toBe(6);
  });

  test('has no level where nothing speaks', () => {
    expect(plainLevelOfSkill(skill({ spellIds: [] }), [spell(5, 0)], now)).toBeNull();
  });

  test('follows the word where there is no work to show it', () => {
    expect(plainLevelOfSkill(skill({ spellIds: [], stated: [word(0.5)] }), [], now)).toMatchObject({
      level: 'begun',
      low: 'begun',
      high: 'working',
      years: null,
    });
    expect(plainLevelOfSkill(skill({ spellIds: [], stated: [word(3.5)] }), [], now)?.level).toBe('expert');
  });

  test('stands higher for whoever taught it, and supervised work alone goes no further than working', () => {
    const base = plainScale(skill(), [spell(5, 0)], now)?.value ?? 0;
    expect(plainScale(skill({ uses: ['taught'] }), [spell(5, 0)], now)?.value).toBeGreaterThan(base);
    expect(plainLevelOfSkill(skill({ uses: ['supervised'] }), [spell(20, 0)], now)?.level).toBe('working');
  });

  test('more years never lower it, and older never raises it', () => {
    fc.assert(
      fc.property(years, years, years, fc.option(scale, { nil: null }), (a, more, ago, said) => {
        const stated = said === null ? [] : [word(said)];
        const value = (length: number, since: number) =>
          plainScale(skill({ stated }), [spell(length, since)], now)?.value ?? Number.NaN;
        expect(value(a + more, ago)).toBeGreaterThanOrEqual(value(a, ago) - 1e-9);
        expect(value(a, ago + more)).toBeLessThanOrEqual(value(a, ago) + 1e-9);
      }),
    );
  });

  test('a stated word narrows the range and draws the estimate towards it', () => {
    fc.assert(
      fc.property(years, years, scale, (length, ago, said) => {
        const spells = [spell(length, ago)];
        const without = plainScale(skill(), spells, now);
        const with_ = plainScale(skill({ stated: [word(said)] }), spells, now);
        if (!without || !with_) throw new Error('Both have work that shows it.');
        expect(with_.sd).toBeLessThan(without.sd);
        expect(Math.abs(with_.value - said)).toBeLessThanOrEqual(Math.abs(without.value - said) + 1e-9);
      }),
    );
  });

  test('the range holds the level, and the order of spells and words does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(years, years), { minLength: 1, maxLength: 4 }),
        fc.array(scale, { maxLength: 3 }),
        (rows, said) => {
          const spells = rows.map(([length, ago], at) => spell(length, ago, 'Developer', `spell-${at}`));
          const held = skill({ spellIds: spells.map(({ id }) => id), stated: said.map(word) });
          const one = plainLevelOfSkill(held, spells, now);
          const other = plainLevelOfSkill(
            { ...held, stated: [...held.stated].reverse() },
            [...spells].reverse(),
            now,
          );
          expect(other).toEqual(one);
          if (!one) throw new Error('There is work that shows it.');
          expect(plainRank(one.low)).toBeLessThanOrEqual(plainRank(one.level));
          expect(plainRank(one.high)).toBeGreaterThanOrEqual(plainRank(one.level));
        },
      ),
    );
  });

  test('years that overlap count once', () => {
    const twice = [spell(4, 0), { ...spell(4, 0), id: 'spell-2' }];
    expect(plainLevelOfSkill(skill({ spellIds: ['spell-1', 'spell-2'] }), twice, now)?.years).toBe(4);
  });

  test('O*NET levels become plain ones at the published cut points', () => {
    const at = (level0to7: number) => plainLevelOf0to7({ level0to7, low: level0to7, high: level0to7 }).level;
    expect([1.9, 2, 3.4, 3.5, 4.9, 5].map(at)).toEqual([
      'begun',
      'working',
      'working',
      'strong',
      'strong',
      'expert',
    ]);
  });
});

const cite = (text: string, at: number) => ({
  value: text,
  evidence: {
    kind: 'document' as const,
    documentId: null,
    text,
    span: { page: 1, start: at, end: at + text.length },
  },
});

const readingOf = (lines: readonly string[], skillLine: string, end: number): Reading => ({
  name: cite('Ada Quist', 0),
  headline: null,
  summary: [],
  contact: { emails: [], phones: [], links: [], place: null },
  spells: [
    {
      kind: 'work',
      title: cite('Analyst', 20),
      employer: cite('Quay Records', 40),
      place: null,
      start: { value: { year: 2018, month: 1 }, evidence: cite('2018', 60).evidence },
      end: { value: { year: end, month: 12 }, evidence: cite(`${end}`, 70).evidence },
      text: lines.map((line, i) => cite(line, 100 + 200 * i)),
    },
  ],
  education: [],
  skillLines: [cite(skillLine, 900)],
  languages: [],
  other: [],
  warnings: [],
});

const profileOf = (reading: Reading, documentId: string) =>
  citeDocument(
    buildProfile({
      reading,
      reference,
      spellMatches: [{ matches: [], question: false }],
      mentions: textsOf(reading).map(({ text }) => findSkills(index, text)),
      peopleShare: () => null,
      now,
    }),
    documentId,
  );

describe('levels in a profile', () => {
  const first = profileOf(
    readingOf(
      ['Built reports in Python', 'Supervised two Java developers', 'Taught SQL to the sales staff'],
      'Python (expert), Docker',
      2023,
    ),
    'aaaaaaaa-0000-4000-8000-000000000001',
  );
  const second = profileOf(
    readingOf(
      ['Wrote the Python importers', 'Looking for somebody with Kotlin'],
      'Python, Docker (basic), PostgreSQL',
      2023,
    ),
    'aaaaaaaa-0000-4000-8000-000000000002',
  );
  const levels = (profile: typeof first) =>
    Object.fromEntries(profile.skills.map(({ id, plainLevel }) => [id, plainLevel]));

  test('a stated word is kept and counted, and a bare name has no level', () => {
    expect(levels(first)).toMatchObject({ 'tech:Python': { level: 'expert' }, 'tech:Docker': null });
    expect(first.skills.find(({ id }) => id === 'tech:Python')?.stated).toEqual([
      { text: 'expert', kind: 'word', value: 3.5 },
    ]);
  });

  test('taught is had, supervised is only suggested, asked for is neither', () => {
    expect(first.skills.find(({ label }) => /SQL/.test(label))?.uses).toEqual(['taught']);
    expect(first.skills.some(({ label }) => /Java/.test(label))).toBe(false);
    const led = first.suggestions.filter(({ from }) => from === 'document');
    expect(led).toMatchObject([{ id: 'document:tech:Oracle Java', subject: { spellIds: ['spell-1'] } }]);
    expect(led[0]?.evidence?.text).toBe('Supervised two Java developers');
    expect(
      JSON.stringify([second.skills, second.suggestions.filter(({ from }) => from === 'document')]),
    ).not.toContain('Kotlin');
  });

  test('the order of documents does not matter', () => {
    const supersedes = new Set<string>();
    const join = (a: typeof first, b: typeof first) =>
      mergeProfiles(a, b, { reference, now, supersedes }).profile;
    expect(levels(join(first, second))).toEqual(levels(join(second, first)));
    expect(levels(join(first, second))['tech:Docker']).toMatchObject({ level: 'begun' });
    expect(join(join(first, second), second)).toEqual(join(first, second));
    expect(join(second, first).suggestions.some(({ id }) => id === 'document:tech:Oracle Java')).toBe(true);
  });
});
