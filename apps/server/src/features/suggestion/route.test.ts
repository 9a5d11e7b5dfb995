import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Profile } from '@career-mirror/contract';
import { routes } from '@career-mirror/contract/api';
import type { Store } from '@career-mirror/store';
import { openTestStore } from '@career-mirror/store/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Advisor } from '../../mirror/advisor.ts';
import { readyApp, testAdvisor, visitor } from '../../testing.ts';
import { danaCv, settled } from '../../testing-walk.ts';

/*
 * Suggestions from a language model and from GitHub: real HTTP servers on this machine that answer as those would.
 */

let advisor: Advisor;
let store: Store;
const servers: Server[] = [];
beforeAll(async () => {
  advisor = await testAdvisor();
  store = await openTestStore();
});
afterAll(() => store.close());
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return `http://127.0.0.1:${port}`;
};

const danaWith = async (environment: Record<string, string>) => {
  const app = await readyApp(store, advisor, environment);
  const who = visitor(app.fastify);
  const accepted = routes.uploadDocument.answer.parse(
    (await who.upload('dana.txt', Buffer.from(danaCv))).json(),
  );
  await settled(who, accepted.documentId);
  const profileOf = async (answer: Awaited<ReturnType<typeof who.get>>): Promise<Profile> => {
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    return routes.getProfile.answer.parse(answer.json()).profile;
  };
  return { ...app, who, profileOf };
};
const from = (profile: Profile, source: string) => profile.suggestions.filter((one) => one.from === source);

describe('a language model that reads the document on request', () => {
  const proposal = {
    spells: [
      { kind: 'work', title: 'Chief Executive', employer: 'NASA', dates: '2001 – 2010' },
      { kind: 'work', title: 'Store manager', employer: null, dates: null },
    ],
    skills: ['inventory management', 'Kubernetes'],
  };
  const model =
    (heard: string[]): RequestListener =>
    async (request, response) => {
      heard.push(await text(request));
      const message = { role: 'assistant', content: JSON.stringify(proposal) };
      response.writeHead(200, { 'content-type': 'application/json' });
      const choices = [{ index: 0, finish_reason: 'stop', message }];
      response.end(
        JSON.stringify({ id: 'x', object: 'chat.completion', created: 1, model: 'small', choices }),
      );
    };

  it('adds only what stands in the document, changes nothing that is had, and is sent no name', async () => {
    const heard: string[] = [];
    const url = await serve(model(heard));
    const { who, profileOf, fastify } = await danaWith({ MODEL_URL: `${url}/v1`, MODEL_NAME: 'small' });
    const before = await profileOf(await who.get('/api/profile'));
    const after = await profileOf(await who.send('POST', '/api/suggestions/model'));
    expect({ ...after, suggestions: [] }).toEqual({ ...before, suggestions: [] });
    const spells = from(after, 'model').flatMap(({ subject }) =>
      subject.kind === 'spell' ? [subject.spell] : [],
    );
    expect(spells.map(({ title }) => title?.value)).toEqual(['Store manager']);
    expect(JSON.stringify(from(after, 'model'))).not.toMatch(/NASA|Chief|Kubernetes/);
    expect(heard.join()).not.toMatch(/Whitfield|dana\.whitfield|555-0142/);
    await fastify.close();
  });

  it('makes a job of its proposal only on the person’s yes, and forgets it on their no', async () => {
    const url = await serve(model([]));
    const { who, profileOf, fastify } = await danaWith({ MODEL_URL: `${url}/v1`, MODEL_NAME: 'small' });
    const asked = await profileOf(await who.send('POST', '/api/suggestions/model'));
    const suggestionId = from(asked, 'model').find(({ subject }) => subject.kind === 'spell')?.id ?? '';
    const refused = await profileOf(
      await who.send('PATCH', '/api/profile', { kind: 'suggestion', suggestionId, answer: 'no' }),
    );
    expect(refused.spells).toHaveLength(asked.spells.length);
    const again = await profileOf(await who.send('POST', '/api/suggestions/model'));
    expect(again.suggestions.map(({ id }) => id)).not.toContain(suggestionId);
    await fastify.close();
  });

  it('is not there unless it is configured', async () => {
    const { who, fastify } = await danaWith({});
    const answer = await who.send('POST', '/api/suggestions/model');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'model.not_configured' });
    await fastify.close();
  });
});

describe('a public GitHub account', () => {
  const repository = (name: string, language: string | null, topics: string[] = [], fork = false) => ({
    name,
    html_url: `https://github.com/dana/${name}`,
    fork,
    language,
    topics,
  });
  const github: RequestListener = (request, response) => {
    const known = request.url?.startsWith('/users/dana/repos');
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
    const list = [
      repository('stock', 'Python', ['kubernetes']),
      repository('rota', 'Python'),
      repository('borrowed', 'Haskell', [], true),
      repository('notes', null, ['my-cat']),
    ];
    response.end(JSON.stringify(known ? list : { message: 'Not Found' }));
  };

  it('suggests its languages and topics with links, and none of it is counted', async () => {
    const { who, profileOf, fastify } = await danaWith({ GITHUB_URL: await serve(github) });
    const before = await profileOf(await who.get('/api/profile'));
    const after = await profileOf(await who.send('POST', '/api/suggestions/github', { name: 'dana' }));
    expect(after.skills).toEqual(before.skills);
    const suggested = from(after, 'github').map(({ subject, link }) => [
      subject.kind === 'skill' && subject.skill.label,
      link,
    ]);
    expect(suggested).toEqual([
      ['Python', 'https://github.com/dana/stock'],
      ['Kubernetes', 'https://github.com/dana/stock'],
    ]);
    const suggestionId = from(after, 'github')[0]?.id;
    const accepted = await profileOf(
      await who.send('PATCH', '/api/profile', { kind: 'suggestion', suggestionId, answer: 'yes' }),
    );
    expect(accepted.skills.find(({ label }) => label === 'Python')).toMatchObject({ status: 'accepted' });
    await fastify.close();
  });

  it.each([
    ['a name nobody has', 'nobody', 404, 'github.no_such_name'],
    ['what is no name', '../../x', 400, 'request.invalid'],
  ])('answers %s by code', async (_, name, status, code) => {
    const { who, fastify } = await danaWith({ GITHUB_URL: await serve(github) });
    const answer = await who.send('POST', '/api/suggestions/github', { name });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    await fastify.close();
  });

  it('is off without an address, and says when GitHub cannot be understood', async () => {
    const off = await danaWith({});
    expect((await off.who.send('POST', '/api/suggestions/github', { name: 'dana' })).json().code).toBe(
      'github.off',
    );
    await off.fastify.close();
    const broken = await danaWith({ GITHUB_URL: await serve((_, response) => response.end('<html>')) });
    const answer = await broken.who.send('POST', '/api/suggestions/github', { name: 'dana' });
    expect([answer.statusCode, answer.json().code]).toEqual([502, 'github.failed']);
    await broken.fastify.close();
  });
});
