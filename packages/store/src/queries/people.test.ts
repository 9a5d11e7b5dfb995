import {
  AreaId,
  type CareerRecord,
  type Decision,
  type DocumentStatus,
  type DocumentText,
  noLimits,
  OnetSocCode,
  type Profile,
  SocCode,
} from '@career-mirror/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../load.ts';
import { describeStore, emptyReference, newTestPerson, ownedInTest } from '../testing.ts';
import {
  createDocument,
  deleteDocument,
  listDocuments,
  requireDocument,
  saveDocumentProgress,
} from './document.ts';
import { createPerson, exportPerson, findPersonByToken, touchPerson } from './person.ts';
import { findPreferences, savePreferences } from './preference.ts';
import {
  addDecision,
  deleteProfile,
  findProfile,
  listDecisions,
  requireProfile,
  saveProfile,
} from './profile.ts';

const now = new Date('2026-11-25T12:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const profile: Profile = {
  name: 'Ada',
  identity: { text: 'Keeps engines running. Likes to know why they stop.', by: 'reader' },
  areaId: null,
  spells: [],
  skills: [],
  education: [],
  languages: [{ language: 'English', proficiency: null }],
  leftOutSpells: [],
  suggestions: [],
  refused: [],
  warnings: [],
  confirmed: false,
};
const text: DocumentText = {
  format: 'pdf',
  pages: [{ number: 1, text: 'Ada — “engines” \u0416', lines: [] }],
  hiddenText: [],
};
const record: CareerRecord = {
  source: 'json-resume',
  name: 'Ada',
  headline: null,
  summary: null,
  contact: { emails: [], phones: [], links: [], address: null },
  positions: [],
  education: [],
  skills: [],
  languages: [],
  certifications: [],
  projects: [],
  publications: [],
  awards: [],
  unmapped: { interests: [{ name: 'engines', keywords: ['steam', 1, null] }] },
  leftOut: ['photo'],
  warnings: [],
};
const decision = (id: string): Decision => ({
  verdict: 'dispute',
  subject: { kind: 'skill', id },
  chosen: null,
  note: 'I never did that.',
  at: now.toISOString(),
});

describeStore('A person without an account', (store) => {
  it('is found by the hash of their token, and by nothing else', async () => {
    const person = await createPerson(store(), { tokenHash: 'hash of a token', now });
    expect(await findPersonByToken(store(), { tokenHash: 'hash of a token' })).toEqual(person);
    for (const tokenHash of ['hash of another', '', "' or true --"]) {
      expect(await findPersonByToken(store(), { tokenHash })).toBeNull();
    }
  });

  it('cannot be made twice with one token', async () => {
    await createPerson(store(), { tokenHash: 'used', now });
    await expect(createPerson(store(), { tokenHash: 'used', now })).rejects.toThrow();
  });

  it('was last seen to the hour', async () => {
    const person = ownedInTest(await createPerson(store(), { tokenHash: 'seen', now }));
    const lastSeen = async () => (await exportPerson(store(), person)).people[0]?.lastSeen;
    await touchPerson(store(), person, later(59));
    expect(await lastSeen()).toEqual(now);
    await touchPerson(store(), person, later(61));
    expect(await lastSeen()).toEqual(later(61));
  });
});

