/// <reference lib="dom" />
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, handIn, openScreen, type Product, screens, scrollsSideways, startProduct } from './harness.ts';

const textOf = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? '';

describe('a new visitor', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(async () => {
    await product.stop();
  });

  it('sees three sourced next jobs from a title alone, and nothing is kept of it', async () => {
    const { context, page } = await product.visit();
    await page.goto('/');
    await page.getByRole('textbox').first().fill('Store manager');
    await page.keyboard.press('Enter');
    const proposals = page.getByRole('heading', { level: 2 });
    await expect.poll(() => proposals.count(), { timeout: 15_000 }).toBeGreaterThanOrEqual(3);
    expect(await page.locator('[data-evidence]').count()).toBeGreaterThanOrEqual(6);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('walks from a dropped CV to the letter', async () => {
    const { context, page } = await product.visit();
    await handIn(page, 'dana-whitfield.pdf');
    await page.getByText('Harbor & Pine').first().waitFor();
    for (const path of screens) {
      await openScreen(page, path);
      expect((await textOf(page.locator('main h1').first())).length, path).toBeGreaterThan(10);
      expect(await page.locator('[data-evidence]').count(), path).toBeGreaterThan(3);
    }
    await expect.poll(() => page.locator('article sup').count()).toBeGreaterThan(3);
    await context.close();
  });

  it.each([
    { width: 1440, theme: 'light' },
    { width: 1440, theme: 'dark' },
    { width: 360, theme: 'light' },
    { width: 360, theme: 'dark' },
  ] as const)(
    'meets no barrier at $width px, $theme',
    async ({ width, theme }) => {
      const { context, page } = await product.visit({ width, theme });
      await page.goto('/');
      expect(await axe(page), 'start').toEqual([]);
      await handIn(page, 'dana-whitfield.pdf');
      expect(await axe(page), 'you').toEqual([]);
      for (const path of [...screens, '/sources', '/method', '/privacy'] as const) {
        await page.goto(path);
        await page.locator('main h1').first().waitFor({ state: 'attached', timeout: 60_000 });
        await page.waitForLoadState('networkidle');
        expect(await axe(page), path).toEqual([]);
        expect(await scrollsSideways(page), `${path} scrolls sideways`).toBe(false);
      }
      await context.close();
    },
    240_000,
  );

  it('reaches the letter with the keyboard alone', async () => {
    const { context, page } = await product.visit();
    await handIn(page, 'dana-whitfield.pdf');
    const focusOn = async (name: RegExp): Promise<void> => {
      for (let i = 0; i < 400; i++) {
        await page.keyboard.press('Tab');
        const text = await page.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        );
        if (name.test(text.trim())) return;
      }
      throw new Error(`Tab never reached ${name}`);
    };
    await focusOn(/^This is me/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mirror/);
    await page.locator('main h1').first().waitFor();
    await focusOn(/^Letters$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/letters/);
    await page.locator('article sup').first().waitFor();
    await focusOn(/^Cautious$/);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('button', { name: 'Cautious' }).getAttribute('aria-pressed'))
      .toBe('true');
    await context.close();
  });

  it('is told in plain words what is wrong with a file, and keeps the other ways in', async () => {
    const { context, page } = await product.visit();
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles({
      name: 'cv.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('not a PDF at all'),
    });
    const told = page.getByRole('alert').filter({ hasText: /\S/ }).first();
    await told.waitFor();
    expect((await textOf(told)).length).toBeGreaterThan(30);
    await page
      .getByRole('link', { name: /Choose|title|start/i })
      .or(page.getByRole('button', { name: /Choose|file/i }))
      .first()
      .waitFor();
    await context.close();
  });

  it('finds one way on at every screen before they have given anything', async () => {
    const { context, page } = await product.visit();
    for (const path of screens) {
      await page.goto(path);
      await page.locator('main h1').first().waitFor({ timeout: 15_000 });
      expect(await page.locator('main .btn').count(), path).toBe(1);
    }
    await context.close();
  });

  it('is refused nothing of their own and shown nothing of others', async () => {
    const first = await product.visit();
    await handIn(first.page, 'dana-whitfield.pdf');
    const second = await product.visit();
    await second.page.goto('/mirror');
    await second.page.locator('main h1').first().waitFor();
    expect(await textOf(second.page.locator('main'))).not.toMatch(/Harbor/);
    await first.context.close();
    await second.context.close();
  });
});
