import { fileURLToPath } from 'node:url';
import type { Evidence, Profile, ProfileSkill, ProfileSpell } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { readStanding } from '../occupation/title-standing.ts';
import { leaveOutSpell } from './edit-spells.ts';
import { citeDocument, mergeProfiles } from './merge-profiles.ts';
import { countNews, newsWords } from './news-words.ts';
import { samenessOf } from './same-spell.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const now = '2026-11-25T12:00:00Z';
const oldCv = '00000000-0000-4000-8000-000000000001';
const newCv = '00000000-0000-4000-8000-000000000002';
const archive = '00000000-0000-4000-8000-000000000003';

const proof = (text: string): Evidence => ({
  kind: 'document',
  documentId: null,
  span: { page: 1, start: 0, end: text.length },
  text,
});
const said = (text: string): Evidence => ({ kind: 'statement', text, at: now });

const spell = (given: Partial<ProfileSpell> & { title: string }): ProfileSpell => ({
  id: 'spell-1',
  kind: 'work',
  standing: readStanding(given.title),
  employer: 'Harvest Row Market',
  place: null,
  start: { year: 2019, month: 3 },
  end: 'present',
  text: [],
  evidence: [given.title, ...(given.text ?? [])].map(proof),
  onetSoc: null,
  confidence: null,
  matches: [],
  decidedBy: 'reader',
  question: false,
  peopleShare: null,
  ...given,
});

const skill = (label: string, given: Partial<ProfileSkill> = {}): ProfileSkill => ({
  id: `tech:${label}`,
  label,
  kind: 'technology',
  escoUri: null,
  technology: label,
  elementId: null,
  evidence: [proof(`Used ${label} daily`)],
  spellIds: ['spell-1'],
  level: null,
  plainLevel: null,
  stated: [],
  uses: ['used'],
  customId: null,
  rung: 'shown',
  status: 'proposed',
  ...given,
});

const profile = (given: Partial<Profile> = {}): Profile => ({
  name: 'Dana Whitfield',
  identity: { text: 'You keep stock.', by: 'reader' },
  areaId: null,
  spells: [],
  skills: [],
  education: [],
  languages: [],
  suggestions: [],
  refused: [],
  leftOutSpells: [],
  warnings: [],
  confirmed: false,
  ...given,
});

const from = (documentId: string, given: Partial<Profile>): Profile =>
  citeDocument(profile(given), documentId);

const merge = (before: Profile, fresh: Profile, supersedes: readonly string[] = []) =>
  mergeProfiles(before, fresh, { reference, supersedes: new Set(supersedes), now });

const manager = spell({ title: 'Store Manager', text: ['Lead a team of 30 people'] });
const assistant = spell({
  id: 'spell-2',
  title: 'Assistant Store Manager',
  start: { year: 2014, month: 6 },
  end: { year: 2019, month: 2 },
});

describe('Two documents tell of one spell', () => {
  it.each<[string, Partial<ProfileSpell>]>([
    ['with the legal form', { employer: 'Harvest Row Market, Inc.' }],
    ['with the place behind the name', { employer: 'Harvest Row Market, Columbus, OH' }],
    ['in capitals', { employer: 'HARVEST ROW MARKET', title: 'STORE MANAGER' }],
    ['with the year alone', { start: { year: 2019, month: null } }],
    ['after it has ended', { end: { year: 2024, month: 5 } }],
    ['with a start one month off', { start: { year: 2019, month: 4 } }],
    ['without dates', { start: null, end: null }],
    ['under a longer title', { title: 'General Store Manager' }],
  ])('%s', (_, other) => {
    expect(samenessOf(manager, { ...manager, ...other }, now)).toBeGreaterThan(0);
  });

  it.each<[string, Partial<ProfileSpell>]>([
    ['another employer', { employer: 'Corner & Sons' }],
    ['a later stint at the same place', { start: { year: 2030, month: 1 }, end: null }],
    ['the job before the promotion', { ...assistant }],
    ['another job there at another time', { title: 'Buyer', start: { year: 2023, month: 1 } }],
    ['unpaid time beside it', { kind: 'volunteering', title: 'Coach' }],
  ])('but not %s', (_, other) => {
    expect(samenessOf(manager, { ...manager, ...other }, now)).toBe(0);
  });
});