describeStore('A document', (store) => {
  const cv = { name: 'cv.pdf', bytes: 1234, format: 'pdf' as const, now };

  it('is received without a text, and keeps each stage and then the text exactly', async () => {
    const person = await newTestPerson(store());
    const created = await createDocument(store(), person, cv);
    expect(await requireDocument(store(), person, created.id)).toEqual({
      ...created,
      text: null,
      record: null,
    });
    const opened: DocumentStatus = { stage: 'opened', at: now.toISOString(), found: {}, error: null };
    await saveDocumentProgress(store(), person, { documentId: created.id, status: opened });
    const read: DocumentStatus = { ...opened, stage: 'read', found: { pages: 1 } };
    await saveDocumentProgress(store(), person, { documentId: created.id, status: read, text });
    await saveDocumentProgress(store(), person, {
      documentId: created.id,
      status: { ...read, stage: 'understood' },
    });
    expect(await requireDocument(store(), person, created.id)).toEqual({
      ...created,
      status: { ...read, stage: 'understood' },
      text,
      record: null,
    });
  });

  it('keeps the record of a structured one beside its text, and gives it back whole', async () => {
    const person = await newTestPerson(store());
    const { id } = await createDocument(store(), person, { ...cv, name: 'cv.json', format: 'json-resume' });
    const status: DocumentStatus = { stage: 'read', at: now.toISOString(), found: { pages: 1 }, error: null };
    await saveDocumentProgress(store(), person, { documentId: id, status, text, record });
    await saveDocumentProgress(store(), person, {
      documentId: id,
      status: { ...status, stage: 'understood' },
    });
    expect((await requireDocument(store(), person, id)).record).toEqual(record);
    expect((await exportPerson(store(), person)).documents[0]?.record).toEqual(record);
    const other = await newTestPerson(store());
    await expect(requireDocument(store(), other, id)).rejects.toMatchObject({ code: 'resource.not_found' });
    expect((await exportPerson(store(), other)).documents).toEqual([]);
  });

  it('is listed newest first, without its text', async () => {
    const person = await newTestPerson(store());
    const first = await createDocument(store(), person, cv);
    const second = await createDocument(store(), person, { ...cv, now: later(1) });
    expect(await listDocuments(store(), person)).toEqual([second, first]);
  });

  it('does not exist for anybody else, by whatever function', async () => {
    const owner = await newTestPerson(store());
    const other = await newTestPerson(store());
    const { id, status } = await createDocument(store(), owner, cv);
    const notFound = { code: 'resource.not_found' };
    await expect(requireDocument(store(), other, id)).rejects.toMatchObject(notFound);
    await expect(deleteDocument(store(), other, id)).rejects.toMatchObject(notFound);
    await expect(saveDocumentProgress(store(), other, { documentId: id, status })).rejects.toMatchObject(
      notFound,
    );
    expect(await listDocuments(store(), other)).toEqual([]);
    await deleteDocument(store(), owner, id);
    await expect(requireDocument(store(), owner, id)).rejects.toMatchObject(notFound);
  });
});

describeStore('A profile', (store) => {
  it('is missing at first, then kept exactly, with its revision', async () => {
    const person = await newTestPerson(store());
    expect(await findProfile(store(), person)).toBeNull();
    await expect(requireProfile(store(), person)).rejects.toMatchObject({ code: 'profile.missing' });
    expect(await saveProfile(store(), person, { profile, after: 0, now })).toBe(1);
    const changed = { ...profile, confirmed: true };
    expect(await saveProfile(store(), person, { profile: changed, after: 1, now: later(1) })).toBe(2);
    expect(await requireProfile(store(), person)).toEqual({
      profile: changed,
      revision: 2,
      updatedAt: later(1).toISOString(),
    });
  });

  it('refuses a change made on another revision than the one in force', async () => {
    const person = await newTestPerson(store());
    const changedFirst = { code: 'profile.changed' };
    await expect(saveProfile(store(), person, { profile, after: 3, now })).rejects.toMatchObject(
      changedFirst,
    );
    expect(await findProfile(store(), person)).toBeNull();
    await saveProfile(store(), person, { profile, after: 0, now });
    await expect(saveProfile(store(), person, { profile, after: 0, now })).rejects.toMatchObject(
      changedFirst,
    );
    await expect(saveProfile(store(), person, { profile, after: 2, now })).rejects.toMatchObject(
      changedFirst,
    );
    expect(await saveProfile(store(), person, { profile, after: null, now })).toBe(2);
  });

  it('takes one of two changes that are made at once', async () => {
    const person = await newTestPerson(store());
    await saveProfile(store(), person, { profile, after: 0, now });
    const both = await Promise.allSettled(
      ['Ada', 'Grace'].map((name) =>
        saveProfile(store(), person, { profile: { ...profile, name }, after: 1, now }),
      ),
    );
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await requireProfile(store(), person)).revision).toBe(2);
  });

  it('is saved together with what the person decided, or not at all', async () => {
    const person = await newTestPerson(store());
    await saveProfile(store(), person, { profile, after: 0, decisions: [decision('s1')], now });
    await expect(
      saveProfile(store(), person, { profile, after: 0, decisions: [decision('s2')], now }),
    ).rejects.toMatchObject({ code: 'profile.changed' });
    expect(await listDecisions(store(), person)).toEqual([decision('s1')]);
  });

  it('can be deleted; what the person said stays, in the order it was said', async () => {
    const person = await newTestPerson(store());
    await saveProfile(store(), person, {
      profile,
      after: 0,
      decisions: [decision('s1'), decision('s2')],
      now,
    });
    await addDecision(store(), person, decision('s3'));
    await deleteProfile(store(), person);
    expect(await findProfile(store(), person)).toBeNull();
    expect((await listDecisions(store(), person)).map((one) => one.subject.id)).toEqual(['s1', 's2', 's3']);
  });
});

