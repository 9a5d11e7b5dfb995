import { Problem } from '@career-mirror/contract';
import { documentEvents, routes } from '@career-mirror/contract/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startingApp, type TestApp } from '../testing.ts';

/** Everything the server answers that is no declared route, by hand: a new one must be added here on purpose. */
const besideRoutes = [`GET ${documentEvents.path}`, 'GET /livez', 'GET /readyz', 'GET /api/openapi.json'];

let app: TestApp;
beforeAll(async () => {
  app = await startingApp();
  await app.fastify.ready();
});
afterAll(() => app.fastify.close());

/** Method and path of every registered route. */
const registered = (): string[] => {
  const listed = app.fastify.printRoutes({ commonPrefix: false }).split('\n');
  const paths: string[] = [];
  const stack: string[] = [];
  for (const line of listed) {
    const match = /^((?:[│ ] {3})*)[├└]── (.*?) \(([A-Z, ]+)\)$/.exec(line);
    const bare = /^((?:[│ ] {3})*)[├└]── (\S+)$/.exec(line);
    const found = match ?? bare;
    if (!found) continue;
    const depth = (found[1] ?? '').length / 4;
    stack.length = depth;
    stack.push(found[2] ?? '');
    const methods = match?.[3]?.split(', ') ?? [];
    for (const method of methods) if (method !== 'HEAD') paths.push(`${method} ${stack.join('')}`);
  }
  return paths;
};

describe('the list of routes', () => {
  it('is the contract’s, and nothing that is not listed answers', () => {
    const declared = Object.values(routes).map((route) => `${route.method} ${route.path}`);
    const found = registered().filter((path) => !path.includes('/api/docs'));
    expect(found.length).toBeGreaterThan(20);
    expect(found.sort()).toEqual([...declared, ...besideRoutes].sort());
  });
});

