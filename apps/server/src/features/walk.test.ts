import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '@career-mirror/contract';
import { routes } from '@career-mirror/contract/api';
import { loadPack } from '@career-mirror/store';
import { describeStore } from '@career-mirror/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../config.ts';
import type { Advisor } from '../mirror/advisor.ts';
import { closeReaders } from '../parser/read-document.ts';
import { type ReadyApp, readyApp, testAdvisor, type Visitor, visitor } from '../testing.ts';
import { danaCv, factIdsIn, settled } from '../testing-walk.ts';

/*
 * A person's whole way through the real routes, store, pack and parser: from the file handed in to the letters.
 */

let advisor: Advisor;
beforeAll(async () => {
  advisor = await testAdvisor();
});
afterAll(closeReaders);

describeStore('the way from a CV to the letters', (store) => {
  let app: ReadyApp;
  let dana: Visitor;
  let documentId: string;

  beforeAll(async () => {
    await loadPack(store(), advisor.reference);
    app = await readyApp(store(), advisor);
    dana = visitor(app.fastify);
  });
  afterAll(() => app.fastify.close());

  it('sets no cookie and keeps nothing while somebody only looks around', async () => {
    await dana.get('/api/insight?title=Store%20manager');
    await dana.get('/api/profile');
    expect(dana.cookies()).toEqual({});
  });

  it('takes the CV in, sets the cookie, and says where progress is told', async () => {
    const answer = await dana.upload('dana.txt', Buffer.from(danaCv));
    expect(answer.statusCode, answer.body).toBe(202);
    const accepted = routes.uploadDocument.answer.parse(answer.json());
    documentId = accepted.documentId;
    expect(accepted.events).toBe(`/api/documents/${documentId}/events`);
    expect(answer.headers['set-cookie']).toMatch(/^person=[\w-]{43}; .*HttpOnly.*SameSite=Lax/);
  });

  it('tells every stage, in order, with what was found', async () => {
    const view = await settled(dana, documentId);
    expect(view.stage).toBe('done');
    expect(view.events.map((event) => event.stage)).toEqual([
      'received',
      'checked',
      'opened',
      'read',
      'jobs',
      'skills',
      'matched',
      'done',
    ]);
    const jobs = view.events.find((event) => event.stage === 'jobs');
    expect(jobs?.found.join('\n')).toMatch(/Store Manager/);
    expect(view.document?.pages[0]?.text).toContain('Dana Whitfield');
  });

  it('streams the same events to who connects late, and only the rest to who comes back', async () => {
    const whole = await dana.get(`/api/documents/${documentId}/events`);
    expect(whole.headers['content-type']).toContain('text/event-stream');
    const ids = [...whole.body.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const rest = await app.fastify.inject({
      url: `/api/documents/${documentId}/events`,
      headers: { 'last-event-id': '6' },
      cookies: dana.cookies(),
    });
    expect([...rest.body.matchAll(/^event: (\w+)$/gm)].map((match) => match[1])).toEqual(['matched', 'done']);
  });

  it('understood the jobs, and proves each with words of the document', async () => {
    const view = routes.getProfile.answer.parse((await dana.get('/api/profile')).json());
    expect(view.documentId).toBe(documentId);
    expect(view.profile.spells.map((spell) => spell.title)).toContain('Store Manager');
    for (const spell of view.profile.spells) expect(spell.evidence.length, spell.title).toBeGreaterThan(0);
    expect(view.profile.skills.length).toBeGreaterThan(0);
  });

  it('answers every view, and every fact an answer cites is among its facts', async () => {
    const preferences = routes.getPreferences.answer.parse((await dana.get('/api/preferences')).json());
    const target = preferences.targets[0]?.onetSoc;
    expect(preferences.chosen).toBe(false);
    expect(target).toBeDefined();
    const views = [
      'mirror',
      'doppelgangers',
      'map',
      `gaps/${target}`,
      'life',
      'letters',
      'insight?title=Store+manager',
      'paths?was=cashier&now=manager',
    ];
    for (const view of views) {
      const answer = await dana.get(`/api/${view}`);
      expect(answer.statusCode, `${view}: ${answer.body.slice(0, 300)}`).toBe(200);
      const body: { facts: { id: string }[] } = answer.json();
      const known = new Set(body.facts.map((fact) => fact.id));
      const cited = factIdsIn(body);
      expect(cited.length, view).toBeGreaterThan(0);
      expect(
        cited.filter((id) => !known.has(id)),
        view,
      ).toEqual([]);
    }
  });

  it('shows ten careers whose parts sum to the score, and no group below ten people', async () => {
    const view = routes.getDoppelgangers.answer.parse((await dana.get('/api/doppelgangers')).json());
    expect(view.doppelgangers).toHaveLength(10);
    for (const one of view.doppelgangers) {
      const sum = one.parts.reduce((total, part) => total + part.value, 0);
      expect(Math.abs(sum - one.score)).toBeLessThan(0.005);
      expect(one.kind).toBe('participant');
    }
    for (const row of view.cohort?.destinations ?? []) expect(row.n).toBeGreaterThanOrEqual(10);
  });

  it('writes three letters without a model, and says why there is none', async () => {
    const view = routes.getLetters.answer.parse((await dana.get('/api/letters')).json());
    expect(view.letters.map((letter) => letter.tone)).toEqual(['cautious', 'middle', 'good']);
    for (const letter of view.letters) expect(letter.writer.kind).toBe('template');
    expect(view.modelOff).toContain('not set');
  });

  it('takes a rejected skill out, says what that changed, and counts the revision up', async () => {
    const before = routes.getProfile.answer.parse((await dana.get('/api/profile')).json());
    const skill = before.profile.skills[0];
    if (!skill) throw new Error('the CV names skills');
    const edit = { kind: 'skill_status', skillId: skill.id, status: 'rejected', note: null };
    const after = routes.editProfile.answer.parse((await dana.send('PATCH', '/api/profile', edit)).json());
    expect(after.revision).toBe(before.revision + 1);
    expect(after.profile.skills.find((one) => one.id === skill.id)?.status).toBe('rejected');
    expect(after.changed.length).toBeGreaterThan(0);
    const unknown = await dana.send('PATCH', '/api/profile', { ...edit, skillId: 'no-such-skill' });
    expect([unknown.statusCode, Problem.parse(unknown.json()).code]).toEqual([404, 'resource.not_found']);
  });

  it('keeps targets and sliders, and refuses unknown, doubled or too many targets', async () => {
    const targets = ['13-1081.00', '11-3071.00'];
    const kept = await dana.send('PUT', '/api/preferences', { targets });
    const view = routes.putPreferences.answer.parse(kept.json());
    expect(view.targets.map((target) => target.onetSoc)).toEqual(targets);
    expect(view.chosen).toBe(true);
    const life = routes.getLife.answer.parse((await dana.get('/api/life')).json());
    expect(life.futures.map((future) => future.onetSoc).slice(1)).toEqual(targets);
    expect((await dana.send('PUT', '/api/preferences', { targets: ['99-9999.99'] })).statusCode).toBe(404);
    expect(
      (await dana.send('PUT', '/api/preferences', { targets: ['13-1081.00', '13-1081.00'] })).statusCode,
    ).toBe(400);
    expect((await dana.send('PUT', '/api/preferences', { weights: { pay: 11 } })).statusCode).toBe(400);
  });

  it('gives nothing of hers to somebody else, with or without a profile of their own', async () => {
    const stranger = visitor(app.fastify);
    const other = visitor(app.fastify);
    const begun = await other.send('POST', '/api/profile', { title: 'Nurse' });
    expect(begun.statusCode, begun.body).toBe(201);
    for (const who of [stranger, other]) {
      for (const url of [`/api/documents/${documentId}`, `/api/documents/${documentId}/events`]) {
        const answer = await who.get(url);
        expect([url, answer.statusCode]).toEqual([url, 404]);
        expect(answer.body).not.toContain('Whitfield');
      }
    }
    expect((await stranger.get('/api/mirror')).statusCode).toBe(404);
    expect((await other.get('/api/profile/export')).body).not.toContain('Whitfield');
  });

  it('gives her everything that is kept, and erases all of it', async () => {
    const exported = await dana.get('/api/profile/export');
    expect(exported.headers['content-disposition']).toContain('attachment');
    expect(exported.body).toContain('Dana Whitfield');
    const erased = routes.eraseProfile.answer.parse((await dana.send('DELETE', '/api/profile')).json());
    expect(erased.erased).toMatchObject({ people: 1, documents: 1, profiles: 1 });
    expect(dana.cookies()).toEqual({});
    expect((await dana.get(`/api/documents/${documentId}`)).statusCode).toBe(404);
  });

  it('begins from a title alone, with the occupation the person chose', async () => {
    const somebody = visitor(app.fastify);
    const chosen = await somebody.send('POST', '/api/profile', { title: 'Sparky', onetSoc: '47-2111.00' });
    const view = routes.createProfile.answer.parse(chosen.json());
    expect(view.profile.spells[0]?.onetSoc).toBe('47-2111.00');
    expect(view.documentId).toBeNull();
    expect((await somebody.get('/api/mirror')).statusCode).toBe(200);
    expect(
      (await somebody.send('POST', '/api/profile', { title: 'x', onetSoc: '99-9999.99' })).statusCode,
    ).toBe(404);
  });

  it('refuses what is no document, each with its own reason', async () => {
    const somebody = visitor(app.fastify);
    const cases = [
      { name: 'empty.pdf', bytes: Buffer.alloc(0), code: 'document.empty', status: 422 },
      {
        name: 'picture.png',
        bytes: Buffer.from('89504e470d0a1a0a0000', 'hex'),
        code: 'document.picture',
        status: 415,
      },
      { name: 'big.txt', bytes: Buffer.alloc(5_000_001, 'a'), code: 'document.too_large', status: 413 },
    ];
    for (const { name, bytes, code, status } of cases) {
      const answer = await somebody.upload(name, bytes);
      expect([name, answer.statusCode, Problem.parse(answer.json()).code]).toEqual([name, status, code]);
    }
    const none = await somebody.send('POST', '/api/documents');
    expect(Problem.parse(none.json()).code).toBe('document.none_given');
  });

  it('tells by the last event why a damaged file could not be read', async () => {
    const somebody = visitor(app.fastify);
    const answer = await somebody.upload('cut.pdf', Buffer.from('%PDF-1.7\n1 0 obj <<'));
    expect(answer.statusCode, answer.body).toBe(202);
    const view = await settled(somebody, answer.json().documentId);
    expect(view.stage).toBe('failed');
    expect(view.events.at(-1)?.problem?.code).toMatch(/^document\./);
  });
});

const samples = join(projectRoot, 'test/samples');
const samplePdf = existsSync(samples)
  ? readdirSync(samples).find((name) => name.endsWith('.pdf'))
  : undefined;

describe.skipIf(samplePdf === undefined)('a sample PDF (test/samples)', () => {
  describeStore('handed in', (store) => {
    it('is read to a profile', async () => {
      const app = await readyApp(store(), advisor);
      const somebody = visitor(app.fastify);
      const bytes = readFileSync(join(samples, samplePdf ?? ''));
      const answer = await somebody.upload('cv.pdf', bytes);
      const view = await settled(somebody, answer.json().documentId);
      expect(view.events.at(-1)).toMatchObject({ stage: 'done' });
      const profile = routes.getProfile.answer.parse((await somebody.get('/api/profile')).json());
      await app.fastify.close();
      expect(profile.profile.spells.length).toBeGreaterThan(0);
    });
  });
});
