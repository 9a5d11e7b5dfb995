import { fileURLToPath } from 'node:url';
import {
  AppError,
  OnetSocCode,
  Profile,
  type ProfileSkill,
  type Reading,
  type SkillMention,
} from '@career-mirror/contract';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { applyEdit, carryDecisions } from './apply-edit.ts';
import { buildProfile } from './build-profile.ts';
import { danaMatches, danaPage, danaReading } from './dana.story.ts';
import { educationCategory } from './education-category.ts';
import { estimateLevels } from './estimate-levels.ts';
import { profileFromTitle } from './profile-from-title.ts';
import { textsOf } from './texts.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const now = '2026-11-22T10:00:00Z';
const context = {
  reference,
  peopleShare: () => 0.5,
  match: () => ({ matches: [], question: true }),
  mentions: () => [],
  now,
};

const build = (reading: Reading = danaReading, mentions: SkillMention[][] = []): Profile =>
  buildProfile({ reading, reference, spellMatches: danaMatches, mentions, peopleShare: () => 0.5, now });

const dana = build();
const skillOf = (profile: Profile, label: string): ProfileSkill | undefined =>
  profile.skills.find((skill) => skill.label === label && skill.kind === 'element');

describe('Dana’s CV', () => {
  test('becomes six spells, oldest first, that the contract accepts', () => {
    expect(Profile.parse(dana)).toEqual(dana);
    expect(dana.spells.map((spell) => spell.title)).toEqual([
      'Sales Associate',
      'Floor lead',
      'Assistant Store Manager',
      'At home',
      'Inventory Lead',
      'Store Manager',
    ]);
  });

  test('says who she is in two sentences made of her own words', () => {
    expect(dana.identity).toEqual({
      text: 'You lead a team of 30 across sales floor and stockroom. You cut stock-outs by a third.',
      by: 'reader',
    });
  });

  test('leaves "Floor lead" open and asks', () => {
    const floor = dana.spells.find((spell) => spell.title === 'Floor lead');
    expect(floor).toMatchObject({ onetSoc: null, question: true });
    expect(floor?.matches).toHaveLength(2);
  });

  test('proves time management with the roster, coordination with the year of caring', () => {
    expect(skillOf(dana, 'Time Management')?.evidence[0]?.text).toBe(
      'rosters for thirty people, no missed opening',
    );
    expect(skillOf(dana, 'Coordination')?.evidence[0]?.text).toBe('ran his medicines, insurers and visits');
    expect(skillOf(dana, 'Systems Analysis')).toMatchObject({ rung: 'shown' });
  });

  test('every proof is a stretch of the page at the characters it names', () => {
    const page = danaPage();
    for (const skill of dana.skills) {
      expect(skill.evidence.length).toBeGreaterThan(0);
      for (const proof of skill.evidence) {
        if (proof.kind !== 'document') throw new Error('A document proves by spans.');
        expect(page.slice(proof.span.start, proof.span.end)).toBe(proof.text);
      }
    }
  });

  test('a skill somebody else has, or that is only being learned, is not hers', () => {
    const mention = (holder: SkillMention['holder']): SkillMention => ({
      label: 'Kubernetes',
      kind: 'technology',
      escoUri: null,
      technology: 'Kubernetes',
      start: 0,
      end: 4,
      confidence: 0.9,
      holder,
      use: 'used',
      customId: null,
    });
    const technologies = (holder: SkillMention['holder']) =>
      build(danaReading, [[mention(holder)]]).skills.filter((skill) => skill.kind === 'technology');
    expect(technologies('other')).toEqual([]);
    expect(technologies('learning')).toEqual([]);
    expect(technologies('self')).toHaveLength(1);
  });

  test('caring counts like a job: without it she has less to show', () => {
    const care = dana.spells.find((spell) => spell.kind === 'care');
    const without = applyEdit(dana, { kind: 'spell_leave_out', spellId: care?.id ?? '' }, context);
    expect(skillOf(dana, 'Social Perceptiveness')).toBeDefined();
    expect(skillOf(without, 'Coordination')).toBeUndefined();
  });
});

