import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CareerRecord, Profile } from '@career-mirror/contract';
import { routes } from '@career-mirror/contract/api';
import {
  readEuropass,
  readJsonResume,
  recordDocument,
  writeEuropass,
  writeJsonResume,
} from '@career-mirror/engine/exchange';
import type { Store } from '@career-mirror/store';
import { openTestStore } from '@career-mirror/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Advisor } from '../../mirror/advisor.ts';
import { type ReadyApp, readyApp, testAdvisor, type Visitor, visitor } from '../../testing.ts';
import { danaCv, settled } from '../../testing-walk.ts';

/* Structured ways in and out, through the routes on a real store. */

let advisor: Advisor;
let store: Store;
let app: ReadyApp;

beforeAll(async () => {
  advisor = await testAdvisor();
  store = await openTestStore();
  app = await readyApp(store, advisor, { RATE_LIMIT: '0' });
});
afterAll(async () => {
  await app.fastify.close();
  await store.close();
});

const sample = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../../../test/samples/records/${name}`, import.meta.url)));

const profileOf = async (who: Visitor) => {
  const answer = await who.get('/api/profile');
  expect(answer.statusCode, answer.body.slice(0, 800)).toBe(200);
  return routes.getProfile.answer.parse(answer.json());
};

const handIn = async (who: Visitor, name: string, bytes: Buffer) => {
  const accepted = await who.upload(name, bytes);
  expect(accepted.statusCode, accepted.body).toBe(202);
  return settled(who, accepted.json().documentId);
};

const sendRecord = async (who: Visitor, record: CareerRecord, fileName = 'archive.zip') => {
  const accepted = await who.send('POST', '/api/documents/record', { fileName, record });
  expect(accepted.statusCode, accepted.body).toBe(202);
  return settled(who, accepted.json().documentId);
};

/** Every proof of a profile stands, word for word, where it says it does. */
const expectProofsInPlace = async (who: Visitor, profile: Profile) => {
  const proofs = [...profile.spells, ...profile.skills, ...profile.education].flatMap((row) => row.evidence);
  const cited = proofs.filter((proof) => proof.kind === 'document');
  expect(cited.length).toBeGreaterThan(0);
  for (const proof of cited) {
    const view = routes.getDocument.answer.parse(
      (await who.get(`/api/documents/${proof.documentId}`)).json(),
    );
    const page = view.document?.pages.find(({ number }) => number === proof.span.page);
    const words = page?.text.slice(proof.span.start, proof.span.end).replace(/\s+/g, ' ');
    expect(words).toContain(proof.text.replace(/\s+/g, ' '));
  }
};

const jonas = (change: Partial<CareerRecord> = {}): CareerRecord => ({
  ...readEuropass(sample('europass-2020.xml').toString('utf8')),
  source: 'linkedin',
  ...change,
});

describe('A structured CV', () => {
  it.each([
    ['europass-2012.xml', 'Margarida Vale Ferreira'],
    ['europass-2020.xml', 'Jonas Brandt'],
    ['resume.json', 'Amina Saleh'],
  ])('%s goes the way of every document, and each proof stands where it says', async (name, person) => {
    const who = visitor(app.fastify);
    const view = await handIn(who, name, sample(name));
    expect(view.events.map(({ stage }) => stage)).toEqual([
      'received',
      'checked',
      'opened',
      'read',
      'jobs',
      'skills',
      'matched',
      'done',
    ]);
    const { profile } = await profileOf(who);
    expect(profile.name).toBe(person);
    expect(profile.spells.filter(({ kind }) => kind === 'work').length).toBeGreaterThan(0);
    expect(profile.skills.length).toBeGreaterThan(2);
    await expectProofsInPlace(who, profile);
  });

  it('keeps unpaid work as spells like any other', async () => {
    const who = visitor(app.fastify);
    await handIn(who, 'europass-2020.xml', sample('europass-2020.xml'));
    const { profile } = await profileOf(who);
    const kinds = profile.spells.map(({ kind }) => kind);
    expect(kinds).toContain('volunteering');
    expect(kinds).toContain('project');
    const firefighter = profile.spells.find(({ title }) => title === 'Volunteer firefighter');
    expect(firefighter?.onetSoc).toBe('33-2011.00');
  });

  it('has its birth date and photo dropped before anything is kept, and says so', async () => {
    const who = visitor(app.fastify);
    await handIn(who, 'europass-2012.xml', sample('europass-2012.xml'));
    const everything = (await who.get('/api/profile/export')).body;
    expect(everything).not.toMatch(/1984|iVBORw0|"F"|Portuguese nationality/);
    const { profile } = await profileOf(who);
    expect(profile.warnings.join(' ')).toMatch(/left out: photo, date of birth, gender, nationality/);
  });

  it('has personal details dropped from its sentences too', async () => {
    const who = visitor(app.fastify);
    const summary = 'Site manager.\nDate of birth: 3 February 1990\nI like to finish on time.';
    const view = await sendRecord(who, jonas({ summary }));
    expect(JSON.stringify(view.document)).not.toContain('1990');
    expect((await who.get('/api/profile/export')).body).not.toContain('3 February 1990');
    expect((await profileOf(who)).profile.warnings.join(' ')).toContain('date of birth');
  });

  it.each([
    ['some.json', '{"name":"a package","version":"1.0.0"}', 'document.unknown_record'],
    ['broken.json', '{"basics":', 'document.broken'],
    ['other.xml', '<?xml version="1.0"?><invoice/>', 'document.unknown_record'],
    ['bomb.xml', '<!DOCTYPE r [<!ENTITY x "y">]><SkillsPassport>&x;</SkillsPassport>', 'document.broken'],
    ['deep.json', `{"basics":${'['.repeat(100_000)}`, 'document.broken'],
  ])('%s is refused plainly', async (name, text, code) => {
    const who = visitor(app.fastify);
    const view = await handIn(who, name, Buffer.from(text));
    expect(view.events.at(-1)?.problem?.code).toBe(code);
  });
});

describe('Pasted text', () => {
  it('is refused by name when its lines have no end, so that nobody else waits for it', async () => {
    const who = visitor(app.fastify);
    const text = `Rosa Lind\nCook, Harbour Inn, 2019 - 2021\n${'x'.repeat(150_000)}`;
    const accepted = routes.pasteDocument.answer.parse(
      (await who.send('POST', '/api/documents/text', { text })).json(),
    );
    const view = await settled(who, accepted.documentId);
    expect(view.events.at(-1)?.problem?.code).toBe('document.too_many_pages');
  });

  it('is read like a file', async () => {
    const who = visitor(app.fastify);
    const accepted = await who.send('POST', '/api/documents/text', { text: danaCv });
    expect(accepted.statusCode).toBe(202);
    expect((await settled(who, accepted.json().documentId)).stage).toBe('done');
    expect((await profileOf(who)).profile.name).toBe('Dana Whitfield');
  });

  it('is known for a JSON Resume or a Europass CV by how it begins', async () => {
    for (const name of ['resume.json', 'europass-2012.xml', 'europass-2020.xml']) {
      const who = visitor(app.fastify);
      const text = sample(name).toString('utf8');
      const accepted = await who.send('POST', '/api/documents/text', { text });
      const view = await settled(who, accepted.json().documentId);
      expect(view.document?.format).toBe(name.endsWith('json') ? 'json-resume' : 'europass');
    }
  });
});

describe('Handing in again', () => {
  it.each(['europass-2012.xml', 'europass-2020.xml', 'resume.json', 'dana.txt'])(
    'the same %s changes nothing and makes no revision',
    async (name) => {
      const who = visitor(app.fastify);
      const bytes = name === 'dana.txt' ? Buffer.from(danaCv) : sample(name);
      await handIn(who, name, bytes);
      const before = await profileOf(who);
      const again = await handIn(who, name, bytes);
      const after = await profileOf(who);
      expect(again.events.at(-1)?.message).toMatch(/^Nothing new/);
      expect(after.revision).toBe(before.revision);
      expect(after.profile).toEqual(before.profile);
      expect(after.documentId).toBe(before.documentId);
      expect(after.changed.join(' ')).toMatch(/Nothing new/);
    },
  );

  it('a newer archive adds, ends and fills in, and says how much', async () => {
    const who = visitor(app.fastify);
    await sendRecord(who, jonas());
    const before = (await profileOf(who)).profile;
    const [manager, ...rest] = jonas().positions;
    if (!manager) throw new Error('the sample has a position');
    const director = { ...manager, title: 'Operations Director', employer: 'Bau Nord AG', start: '2024-02' };
    const newer = jonas({ positions: [director, { ...manager, end: '2024-01' }, ...rest] });
    const view = await sendRecord(who, newer);
    expect(view.events.at(-1)?.message).toBe('1 new job, 1 job that has ended; nothing removed');
    const { profile, changed } = await profileOf(who);
    expect(profile.spells).toHaveLength(before.spells.length + 1);
    expect(profile.spells.find(({ title }) => title.includes('manager'))?.end).toEqual({
      year: 2024,
      month: 1,
    });
    expect(changed).toEqual(['archive.zip: 1 new job, 1 job that has ended; nothing removed.']);
    const third = await sendRecord(who, newer);
    expect(third.events.at(-1)?.message).toMatch(/^Nothing new/);
    expect((await profileOf(who)).profile).toEqual(profile);
  });

  it('a CV and an archive unite, and neither undoes what the person decided', async () => {
    const who = visitor(app.fastify);
    await handIn(who, 'europass-2020.xml', sample('europass-2020.xml'));
    const first = (await profileOf(who)).profile;
    const manager = first.spells.find(({ title }) => title.includes('manager'));
    const playground = first.spells.find(({ kind }) => kind === 'project');
    const rejected = first.skills[0];
    if (!manager || !playground || !rejected) throw new Error('the sample has them');
    await who.send('PATCH', '/api/profile', {
      kind: 'spell_occupation',
      spellId: manager.id,
      onetSoc: '11-9021.00',
    });
    await who.send('PATCH', '/api/profile', { kind: 'spell_leave_out', spellId: playground.id });
    await who.send('PATCH', '/api/profile', {
      kind: 'skill_status',
      skillId: rejected.id,
      status: 'rejected',
      note: null,
    });
    await sendRecord(who, jonas());
    await handIn(who, 'europass-2020.xml', sample('europass-2020.xml'));
    const { profile } = await profileOf(who);
    expect(profile.spells.find(({ id }) => id === manager.id)?.onetSoc).toBe('11-9021.00');
    expect(profile.spells.some(({ kind }) => kind === 'project')).toBe(false);
    expect(profile.skills.find(({ id }) => id === rejected.id)?.status).toBe('rejected');
    expect(profile.spells).toHaveLength(first.spells.length - 1);
    await expectProofsInPlace(who, profile);
  });

  it('somebody else’s CV takes the place of the first, and says so', async () => {
    const who = visitor(app.fastify);
    await handIn(who, 'dana.txt', Buffer.from(danaCv));
    const view = await handIn(who, 'europass-2012.xml', sample('europass-2012.xml'));
    expect(view.events.at(-1)?.message).toMatch(/somebody else/);
    const { profile } = await profileOf(who);
    expect(profile.name).toBe('Margarida Vale Ferreira');
    expect(profile.spells.every(({ employer }) => employer !== 'Harvest Row Market')).toBe(true);
  });
});

describe('A reading that was broken off', () => {
  it('is taken up again from the record, with the same profile', async () => {
    const who = visitor(app.fastify);
    const view = await handIn(who, 'europass-2020.xml', sample('europass-2020.xml'));
    const { profile } = await profileOf(who);
    await store.db.execute(
      `update documents set status = jsonb_set(status, '{stage}', '"read"') where id = '${view.documentId}'`,
    );
    await store.db.execute('delete from profiles');
    const again = await readyApp(store, advisor);
    await again.fastify.inject({
      url: `/api/documents/${view.documentId}`,
      headers: { host: 'mirror.test' },
      cookies: who.cookies(),
    });
    await again.services.readings.settled();
    await again.fastify.close();
    expect((await profileOf(who)).profile).toEqual(profile);
  });
});

describe('Out again', () => {
  it('a JSON Resume comes out as it went in, with ids added', async () => {
    const who = visitor(app.fastify);
    const original = readJsonResume(sample('resume.json').toString('utf8'));
    await handIn(who, 'resume.json', sample('resume.json'));
    const out = await who.get('/api/profile/export?format=json-resume');
    expect(out.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(out.headers['content-disposition']).toBe('attachment; filename="career-mirror.resume.json"');
    expect(out.body).toMatch(/"onetSoc": "\d\d-\d{4}\.\d\d"/);
    expect(out.body).toContain('http://data.europa.eu/esco/occupation/');
    expect(withoutIds(readJsonResume(out.body))).toEqual(withoutIds(original));
    const again = await handIn(who, 'again.json', Buffer.from(out.body));
    expect(again.events.at(-1)?.message).toMatch(/^Nothing new/);
  });

  it.each(['europass-2012.xml', 'europass-2020.xml'])('%s comes out as it went in', async (name) => {
    const who = visitor(app.fastify);
    const original = readEuropass(sample(name).toString('utf8'));
    await handIn(who, name, sample(name));
    const out = await who.get('/api/profile/export?format=europass');
    expect(out.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(withoutIds(readEuropass(out.body))).toEqual(withoutIds(original));
    const again = await handIn(who, 'again.xml', Buffer.from(out.body));
    expect(again.events.at(-1)?.message).toMatch(/^Nothing new/);
  });

  it('a table has a row for each position, and no formula', async () => {
    const who = visitor(app.fastify);
    const [first] = jonas().positions;
    if (!first) throw new Error('the sample has a position');
    const evil = { ...first, title: '=HYPERLINK("http://example.org")', employer: '+43', occupation: null };
    await sendRecord(who, jonas({ positions: [evil, ...jonas().positions.slice(1)] }));
    const out = await who.get('/api/profile/export?format=csv');
    expect(out.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = out.body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFsection,kind,title,organisation/);
    expect(lines.filter((line) => line.startsWith('position,')).length).toBeGreaterThan(2);
    expect(out.body).toContain(`"'=HYPERLINK`);
    expect(out.body).not.toMatch(/(^|,|\n)"?[=+]/);
  });

  it('what was read of a plain CV comes out too', async () => {
    const who = visitor(app.fastify);
    await handIn(who, 'dana.txt', Buffer.from(danaCv));
    const record = readJsonResume((await who.get('/api/profile/export?format=json-resume')).body);
    expect(record.name).toBe('Dana Whitfield');
    expect(record.positions.map(({ title }) => title)).toEqual([
      'Store Manager',
      'Assistant Store Manager',
      'Retail Sales Associate',
    ]);
    expect(record.skills.map(({ technology }) => technology)).toContain('Microsoft Excel');
  });

  it('nobody gets another’s, and an unknown form is refused', async () => {
    const who = visitor(app.fastify);
    expect((await who.get('/api/profile/export?format=csv')).statusCode).toBe(404);
    await who.send('POST', '/api/profile', { title: 'Electrician', onetSoc: '47-2111.00' });
    expect((await who.get('/api/profile/export?format=docx')).statusCode).toBe(400);
  });
});