describeStore('Preferences', (store) => {
  const [logisticians, developers] = ['13-1081.00', '15-1252.00'].map((code) => OnetSocCode.parse(code));
  const akron = AreaId.parse('10420');
  const targets = [developers, logisticians].filter((one) => one !== undefined);

  beforeAll(() =>
    loadPack(store(), {
      ...emptyReference,
      occupations: targets.map((onetSoc) => ({
        onetSoc,
        title: onetSoc,
        socCode: SocCode.parse(onetSoc.slice(0, 7)),
        jobZone: null,
        projectionCode: null,
        wageCode: null,
        hasRatings: false,
        iscoGroups: [],
      })),
      areas: [
        { areaId: akron, name: 'Akron', state: 'OH', states: ['OH'], kind: 'metropolitan', pricePlace: null },
      ],
    }),
  );

  it('are null at first, and then the last ones saved, targets in the person’s order', async () => {
    const person = await newTestPerson(store());
    expect(await findPreferences(store(), person)).toBeNull();
    const weights = { pay: 5, hours: 0, stress: 10, travel: 1, people: 2, progression: 3, autonomy: 4 };
    await savePreferences(store(), person, {
      preferences: { weights: null, targets: [], areaId: null, limits: noLimits },
      now,
    });
    const limits = { ...noLimits, payFloorUsd: 40_000, answered: ['pay' as const] };
    const chosen = { weights, targets, areaId: akron, limits };
    await savePreferences(store(), person, { preferences: chosen, now });
    expect(await findPreferences(store(), person)).toEqual(chosen);
  });

  describe('refuse, and change nothing for,', () => {
    const kept = { weights: null, targets: targets.slice(0, 1), areaId: akron, limits: noLimits };
    const refused: [string, Parameters<typeof savePreferences>[2]['preferences'], string][] = [
      [
        'a fifth target',
        { ...kept, targets: Array.from({ length: 5 }, () => OnetSocCode.parse('15-1252.00')) },
        'target.too_many',
      ],
      [
        'an occupation the pack does not have',
        { ...kept, targets: [OnetSocCode.parse('99-9999.00')] },
        'occupation.not_found',
      ],
      ['an area the pack does not have', { ...kept, areaId: AreaId.parse('1') }, 'area.not_found'],
    ];
    it.each(refused)('%s', async (_, preferences, code) => {
      const person = await newTestPerson(store());
      await savePreferences(store(), person, { preferences: kept, now });
      await expect(savePreferences(store(), person, { preferences, now })).rejects.toMatchObject({ code });
      expect(await findPreferences(store(), person)).toEqual(kept);
    });
  });
});
