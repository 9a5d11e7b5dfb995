/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareFigures, handIn, openScreen, type Product, screens, startProduct } from './harness.ts';

/*
 * Every figure on a screen opens a receipt. A digit in sight must stand inside an element with `data-evidence`, unless it is
 * the person's own data (`data-own`), a mark on the axis of a drawing that has a receipt itself (`data-axis`), a count of
 * what is listed on the screen (`data-count`), or part of a line that is itself the source: publisher, release and year
 * (`data-source`).
 */

/** Opens one receipt of every fact on the page, and gives those that lack publisher, release or year. */
const poorReceipts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const seen = new Set<string>();
    const poor: string[] = [];
    for (const figure of document.querySelectorAll<HTMLElement>(
      'main [data-evidence][aria-controls="receipt"]',
    )) {
      const id = figure.dataset.evidence ?? '';
      if (seen.has(id) || !figure.checkVisibility()) continue;
      seen.add(id);
      figure.click();
      for (let i = 0; i < 20 && figure.getAttribute('aria-expanded') !== 'true'; i++) await frame();
      await frame();
      const words = document.querySelector('#receipt')?.textContent ?? '';
      const whole = /Publisher/.test(words) && /Release/.test(words) && /(19|20)\d\d/.test(words);
      if (!whole) poor.push(`${figure.textContent}: ${words.slice(0, 200)}`);
      figure.click();
      await frame();
    }
    return poor;
  });

describe.each([1440, 360])('every figure at %i px', (width) => {
  let product: Product;
  let page: Page;
  beforeAll(async () => {
    product = await startProduct();
    ({ page } = await product.visit({ width }));
    await handIn(page, 'dana-whitfield.pdf');
  });
  afterAll(async () => {
    await product.stop();
  });

  it.each([...screens, '/you'])('opens a receipt with publisher, release and year on %s', async (path) => {
    await openScreen(page, path);
    await page.waitForLoadState('networkidle');
    expect(await bareFigures(page)).toEqual([]);
    expect(await poorReceipts(page)).toEqual([]);
  });

  it.each(['/', '/tell', '/archive', '/sources', '/method', '/privacy'])(
    'stands beside its source on %s',
    async (path) => {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await page.locator('main h1').first().waitFor({ state: 'attached' });
      expect(await bareFigures(page)).toEqual([]);
    },
  );

  it('opens a receipt in the first insight from a title', async () => {
    const { context, page: fresh } = await product.visit({ width });
    await fresh.goto('/');
    await fresh.getByRole('textbox').first().fill('Store manager');
    await fresh.keyboard.press('Enter');
    await expect.poll(() => fresh.locator('[data-evidence]').count(), { timeout: 15_000 }).toBeGreaterThan(5);
    expect(await bareFigures(fresh)).toEqual([]);
    expect(await poorReceipts(fresh)).toEqual([]);
    await context.close();
  });
});