describe('A document that was read before', () => {
  it('changes nothing at all', () => {
    const first = from(oldCv, { spells: [assistant, manager], skills: [skill('Excel')] });
    const again = merge(first, from(newCv, { spells: [assistant, manager], skills: [skill('Excel')] }), [
      oldCv,
    ]);
    expect(again.profile).toBe(first);
    expect(newsWords(countNews(again.news))).toBe('Nothing new; everything in it was known');
  });

  it('does not bring back what the person left out', () => {
    const first = from(oldCv, {
      spells: [assistant, manager],
      skills: [skill('Excel', { spellIds: ['spell-2'] })],
    });
    const left = leaveOutSpell(first, 'spell-2');
    const again = merge(left, from(newCv, { spells: [assistant, manager] }), [oldCv]);
    expect(again.profile).toBe(left);
  });

  it('does not change back what the person wrote', () => {
    const own = spell({
      ...manager,
      title: 'Head of store',
      start: { year: 2018, month: 1 },
      evidence: [...manager.evidence, said('Head of store')],
    });
    const first = from(oldCv, { spells: [own] });
    expect(merge(first, from(newCv, { spells: [manager] }), [oldCv]).profile).toBe(first);
  });
});

describe('A newer version of a document', () => {
  const before = from(oldCv, {
    spells: [assistant, manager],
    skills: [skill('Excel', { status: 'accepted' })],
  });

  it('adds, ends and fills in, and says how much', () => {
    const later = spell({ id: 'spell-3', title: 'Area Manager', start: { year: 2025, month: 1 } });
    const ended = { ...manager, end: { year: 2024, month: 12 }, place: 'Columbus' };
    const fresh = from(newCv, { spells: [ended, later], skills: [skill('SAP', { spellIds: ['spell-3'] })] });
    const { profile: merged, news } = merge(before, fresh, [oldCv]);
    expect(merged.spells.map(({ id, title, end }) => [id, title, end])).toEqual([
      ['spell-2', 'Assistant Store Manager', { year: 2019, month: 2 }],
      ['spell-1', 'Store Manager', { year: 2024, month: 12 }],
      ['spell-3', 'Area Manager', 'present'],
    ]);
    expect(merged.skills.map(({ id, spellIds }) => [id, spellIds])).toEqual([
      ['tech:Excel', ['spell-1']],
      ['tech:SAP', ['spell-3']],
    ]);
    expect(newsWords(countNews(news))).toBe(
      '1 new job, 1 new skill, 1 job that has ended, 1 gap filled in; nothing removed',
    );
  });

  it('has the last word on wording, and loses nothing the person accepted', () => {
    const reworded = spell({ ...manager, text: ['Lead 32 people across three departments'], evidence: [] });
    const fresh = from(newCv, {
      spells: [{ ...reworded, evidence: [manager.title, ...reworded.text].map(proof) }],
    });
    const { profile: merged, news } = merge(before, fresh, [oldCv]);
    const [, one] = merged.spells;
    expect(one?.text).toEqual(['Lead 32 people across three departments']);
    expect(one?.evidence.map(({ text }) => text)).toEqual([
      'Store Manager',
      'Lead 32 people across three departments',
    ]);
    expect(merged.skills[0]).toMatchObject({ id: 'tech:Excel', status: 'accepted' });
    expect(newsWords(countNews(news))).toBe('1 job in newer words; nothing removed');
  });

  it('takes over the proofs it repeats, so that they are found in the document that is shown', () => {
    const fresh = from(newCv, { spells: [assistant, manager], skills: [skill('SAP')] });
    const { profile: merged } = merge(before, fresh, [oldCv]);
    const proofs = merged.spells.flatMap(({ evidence }) => evidence);
    expect(new Set(proofs.map((one) => one.kind === 'document' && one.documentId))).toEqual(new Set([newCv]));
  });

  it('does not make a job go on that has ended', () => {
    const ended = from(archive, { spells: [{ ...manager, end: { year: 2024, month: 5 } }] });
    const { profile: merged } = merge(ended, from(newCv, { spells: [manager] }));
    expect(merged.spells[0]?.end).toEqual({ year: 2024, month: 5 });
  });
});

