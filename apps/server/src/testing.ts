import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from './config.ts';
import { type App, createApp } from './http/app.ts';
import { loadSite, type Site } from './http/static.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import type { Services } from './services.ts';

/** Settings of a test, with what the test wants to be different. */
export const testConfig = (environment: Record<string, string> = {}): Config =>
  readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...environment });

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