describe('name, sex, age and school', () => {
  const other: Reading = {
    ...danaReading,
    name: danaReading.name && { ...danaReading.name, value: 'Mr. Ibrahim Okonkwo' },
    contact: { emails: [], phones: [], links: [], place: null },
    education: danaReading.education.map((row) => ({
      ...row,
      institution: row.institution && { ...row.institution, value: 'Harvard University' },
    })),
  };

  test('change no skill, no level and no sentence', () => {
    const swapped = build(other);
    expect(swapped.skills).toEqual(dana.skills);
    expect(swapped.spells).toEqual(dana.spells);
    expect(swapped.identity).toEqual(dana.identity);
    expect(estimateLevels(swapped, reference, now)).toEqual(estimateLevels(dana, reference, now));
  });

  test('contact and name are not among the texts that are searched', () => {
    const texts = textsOf(danaReading)
      .map(({ text }) => text)
      .join('\n');
    expect(texts).not.toMatch(/Dana|Whitfield|example\.org|0147|Columbus, Ohio/);
  });
});

describe('levels', () => {
  const levels = estimateLevels(dana, reference, now);
  const levelOf = (id: string) => [...levels].find(([elementId]) => elementId === id)?.[1];

  test('have a likely range around them, inside the scale', () => {
    for (const { level } of levels.values()) {
      expect(level.low).toBeLessThanOrEqual(level.level0to7);
      expect(level.level0to7).toBeLessThanOrEqual(level.high);
      expect(level.low).toBeGreaterThanOrEqual(0);
      expect(level.high).toBeLessThanOrEqual(7);
    }
  });

  test('a sentence narrows the range and never lowers the level', () => {
    const silent = estimateLevels({ ...dana, skills: [] }, reference, now);
    for (const [id, { level, evidence }] of levels) {
      const before = silent.get(id)?.level;
      if (!before || evidence[0]?.text === 'Store Manager') continue;
      expect(level.level0to7).toBeGreaterThanOrEqual(before.level0to7 - 1e-9);
    }
    expect(levelOf('2.B.5.a')).toMatchObject({ rung: 'said' });
  });

  test('grow with the years in an occupation', () => {
    const after = (year: number) =>
      estimateLevels(dana, reference, `${year}-11-22T10:00:00Z`).get(
        skillOf(dana, 'Monitoring')?.elementId ??
          dana.skills.flatMap((s) => s.elementId ?? [])[0] ??
          expect.fail('no element'),
      );
    expect(after(2036)?.level.level0to7).toBeGreaterThanOrEqual(after(2027)?.level.level0to7 ?? 7);
  });

  test('of a person without occupations and sentences nothing is known', () => {
    expect(estimateLevels({ spells: [], education: [], skills: [] }, reference, now).size).toBe(0);
  });
});

