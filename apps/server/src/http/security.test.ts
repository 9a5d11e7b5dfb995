import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../services.ts';
import { startingApp, type TestApp, testSite } from '../testing.ts';

/** One address for every kind of answer: page, asset, missing page, API, problem, health, documents page, refusal. */
const crawl = [
  { url: '/' },
  { url: '/mirror' },
  { url: '/icon.svg' },
  { url: '/no-such-page' },
  { url: '/..%2f..%2fetc/passwd' },
  { url: '/%E0%A4%A' },
  { url: '/api/sources' },
  { url: '/api/nothing' },
  { url: '/api/gaps/x' },
  { url: '/livez' },
  { url: '/readyz' },
  { url: '/api/openapi.json' },
  { url: '/api/docs' },
  { url: '/api/docs/' },
  { url: '/api/docs/static/swagger-ui.css' },
  { url: '/api/profile', method: 'DELETE' as const, headers: { origin: 'https://elsewhere.test' } },
  { url: '/', headers: { accept: 'text/html' } },
];

let app: TestApp;
beforeAll(async () => {
  app = await startingApp();
});
afterAll(() => app.fastify.close());

describe('the security headers', () => {
  it('stand on every kind of answer, errors included', async () => {
    for (const request of crawl) {
      const { headers, statusCode } = await app.fastify.inject(request);
      const where = `${request.url} (${statusCode})`;
      expect(headers['x-content-type-options'], where).toBe('nosniff');
      expect(headers['referrer-policy'], where).toBe('no-referrer');
      expect(headers['cache-control'], where).toBeDefined();
      const policy = String(headers['content-security-policy']);
      expect(policy, where).toContain("default-src 'none'");
      const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src '));
      expect(scripts ?? '', where).not.toContain('unsafe');
      expect(policy, where).toContain("base-uri 'none'");
      expect(policy, where).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security'], where).toBeUndefined();
      expect(headers['x-powered-by'] ?? headers.server, where).toBeUndefined();
    }
  });

  it('add strict transport security for a year on https only', async () => {
    const secure = await startingApp({ environment: { PUBLIC_URL: 'https://mirror.example.org' } });
    const { headers } = await secure.fastify.inject({ url: '/api/nothing' });
    await secure.fastify.close();
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('the exported pages', () => {
  const ready = { pingStore: async () => {} } as Services; // pages need no service; health asks the store only
  let site: TestApp;
  beforeAll(async () => {
    const pages = testSite();
    await pages.compressAll();
    site = await startingApp({ site: pages });
    site.readiness.ready(ready);
  });
  afterAll(() => site.fastify.close());

  it('have clean addresses, with and without a slash at the end', async () => {
    for (const url of ['/mirror', '/mirror/', '/mirror?tab=gaps', '/mirror.html']) {
      const answer = await site.fastify.inject({ url, headers: { accept: 'text/html' } });
      expect([url, answer.statusCode]).toEqual([url, 200]);
      expect(answer.body).toContain('<title>Mirror</title>');
    }
  });

  it('allow their own inline script by hash', async () => {
    const { headers } = await site.fastify.inject({ url: '/' });
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/=]{44}';/);
  });

  it('are asked for again only when they changed', async () => {
    const first = await site.fastify.inject({ url: '/mirror' });
    const again = await site.fastify.inject({
      url: '/mirror',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('are sent compressed to those who can read that, plain to the others', async () => {
    const packed = await site.fastify.inject({ url: '/mirror', headers: { 'accept-encoding': 'gzip, br' } });
    const plain = await site.fastify.inject({ url: '/mirror' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length);
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it('answer what is missing with the page for it, and never leave the folder', async () => {
    for (const url of ['/nothing', '/../package.json', '/..%2f..%2fpackage.json', '/%00']) {
      const answer = await site.fastify.inject({ url, headers: { accept: 'text/html' } });
      expect([url, answer.statusCode]).toEqual([url, 404]);
      expect(answer.body).toContain('Not here');
    }
  });

  it('answer HEAD without a body', async () => {
    const answer = await site.fastify.inject({ url: '/mirror', method: 'HEAD' });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
  });

  it('say how to build them when they are not there', async () => {
    const bare = await startingApp({ site: null });
    bare.readiness.ready(ready);
    const answer = await bare.fastify.inject({ url: '/', headers: { accept: 'text/html' } });
    await bare.fastify.close();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('npm start');
  });
});

describe('health', () => {
  it('turns ready when the server is, and not ready when the store stops answering', async () => {
    const other = await startingApp();
    let answers = true;
    const pingStore = async () => {
      if (!answers) throw new Error('gone');
    };
    other.readiness.ready({ pingStore } as Services); // health uses nothing else of the services
    const before = await other.fastify.inject({ url: '/readyz' });
    answers = false;
    const during = await other.fastify.inject({ url: '/readyz' });
    const live = await other.fastify.inject({ url: '/livez' });
    answers = true;
    const after = await other.fastify.inject({ url: '/readyz' });
    await other.fastify.close();
    expect([before, during, live, after].map((answer) => answer.statusCode)).toEqual([200, 503, 200, 200]);
  });

  it('does not wait for a store that hangs', async () => {
    const other = await startingApp();
    other.readiness.ready({ pingStore: () => new Promise<void>(() => {}) } as Services); // as above
    const answer = await other.fastify.inject({ url: '/readyz' });
    await other.fastify.close();
    expect(answer.statusCode).toBe(503);
  });
});