describe('until the server is ready', () => {
  it('every route answers with a problem that says so, and when to come back', async () => {
    const answer = await app.fastify.inject({ url: '/api/sources' });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBeDefined();
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(Problem.parse(answer.json()).code).toBe('store.not_ready');
  });

  it('a browser sees what is being done', async () => {
    app.readiness.report('loading the pack', 0.4);
    const answer = await app.fastify.inject({ url: '/mirror', headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('loading the pack 40 %');
    expect(answer.headers['retry-after']).toBe('2');
  });

  it('it lives but is not ready, and tells no version or path', async () => {
    const live = await app.fastify.inject({ url: '/livez' });
    const ready = await app.fastify.inject({ url: '/readyz' });
    expect([live.statusCode, ready.statusCode]).toEqual([200, 503]);
    expect(live.json()).toEqual({ alive: true });
    expect(ready.body).not.toMatch(/\d+\.\d+\.\d+|\/(home|work|tmp|var)\b/);
  });
});

describe('problems', () => {
  it('name each input that is wrong without repeating it', async () => {
    const answer = await app.fastify.inject({ url: '/api/gaps/never-a-code' });
    expect(answer.statusCode).toBe(400);
    const problem = Problem.parse(answer.json());
    expect(problem.code).toBe('request.invalid');
    expect(JSON.stringify(problem.details)).toContain('params.onetSoc');
    expect(answer.body).not.toContain('never-a-code');
  });

  it('stand for unknown paths below /api and for wrong methods', async () => {
    for (const request of [{ url: '/api/nothing' }, { url: '/api/sources', method: 'DELETE' as const }]) {
      const answer = await app.fastify.inject(request);
      expect(answer.statusCode).toBe(404);
      expect(Problem.parse(answer.json()).code).toBe('resource.not_found');
    }
  });

  it('stand for a body that is no JSON, too large, or of another type', async () => {
    const headers = { 'content-type': 'application/json' };
    const bodies = [
      { payload: '{', headers },
      { payload: JSON.stringify({ title: 'x'.repeat(70_000) }), headers },
      { payload: '<a/>', headers: { 'content-type': 'application/xml' } },
      { payload: '', headers },
    ];
    for (const request of bodies) {
      const answer = await app.fastify.inject({ url: '/api/profile', method: 'POST', ...request });
      expect(answer.statusCode).toBe(400);
      expect(Problem.parse(answer.json()).code).toBe('request.invalid');
    }
  });
});

describe('in production', () => {
  it('an unexpected error shows an id and nothing of its inside; outside production it shows the message', async () => {
    for (const mode of ['production', 'development']) {
      const other = await startingApp({ environment: { NODE_ENV: mode } });
      other.fastify.get('/api/breaks', async () => {
        throw new Error('secret /etc/path');
      });
      const answer = await other.fastify.inject({ url: '/api/breaks' });
      await other.fastify.close();
      expect(answer.statusCode).toBe(500);
      const problem = Problem.parse(answer.json());
      expect(problem.code).toBe('server.unexpected');
      expect(problem.details?.errorId).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.body.includes('secret')).toBe(mode === 'development');
    }
  });
});

describe('a change asked for from elsewhere', () => {
  const change = (headers: Record<string, string>, cookies: Record<string, string> = {}) =>
    app.fastify.inject({
      url: '/api/profile',
      method: 'DELETE',
      headers: { host: 'mirror.test', ...headers },
      cookies,
    });

  it('is refused by foreign origin or site, whatever the other header says', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.test' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://mirror.test', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.test', 'sec-fetch-site': 'same-origin' },
      { origin: 'http://mirror.test.elsewhere.test' },
      { origin: 'http://mirror.test:8080' },
    ];
    for (const headers of foreign) {
      const answer = await change(headers);
      expect(answer.statusCode, JSON.stringify(headers)).toBe(403);
      expect(Problem.parse(answer.json()).code).toBe('request.cross_site');
    }
  });

  it('is refused with a cookie and without any origin', async () => {
    expect((await change({}, { person: 'x' })).statusCode).toBe(403);
    expect((await change({}, { '__Host-person': 'x' })).statusCode).toBe(403);
  });

  it('is accepted from the site itself, and from a program that is nobody yet', async () => {
    const own: Record<string, string>[] = [
      { origin: 'http://mirror.test' },
      { 'sec-fetch-site': 'same-origin' },
      {},
    ];
    for (const headers of own) expect((await change(headers)).statusCode).toBe(503);
    expect((await change({ origin: 'http://mirror.test' }, { person: 'x' })).statusCode).toBe(503);
  });

  it('is accepted from the public address behind a proxy', async () => {
    const other = await startingApp({ environment: { PUBLIC_URL: 'https://mirror.example.org' } });
    const headers = { host: 'inner:3000', origin: 'https://mirror.example.org' };
    const answer = await other.fastify.inject({ url: '/api/profile', method: 'DELETE', headers });
    await other.fastify.close();
    expect(answer.statusCode).toBe(503);
  });

  it('is never made by a GET: every changing route has another method', () => {
    const reading = Object.entries(routes).filter(([, route]) => route.method === 'GET');
    for (const [name] of reading) expect(name).toMatch(/^(get|search|export)/);
  });
});

describe('rate limits', () => {
  it('stop uploads from one address after twenty a minute and leave reading alone', async () => {
    const other = await startingApp();
    const codes: number[] = [];
    for (let i = 0; i < 21; i += 1) {
      codes.push((await other.fastify.inject({ url: '/api/documents', method: 'POST' })).statusCode);
    }
    const read = await other.fastify.inject({ url: '/api/sources' });
    const last = await other.fastify.inject({ url: '/api/documents', method: 'POST' });
    await other.fastify.close();
    expect(codes.slice(0, 20).every((code) => code !== 429)).toBe(true);
    expect(codes[20]).toBe(429);
    expect(Problem.parse(last.json()).code).toBe('request.too_many');
    expect(last.headers['retry-after']).toBeDefined();
    expect(read.statusCode).not.toBe(429);
  });
});

describe('an overloaded server', () => {
  it('tells new requests to come back, and stays alive for who watches over it', async () => {
    const other = await startingApp({ environment: { OVERLOAD_MS: '20' } });
    await other.fastify.ready();
    // One long piece of work, as when everybody asks at once; the delay is looked at once a second.
    const until = performance.now() + 1_500;
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const refused = await other.fastify.inject({ url: '/api/sources' });
    const live = await other.fastify.inject({ url: '/livez' });
    await other.fastify.close();
    expect([refused.statusCode, Problem.parse(refused.json()).code]).toEqual([503, 'server.overloaded']);
    expect(refused.headers['retry-after']).toBeDefined();
    expect(live.statusCode).toBe(200);
  });
});
