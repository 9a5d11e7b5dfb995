/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { requireBrowser } from '../../scripts/browser.ts';

/** Folder of the project. */
export const root = join(import.meta.dirname, '../..');

/** Flags with which Chromium runs headless anywhere, as root and without a network too. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Product = {
  readonly address: string;
  readonly browser: Browser;
  /** A new visitor: empty cookies, nothing kept. Their page errors fail `stop`. */
  readonly visit: (options?: { width?: number; height?: number; theme?: 'light' | 'dark' }) => Promise<{
    context: BrowserContext;
    page: Page;
  }>;
  readonly stop: () => Promise<void>;
};

/** Starts the real server on a store of its own and a browser; the pages must have been built. */
export const startProduct = async (): Promise<Product> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'career-mirror-e2e-'));
  const server = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+/.exec(String(chunk));
      if (found) resolve(found[0]);
    });
    server.on('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: flags });
  const errors: string[] = [];
  return {
    address,
    browser,
    visit: async ({ width = 1440, height = 900, theme = 'light' } = {}) => {
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      // A busy machine is slow, not wrong.
      context.setDefaultTimeout(90_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (/Content Security Policy|Hydration|hydration/.test(message.text())) errors.push(message.text());
      });
      return { context, page };
    },
    stop: async () => {
      await browser.close();
      const ended = new Promise((resolve) => server.on('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
      if (errors.length > 0) throw new Error(`The pages had errors:\n${[...new Set(errors)].join('\n')}`);
    },
  };
};

/** The six screens of the mirror, with their headings' landmarks. */
export const screens = ['/mirror', '/doppelgangers', '/map', '/gaps', '/life', '/letters'] as const;

/** Hands in one of the project's sample CVs and waits for the page "You". */
export const handIn = async (page: Page, sample: string): Promise<void> => {
  await page.goto('/');
  await page.locator('input[type=file]').setInputFiles(join(root, 'test/samples', sample));
  await page.waitForURL(/\/you/, { timeout: 60_000 });
};

/** Opens a screen and waits until its answer is there. */
export const openScreen = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('main h1').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('[data-evidence], .est').first().waitFor({ state: 'attached', timeout: 60_000 });
};

/** Violations of WCAG 2.2 A and AA on the page, as text. */
export const axe = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
};

/** True when the page is wider than its window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

/** Where a digit may stand without a receipt; see `evidence.test.ts`. */
const exempt =
  '[data-evidence], [data-own], [data-axis], [data-count], [data-source], input, select, textarea, sup';

/** Texts in sight with a digit and no receipt. */
export const bareFigures = (page: Page): Promise<string[]> =>
  page.evaluate((selector) => {
    const main = document.querySelector('main');
    if (!main) return ['no main'];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const bare: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const parent = node.parentElement;
      if (!/\d/.test(text) || !parent || parent.closest(selector)) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const around = (parent.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 90);
      bare.push(`<${parent.tagName.toLowerCase()} class="${parent.getAttribute('class') ?? ''}"> ${around}`);
    }
    return [...new Set(bare)];
  }, exempt);
