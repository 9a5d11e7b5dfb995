/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Product, root, scrollsSideways, startProduct } from './harness.ts';

/*
 * A LinkedIn archive, from the file to a confirmed profile. The archives are read in the browser; these tests watch that
 * nothing is sent before the person agrees, and that the keyboard is enough.
 */

const own = join(root, 'test/samples/linkedin');
const camille = join(own, 'camille-renaud.zip');
const camilleNewer = join(own, 'camille-renaud-newer.zip');
const nora = join(root, '../shared/datasets/resumes/linkedin/linkedin-export-complete-nora-lindqvist.zip');

/** Somebody's archive: of the reference data where these are installed, else the project's own. */
const stranger = existsSync(nora)
  ? { zip: nora, employer: 'Skanvik Logistik AB' }
  : { zip: camille, employer: 'Transports Mirabel & Fils' };

/** Moves the focus with Tab until it stands on something of this name. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (name.test(text.trim())) return;
  }
  throw new Error(`Tab never reached ${name}`);
};

const chooseByKeyboard = async (page: Page, name: RegExp, files: string[]): Promise<void> => {
  await tabTo(page, name);
  // A press before the page has woken up is lost, as it is for a person, who presses again.
  for (let press = 0; press < 20; press++) {
    const chooser = page.waitForEvent('filechooser', { timeout: 3_000 }).catch(() => null);
    await page.keyboard.press('Enter');
    const opened = await chooser;
    if (opened) return opened.setFiles(files);
  }
  throw new Error(`Nothing opened at ${name}`);
};

const found = (page: Page) => page.getByRole('heading', { level: 1, name: /nothing has left this browser/ });

/** Hands an archive in on its own page and agrees to it. */
const useArchive = async (page: Page, zip: string): Promise<void> => {
  await page.goto('/archive');
  await page.locator('input[type=file]').setInputFiles(zip);
  await page.getByRole('button', { name: 'Use this' }).click();
  await page.waitForURL(/\/you/, { timeout: 60_000 });
};

describe('the archive of someone who never used the product', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(async () => {
    await product.stop();
  });

  it('becomes a confirmed profile in under two minutes by keyboard alone', async () => {
    const { context, page } = await product.visit();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.postData() !== null) sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    await chooseByKeyboard(page, /^Choose a file$/, [stranger.zip]);
    await page.waitForURL(/\/archive/);
    await found(page).waitFor();
    await page.getByText(stranger.employer).first().waitFor();
    expect(sent, 'before agreeing').toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Use this');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reading/);
    await page.waitForURL(/\/you/, { timeout: 60_000 });
    await page.getByText(stranger.employer).first().waitFor();
    await tabTo(page, /^This is me/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mirror/);
    await page.locator('main h1').first().waitFor();
    const profile = await page.evaluate(async () => (await fetch('/api/profile')).json());
    expect(profile.profile.confirmed).toBe(true);
    expect(profile.profile.spells.map(({ employer }: { employer: string }) => employer)).toContain(
      stranger.employer,
    );
    expect(sent).toContain('POST /api/documents/record');
    expect(sent.filter((each) => each === 'POST /api/documents')).toEqual([]);
    await context.close();
  }, 120_000);

  it('is read with the network cut, whole or as loose tables', async () => {
    const { context, page } = await product.visit();
    await page.goto('/archive');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.locator('input[type=file]').setInputFiles(camille);
    await found(page).waitFor();
    await page.getByText('Proche aidant').first().waitFor();
    await page.getByText('about other people').first().waitFor();
    await page.getByRole('button', { name: 'Put it away' }).click();
    await page.locator('input[type=file]').setInputFiles([
      {
        name: 'Positions.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Unternehmensname,Position,Beginnt am,Endet am\nMüller GmbH,Köchin,Mär. 2019,\n'),
      },
      { name: 'Skills.csv', mimeType: 'text/csv', buffer: Buffer.from('Name\nKochen\n') },
    ]);
    await page.getByText('Köchin').first().waitFor();
    await page.getByText('Kochen').first().waitFor();
    await page.getByRole('button', { name: 'Use this' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /does not answer/ })
      .waitFor();
    await context.setOffline(false);
    await page.reload();
    await page.getByText('Köchin').first().waitFor();
    await context.close();
  });

  it('says nothing new the second time, and shows what changed in a newer one', async () => {
    const { context, page } = await product.visit();
    await useArchive(page, camille);
    const spellsOf = () =>
      page.evaluate(async () => {
        const { profile } = await (await fetch('/api/profile')).json();
        return profile.spells.map(({ title, end }: { title: string; end: unknown }) => [title, end]);
      });
    const before = await spellsOf();
    await page.goto('/archive');
    await page.locator('input[type=file]').setInputFiles(camille);
    await page.getByText('Nothing new').waitFor();
    await page.getByRole('button', { name: 'Use this' }).click();
    await page.waitForURL(/\/you/, { timeout: 60_000 });
    expect(await spellsOf()).toEqual(before);
    await page.goto('/archive');
    await page.locator('input[type=file]').setInputFiles(camilleNewer);
    const news = page.getByRole('status', { name: 'Beside your notebook' });
    await news.getByText('Directrice des opérations').waitFor();
    expect(await news.getByRole('listitem').allTextContents()).toEqual([
      'Directrice des opérations, Transports Mirabel & Fils, 2025–now',
      'Responsable logistique, Transports Mirabel & Fils: 2022–25; in your notebook 2022–now',
      'Skills: Power BI',
    ]);
    await page.getByRole('button', { name: 'Use this' }).click();
    await page.waitForURL(/\/you/, { timeout: 60_000 });
    const after = await spellsOf();
    expect(after).toContainEqual(['Directrice des opérations', 'present']);
    expect(after).toContainEqual(['Responsable logistique', { year: 2025, month: 2 }]);
    expect(after).toHaveLength(before.length + 1);
    await context.close();
  }, 120_000);

  it('is answered in plain words when it is something else', async () => {
    const { context, page } = await product.visit();
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles({
      name: 'photos.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK\u0003\u0004 but no archive at all, only words'),
    });
    await page.waitForURL(/\/archive/);
    await page.getByRole('alert').filter({ hasText: 'damaged' }).waitFor();
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await context.close();
  });

  it.each([
    { width: 1440, theme: 'light' },
    { width: 1440, theme: 'dark' },
    { width: 360, theme: 'light' },
    { width: 360, theme: 'dark' },
  ] as const)('meets no barrier at $width px, $theme', async ({ width, theme }) => {
    const { context, page } = await product.visit({ width, theme });
    await page.goto('/archive');
    await page.locator('main h1').first().waitFor();
    expect(await axe(page), 'before').toEqual([]);
    await page.locator('input[type=file]').setInputFiles({
      name: 'x.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a,b\n1,2\n'),
    });
    await page.getByRole('alert').filter({ hasText: 'LinkedIn' }).waitFor();
    expect(await axe(page), 'refused').toEqual([]);
    await page.locator('input[type=file]').setInputFiles(camille);
    await found(page).waitFor();
    expect(await axe(page), 'found').toEqual([]);
    expect(await scrollsSideways(page), 'scrolls sideways').toBe(false);
    await context.close();
  });
});