describe('what Dana changes', () => {
  const first = dana.skills[0];
  const skillId = first?.id ?? '';

  test('a rejected skill is not estimated any more and does not come back with the same document', () => {
    const rejected = applyEdit(
      dana,
      { kind: 'skill_status', skillId, status: 'rejected', note: 'I only watched' },
      context,
    );
    const skill = rejected.skills.find((row) => row.id === skillId);
    expect(skill).toMatchObject({ status: 'rejected', level: null });
    expect([...estimateLevels(rejected, reference, now).keys()]).not.toContain(first?.elementId);
    const again = carryDecisions(rejected, build(), context);
    expect(again.skills.find((row) => row.id === skillId)?.status).toBe('rejected');
  });

  test('a rejected skill is proposed again when a new sentence proves it', () => {
    const rejected = applyEdit(
      dana,
      { kind: 'skill_status', skillId, status: 'rejected', note: null },
      context,
    );
    const fresh = build();
    const proven = {
      ...fresh,
      skills: fresh.skills.map((skill) =>
        skill.id === skillId
          ? {
              ...skill,
              evidence: [
                { kind: 'statement' as const, text: 'I redesigned the whole supply chain', at: now },
              ],
            }
          : skill,
      ),
    };
    expect(carryDecisions(rejected, proven, context).skills.find((row) => row.id === skillId)?.status).toBe(
      'proposed',
    );
  });

  test('"not like that" keeps the skill with her own words for it', () => {
    const noted = applyEdit(
      dana,
      { kind: 'skill_status', skillId, status: 'accepted', note: 'only for one store' },
      context,
    );
    const evidence = noted.skills.find((row) => row.id === skillId)?.evidence.at(-1);
    expect(evidence).toEqual({ kind: 'statement', text: 'only for one store', at: now });
  });

  test('an answered question settles the occupation and stays settled', () => {
    const floor = dana.spells.find((spell) => spell.question);
    const onetSoc = OnetSocCode.parse('41-2031.00');
    const answered = applyEdit(
      dana,
      { kind: 'spell_occupation', spellId: floor?.id ?? '', onetSoc },
      context,
    );
    const settled = { onetSoc, decidedBy: 'person', question: false, confidence: 1, peopleShare: 0.5 };
    expect(answered.spells.find((spell) => spell.id === floor?.id)).toMatchObject(settled);
    expect(
      carryDecisions(answered, build(), context).spells.find((spell) => spell.title === 'Floor lead'),
    ).toMatchObject(settled);
  });

  test('her own two sentences stay when a spell is left out; ours are drawn anew', () => {
    const spellId = dana.spells.at(-1)?.id ?? '';
    const ours = applyEdit(dana, { kind: 'spell_leave_out', spellId }, context);
    expect(ours.identity.text).not.toContain('team of 30');
    const own = applyEdit(dana, { kind: 'identity', text: 'I keep things running.' }, context);
    expect(applyEdit(own, { kind: 'spell_leave_out', spellId }, context).identity).toEqual({
      text: 'I keep things running.',
      by: 'person',
    });
  });

  test('an edit changes a copy, and unknown ids are refused by code', () => {
    const before = structuredClone(dana);
    applyEdit(dana, { kind: 'confirm' }, context);
    expect(dana).toEqual(before);
    expect(() => applyEdit(dana, { kind: 'spell_leave_out', spellId: 'nothing' }, context)).toThrow(AppError);
    expect(() =>
      applyEdit(
        dana,
        { kind: 'spell_occupation', spellId: 'spell-1', onetSoc: OnetSocCode.parse('99-9999.00') },
        context,
      ),
    ).toThrow('occupation.not_found');
  });
});

test('a title alone is one current spell with the title as the person’s statement', () => {
  const profile = profileFromTitle({
    title: 'Store manager',
    reference,
    spellMatches: danaMatches[0] ?? { matches: [], question: true },
    peopleShare: () => 0.7,
    now,
  });
  expect(Profile.parse(profile)).toEqual(profile);
  expect(profile.spells).toMatchObject([
    { onetSoc: '41-1011.00', end: 'present', start: null, peopleShare: 0.7 },
  ]);
  expect(profile.identity.text).toBe('You are a store manager. You gave no dates for it.');
  expect(estimateLevels(profile, reference, now).size).toBe(68);
});

test.each([
  ['A.A.S. Business Management', 5],
  ['B.S. Computer Science', 6],
  ['BSc (Hons) Physics', 6],
  ['Master of Science', 8],
  ['MBA', 8],
  ['Ph.D. in Biology', 11],
  ['Doctor of Medicine', 10],
  ['Juris Doctor', 10],
  ['High School Diploma', 2],
  ['GED', 2],
  ['Certificate in Welding', 3],
  ['Associate of Applied Science', 5],
  ['Columbus State', null],
  ['Manager training', null],
])('"%s" is O*NET education category %s', (degree, category) => {
  expect(educationCategory(degree)).toBe(category);
});
