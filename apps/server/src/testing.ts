import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReference, type Store } from '@career-mirror/store';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { createAnswerCache } from './answer-cache.ts';
import { type Config, readConfig } from './config.ts';
import { createReadings } from './documents/readings.ts';
import { type App, createApp } from './http/app.ts';
import { loadSite, type Site } from './http/static.ts';
import { languageModelOf, letterWriterOf } from './letter-writer.ts';
import { type Advisor, createAdvisor } from './mirror/advisor.ts';
import { readModelFiles } from './mirror/model-files.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import type { Services } from './services.ts';

/** Settings of a test, with what the test wants to be different. */
export const testConfig = (environment: Record<string, string> = {}): Config =>
  readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    // A busy machine must not turn answers into refusals; the test of overload sets its own.
    OVERLOAD_MS: '0',
    REFERENCE_DIR: process.env.REFERENCE_DIR,
    ...environment,
  });

/** A folder of exported pages: start page, one more, the 404 page and a hashed asset. */
export const testSite = (): Site => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const page = (title: string) => `<!doctype html><title>${title}</title><script>document.title</script>`;
  writeFileSync(join(folder, 'index.html'), page('Start'));
  writeFileSync(join(folder, 'mirror.html'), page('Mirror').padEnd(4000, ' '));
  writeFileSync(join(folder, '404.html'), page('Not here'));
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const site = loadSite(folder);
  if (!site) throw new Error('the test site has no start page');
  return site;
};

export type TestApp = App & { readonly readiness: Readiness<Services> };

/** The HTTP side alone, as it is before the store is open. */
export const startingApp = async (
  options: { readonly environment?: Record<string, string>; readonly site?: Site | null } = {},
): Promise<TestApp> => {
  const readiness = createReadiness<Services>();
  const config = testConfig(options.environment);
  const site = options.site === undefined ? testSite() : options.site;
  const app = await createApp({ config, readiness, site, clock: () => new Date('2026-11-25T12:00:00Z') });
  return { ...app, readiness };
};

/** The real pack with its indexes; built once per test file. */
export const testAdvisor = async (): Promise<Advisor> => {
  const { referenceDir } = testConfig();
  return createAdvisor({ reference: readReference(referenceDir), models: readModelFiles(referenceDir) });
};

export type ReadyApp = TestApp & { readonly services: Services };

/** The whole server on a store, ready, without a socket. */
export const readyApp = async (
  store: Store,
  advisor: Advisor,
  environment: Record<string, string> = {},
): Promise<ReadyApp> => {
  const app = await startingApp({ environment });
  // Each look at the clock is a moment later, so that the newest document is the one that came last.
  let now = Date.parse('2026-11-25T12:00:00Z');
  const clock = () => {
    now += 1;
    return new Date(now);
  };
  const model = languageModelOf(testConfig(environment));
  const services: Services = {
    store,
    advisor,
    readings: createReadings({
      store,
      advisor,
      clock,
      onFailure: (error) => {
        throw error;
      },
    }),
    answers: createAnswerCache(),
    letterWriter: letterWriterOf(testConfig(environment), model),
    model,
    pingStore: () => store.ping(),
  };
  app.readiness.ready(services);
  return { ...app, services };
};

/** One browser: keeps its cookie and says where its requests come from. */
export type Visitor = {
  readonly get: (url: string) => Promise<Answer>;
  readonly send: (
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
  ) => Promise<Answer>;
  readonly upload: (name: string, bytes: Uint8Array) => Promise<Answer>;
  readonly cookies: () => Record<string, string>;
};
type Answer = Awaited<ReturnType<FastifyInstance['inject']>>;

const boundary = 'test-boundary-7d1f';

const multipartBody = (name: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

export const visitor = (fastify: FastifyInstance): Visitor => {
  const jar = new Map<string, string>();
  const own = { host: 'mirror.test', origin: 'http://mirror.test' };
  const inject = async (options: InjectOptions): Promise<Answer> => {
    const answer = await fastify.inject({ ...options, cookies: Object.fromEntries(jar) });
    for (const cookie of answer.cookies) {
      if (cookie.value === '') jar.delete(cookie.name);
      else jar.set(cookie.name, cookie.value);
    }
    return answer;
  };
  return {
    get: (url) => inject({ url, headers: { host: own.host } }),
    send: (method, url, payload) => inject({ url, method, headers: own, ...(payload ? { payload } : {}) }),
    upload: (name, bytes) =>
      inject({
        url: '/api/documents',
        method: 'POST',
        headers: { ...own, 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: multipartBody(name, bytes),
      }),
    cookies: () => Object.fromEntries(jar),
  };
};