const publicSamples = '/work/shared/datasets/resumes/json';
describe.skipIf(!existsSync(publicSamples))('The public sample files', () => {
  const files = existsSync(publicSamples)
    ? readdirSync(publicSamples).filter((name) => !name.includes('fresh'))
    : [];
  it.each(files)('%s goes in, out and in again without a difference', async (name) => {
    const text = readFileSync(`${publicSamples}/${name}`, 'utf8');
    const record = readJsonResume(text);
    expect(plain(readJsonResume(writeJsonResume(record)))).toEqual(plain(record));
    // Europass keeps skills in sections, so that their order is another.
    expect(bySkill(readEuropass(writeEuropass(record)))).toEqual(bySkill(record));
    const who = visitor(app.fastify);
    await handIn(who, name, Buffer.from(text));
    const out = await who.get('/api/profile/export?format=json-resume');
    expect(withoutIds(readJsonResume(out.body))).toEqual(withoutIds(record));
  });

  it('a FRESH résumé is refused by name', () => {
    const text = readFileSync(`${publicSamples}/fresh-johnny-trouble.json`, 'utf8');
    expect(() => readJsonResume(text)).toThrow('document.unknown_record');
  });
});

describe('A career of fifty positions', () => {
  it('becomes a profile in well under a second', async () => {
    const [first] = jonas().positions;
    if (!first) throw new Error('the sample has a position');
    const positions = Array.from({ length: 50 }, (_, at) => ({
      ...first,
      title: ['Site manager', 'Carpenter', 'Estimator', 'Foreman', 'Safety officer'][at % 5] ?? null,
      employer: `Employer ${at}`,
      start: String(1970 + at),
      end: String(1971 + at),
      occupation: null,
    }));
    const who = visitor(app.fastify);
    await sendRecord(who, jonas({ positions }));
    expect((await profileOf(who)).profile.spells.length).toBeGreaterThanOrEqual(50);
    expect(recordDocument(jonas({ positions })).reading.spells.length).toBeGreaterThanOrEqual(50);
  });
});

/** What a record holds, whatever it was read from and whatever was said about the reading. */
const plain = (record: CareerRecord) => ({ ...record, source: null, leftOut: [], warnings: [] });

const bySkill = (record: CareerRecord) => ({
  ...plain(record),
  skills: record.skills.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
});

/** The same without occupations, which the product adds on the way out. */
const withoutIds = (record: CareerRecord) => ({
  ...plain(record),
  positions: record.positions.map((position) => ({ ...position, occupation: null })),
});
