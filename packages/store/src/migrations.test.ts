import { Profile } from '@career-mirror/contract';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { readMigrations } from './migrate.ts';
import { findUnprotected } from './protection.ts';
import { createDocument, saveDocumentProgress } from './queries/document.ts';
import { requireProfile } from './queries/profile.ts';
import { describeStore, newTestPerson } from './testing.ts';
import { changeForPerson } from './transaction.ts';

const now = new Date('2026-11-25T12:00:00Z');

/** A profile as the release before kept it: no document beside a proof, no standing, no list of what was left out. */
const earlier = {
  name: 'Ada',
  identity: { text: 'Says "kind": "document" of everything.', by: 'reader' },
  areaId: null,
  spells: [
    {
      id: 'spell-1',
      kind: 'work',
      title: 'Analyst',
      employer: null,
      place: null,
      start: null,
      end: 'present',
      text: [],
      evidence: [{ kind: 'document', span: { page: 1, start: 0, end: 7 }, text: 'Analyst' }],
      onetSoc: null,
      confidence: null,
      matches: [],
      decidedBy: 'reader',
      question: false,
      peopleShare: null,
    },
  ],
  skills: [
    {
      id: 'tech:Excel',
      label: 'Excel',
      kind: 'technology',
      escoUri: null,
      technology: 'Excel',
      elementId: null,
      evidence: [],
      spellIds: [],
      level: null,
      rung: 'said',
      status: 'accepted',
    },
  ],
  education: [],
  languages: [],
  warnings: [],
  confirmed: true,
};

describeStore('The migration to records', (store) => {
  const migration = readMigrations().find(({ name }) => name.endsWith('_records'));

  it('brings profiles of the release before to the shape of today, under everybody’s policies', async () => {
    const person = await newTestPerson(store());
    const { id } = await createDocument(store(), person, { name: 'cv.pdf', bytes: 1, format: 'pdf', now });
    await saveDocumentProgress(store(), person, {
      documentId: id,
      status: { stage: 'understood', at: now.toISOString(), found: {}, error: null },
    });
    await changeForPerson(store(), person, (tx) =>
      tx.execute(
        sql`insert into profiles (person_id, profile, revision, updated_at) values (${person.personId}, ${JSON.stringify(earlier)}::jsonb, 1, now())`,
      ),
    );
    const update = migration?.statements.filter((text) => /SECURITY|UPDATE/.test(text)) ?? [];
    expect(update).toHaveLength(5);
    await store().db.transaction(async (tx) => {
      for (const statement of update) await tx.execute(sql.raw(statement));
    });
    const { profile } = await requireProfile(store(), person);
    expect(Profile.parse(profile)).toEqual(profile);
    expect(profile.spells[0]?.evidence[0]).toMatchObject({ kind: 'document', documentId: id });
    expect(profile.spells[0]?.standing).toEqual({ seniority: null, contract: null, grade: null });
    expect(profile.leftOutSpells).toEqual([]);
    expect(profile.skills[0]).toMatchObject({ stated: [], uses: [], plainLevel: null, status: 'accepted' });
    expect(profile.identity.text).toBe(earlier.identity.text);
    expect(profile.confirmed).toBe(true);
    expect(await findUnprotected(store().db)).toEqual([]);
  });

  it('lets documents of every format in, and no other', async () => {
    const person = await newTestPerson(store());
    for (const format of ['json-resume', 'europass', 'linkedin', 'odt', 'rtf', 'html', 'markdown'] as const) {
      await createDocument(store(), person, { name: `cv.${format}`, bytes: 1, format, now });
    }
    await expect(
      changeForPerson(store(), person, (tx) => tx.execute(sql`update documents set format = 'exe'`)),
    ).rejects.toThrow();
  });
});

describeStore('The migration to skill levels', (store) => {
  const migration = readMigrations().find(({ name }) => name.endsWith('_skill_levels'));

  it('gives the skills of earlier profiles what their level is estimated from', async () => {
    const person = await newTestPerson(store());
    const words = 'Says "rung": of everything';
    const skill = {
      id: 'tech:Python',
      label: 'Python',
      kind: 'technology',
      escoUri: null,
      technology: 'Python',
      elementId: null,
      evidence: [{ kind: 'statement', text: words, at: now.toISOString() }],
      spellIds: [],
      level: null,
      rung: 'said',
      status: 'proposed',
    };
    const kept = { ...earlier, skills: [skill], spells: [], suggestions: [], refused: [], leftOutSpells: [] };
    await changeForPerson(store(), person, (tx) =>
      tx.execute(
        sql`insert into profiles (person_id, profile, revision, updated_at) values (${person.personId}, ${JSON.stringify(kept)}::jsonb, 1, now())`,
      ),
    );
    await store().db.transaction(async (tx) => {
      for (const statement of migration?.statements ?? []) await tx.execute(sql.raw(statement));
    });
    const { profile } = await requireProfile(store(), person);
    expect(Profile.parse(profile)).toEqual(profile);
    expect(profile.skills).toEqual([{ ...skill, plainLevel: null, stated: [], uses: [], customId: null }]);
    expect(await findUnprotected(store().db)).toEqual([]);
  });
});