describe('Documents of two kinds', () => {
  it('unite their sentences, and each keeps its proofs', () => {
    const cv = from(oldCv, { spells: [manager] });
    const other = spell({
      ...manager,
      title: 'Store manager',
      text: ['Planned weekly staffing'],
      evidence: [],
    });
    const fresh = from(archive, {
      spells: [{ ...other, evidence: [other.title, ...other.text].map(proof) }],
    });
    const { profile: merged } = merge(cv, fresh);
    expect(merged.spells).toHaveLength(1);
    expect(merged.spells[0]?.text).toEqual(['Lead a team of 30 people', 'Planned weekly staffing']);
    const documents = merged.spells[0]?.evidence.map((one) =>
      one.kind === 'document' ? one.documentId : null,
    );
    expect(documents).toEqual([oldCv, oldCv, archive]);
  });

  it('keep an occupation the person chose and a skill they refused', () => {
    const chosen = { ...manager, decidedBy: 'person' as const, confidence: 1 };
    const cv = from(oldCv, { spells: [chosen], skills: [skill('Excel', { status: 'rejected' })] });
    const fresh = from(archive, {
      spells: [{ ...manager, text: ['Ran the floor'] }],
      skills: [skill('Excel')],
    });
    const { profile: merged } = merge(cv, fresh);
    expect(merged.spells[0]?.decidedBy).toBe('person');
    expect(merged.skills[0]?.status).toBe('rejected');
  });

  it('propose a refused skill again only on a proof the person has not seen', () => {
    const cv = from(oldCv, { spells: [manager], skills: [skill('Excel', { status: 'rejected' })] });
    const fresh = from(archive, {
      spells: [manager],
      skills: [skill('Excel', { evidence: [proof('Built the budget in Excel')] })],
    });
    expect(merge(cv, fresh).profile.skills[0]?.status).toBe('proposed');
  });
});

describe('A title alone', () => {
  const typed = profile({
    name: null,
    spells: [
      spell({ title: 'Store manager', employer: null, start: null, evidence: [said('Store manager')] }),
    ],
  });

  it('gives way to the CV that tells the job', () => {
    const { profile: merged } = merge(typed, from(newCv, { spells: [assistant, manager] }));
    expect(merged.spells.map(({ title }) => title)).toEqual(['Assistant Store Manager', 'Store Manager']);
    expect(merged.spells[1]?.employer).toBe('Harvest Row Market');
  });

  it('stays when the document tells no job', () => {
    const { profile: merged } = merge(typed, from(newCv, { skills: [skill('Excel', { spellIds: [] })] }));
    expect(merged.spells).toHaveLength(1);
  });
});

describe('Somebody else’s CV', () => {
  it('takes the profile’s place, and says so', () => {
    const other = spell({ title: 'Nurse', employer: 'St Anne', start: { year: 2010, month: 1 } });
    const { profile: merged, news } = merge(
      from(oldCv, { spells: [manager] }),
      from(newCv, { name: 'Elena Marsh', spells: [other] }),
    );
    expect(merged.spells.map(({ title }) => title)).toEqual(['Nurse']);
    expect(newsWords(countNews(news))).toMatch(/somebody else/);
  });

  it('is not seen in a name written in another way, or changed while the jobs are the same', () => {
    for (const name of ['Dana M. Whitfield', 'DANA WHITFIELD', 'Dana Okafor', null]) {
      const { news } = merge(from(oldCv, { spells: [manager] }), from(newCv, { name, spells: [manager] }));
      expect(news.replaced).toBeNull();
    }
  });
});

const anySpell = fc
  .record({
    title: fc.constantFrom('Store Manager', 'Buyer', 'Cashier', 'Assistant Store Manager'),
    employer: fc.constantFrom('Harvest Row Market', 'Harvest Row Market, Inc.', 'Corner & Sons', null),
    year: fc.integer({ min: 2000, max: 2020 }),
    years: fc.integer({ min: 0, max: 6 }),
    goesOn: fc.boolean(),
    text: fc.uniqueArray(fc.constantFrom('Led a team', 'Counted stock', 'Planned staff'), { maxLength: 2 }),
    kind: fc.constantFrom('work' as const, 'volunteering' as const),
  })
  .map(({ year, years, goesOn, ...rest }) =>
    spell({
      ...rest,
      start: { year, month: null },
      end: goesOn ? 'present' : { year: year + years, month: null },
      evidence: [rest.title, ...rest.text].map(proof),
    }),
  );
/** A document does not tell one job twice; of two that are alike in everything no rule could say which is which. */
const anyProfile = fc
  .uniqueArray(anySpell, { maxLength: 4, selector: ({ title }) => title })
  .map((spells) => {
    const ordered = spells.toSorted((a, b) => (a.start?.year ?? 0) - (b.start?.year ?? 0));
    return profile({ spells: ordered.map((one, at) => ({ ...one, id: `spell-${at + 1}` })) });
  });

describe('Whatever the documents are', () => {
  it('the same one twice is the same as once, and every spell keeps its id', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, fc.boolean(), (a, b, sameKind) => {
        const supersedes = sameKind ? [oldCv] : [];
        const once = merge(citeDocument(a, oldCv), citeDocument(b, newCv), supersedes).profile;
        const twice = merge(once, citeDocument(b, archive), [...supersedes, newCv]);
        expect(twice.news.changed).toBe(false);
        expect(twice.profile).toBe(once);
        const ids = once.spells.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of a.spells) expect(ids).toContain(id);
      }),
      { numRuns: 300 },
    );
  });
});
