import type { CareerRecord, Profile, ProfileSpell } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { readLinkedin } from './linkedin.ts';
import { isOldNews, recordNews as newsAt } from './record-news.ts';

const recordNews = (record: CareerRecord, known: Profile, kept: string) =>
  newsAt(record, known, kept, '2026-11-25T00:00:00.000Z');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const recordOf = (positions: string, skills: string, languages = ''): CareerRecord =>
  readLinkedin(
    new Map([
      ['Positions.csv', utf8(`Company Name,Title,Started On,Finished On\n${positions}`)],
      ['Skills.csv', utf8(`Name\n${skills}`)],
      ['Languages.csv', utf8(`Name,Proficiency\n${languages}`)],
    ]),
  ).record;

const spell = (
  title: string,
  employer: string | null,
  start: ProfileSpell['start'],
  end: ProfileSpell['end'],
): ProfileSpell => ({
  id: title,
  kind: 'work',
  title,
  standing: { seniority: null, contract: null, grade: null },
  employer,
  place: null,
  start,
  end,
  text: [],
  evidence: [],
  onetSoc: null,
  confidence: null,
  matches: [],
  decidedBy: 'reader',
  question: false,
  peopleShare: null,
});

const profile = (spells: ProfileSpell[], leftOutSpells: Profile['leftOutSpells'] = []): Profile => ({
  name: 'Nora',
  identity: { text: 'x', by: 'reader' },
  areaId: null,
  spells,
  skills: [],
  education: [],
  languages: [{ language: 'Swedish', proficiency: null }],
  suggestions: [],
  refused: [],
  leftOutSpells,
  warnings: [],
  confirmed: true,
});

const clerk = spell('Clerk', 'A', { year: 2010, month: null }, { year: 2012, month: null });
const lead = spell('Lead', 'B', { year: 2019, month: 3 }, 'present');

describe('what an archive adds to a notebook', () => {
  it('is nothing when the notebook was read from it', () => {
    const record = recordOf('A,Clerk,2010,2012\nB,Lead,Mar 2019,\n', 'SQL\nS&OP\n', 'swedish,Native\n');
    expect(isOldNews(recordNews(record, profile([clerk, lead]), 'Skills: SQL, S&OP'))).toBe(true);
  });

  it('is a new job, a job that has ended, a skill and a language', () => {
    const record = recordOf(
      'C,Head,Jan 2026,\nB,Lead,Mar 2019,Dec 2025\nA,Clerk,2010,2012\n',
      'SQL\nPower BI\n',
      'Swedish,\nDutch,\n',
    );
    const news = recordNews(record, profile([clerk, lead]), 'SQL');
    expect(news.positions.map(({ title }) => title)).toEqual(['Head']);
    expect(news.ended.map(({ position, before }) => [position.title, position.end, before])).toEqual([
      ['Lead', '2025-12', 'present'],
    ]);
    expect([news.skills, news.languages]).toEqual([['Power BI'], ['Dutch']]);
  });

  it('is not what the person worded anew or left out', () => {
    const record = recordOf('A,Clerk,2010,2012\nB,Lead,Mar 2019,\n', '');
    const renamed = spell('Office clerk', 'A', clerk.start, clerk.end);
    const { kind, title, employer, start, end } = lead;
    expect(
      isOldNews(recordNews(record, profile([renamed], [{ kind, title, employer, start, end }]), '')),
    ).toBe(true);
  });

  it('tells two titles apart that began together in one company', () => {
    const record = recordOf('A,Clerk,2010,2012\nA,Cashier,2010,2013\n', '');
    const cashier = spell('Cashier', 'A', { year: 2010, month: null }, { year: 2013, month: null });
    expect(isOldNews(recordNews(record, profile([clerk, cashier]), ''))).toBe(true);
  });
});
