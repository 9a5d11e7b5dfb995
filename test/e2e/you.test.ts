/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, bareFigures, handIn, type Product, scrollsSideways, startProduct } from './harness.ts';

/*
 * The screen "You": whatever was understood can be corrected where it stands, nothing typed is lost, and what the person says
 * is kept and answered in the same view.
 */

type Spell = { title: string; employer: string | null; start: unknown; end: unknown };
type Profile = {
  spells: Spell[];
  skills: { label: string; status: string }[];
  suggestions: { id: string }[];
};

const profileOf = async (page: Page): Promise<Profile> =>
  page.evaluate(async () => (await (await fetch('/api/profile')).json()).profile);

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = document.activeElement;
    return now === document.body ? '' : (now?.getAttribute('aria-label') ?? now?.textContent ?? '');
  });

/** Moves the focus with Tab until it stands on something of this name. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    if (name.test((await focused(page)).trim())) return;
  }
  throw new Error(`Tab never reached ${name}`);
};

const change = (page: Page, title: string) =>
  page.getByRole('button', { name: `Change ${title}`, exact: true });

describe('the screen You', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(async () => {
    await product.stop();
  });

  const dana = async (options?: Parameters<Product['visit']>[0]) => {
    const visit = await product.visit(options);
    await handIn(visit.page, 'dana-whitfield.pdf');
    await visit.page.getByRole('heading', { name: 'Likely, please confirm' }).waitFor();
    return visit;
  };

  it('corrects a job in place: a wrong date is told beside its field, and the focus comes back', async () => {
    const { context, page } = await dana();
    await change(page, 'Store Manager').click();
    const form = page.getByRole('form', { name: 'Details of Store Manager' });
    await form.getByLabel('Employer').fill('Harbor & Pine Outfitters');
    const year = form.getByRole('textbox', { name: 'Year' }).first();
    await year.fill('21');
    await form.getByRole('button', { name: 'Keep' }).click();
    await form.getByText('A year has four digits').waitFor();
    expect(await year.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => focused(page)).toBe('Year');
    expect(await form.getByLabel('Employer').inputValue()).toBe('Harbor & Pine Outfitters');
    await year.fill('2022');
    await form.getByLabel('Month').first().selectOption('');
    await form.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('Harbor & Pine Outfitters').first().waitFor();
    await expect.poll(() => focused(page)).toBe('Change Store Manager');
    const { spells } = await profileOf(page);
    expect(spells.at(-1)).toMatchObject({
      employer: 'Harbor & Pine Outfitters',
      start: { year: 2022, month: null },
      end: 'present',
    });
    await context.close();
  });

  it('makes two jobs of one and one of two', async () => {
    const { context, page } = await dana();
    const before = (await profileOf(page)).spells.map(({ title }) => title);
    await change(page, 'Store Manager').click();
    await page.getByRole('button', { name: 'This was two jobs' }).click();
    const cut = page.getByRole('form', { name: 'Cut Store Manager in two' });
    await cut.getByLabel('Title of the second job').fill('District Manager');
    await cut.getByRole('textbox', { name: 'Year' }).fill('2010');
    await cut.getByRole('button', { name: 'Make it two' }).click();
    await cut.getByText('between the beginning and the end').waitFor();
    await cut.getByRole('textbox', { name: 'Year' }).fill('2023');
    await cut.getByRole('button', { name: 'Make it two' }).click();
    await change(page, 'District Manager').waitFor();
    expect((await profileOf(page)).spells.map(({ title }) => title)).toEqual([...before, 'District Manager']);
    await change(page, 'Store Manager').click();
    await page.getByRole('button', { name: 'One with its neighbour' }).click();
    await page.getByRole('button', { name: /One job with “District Manager”/ }).click();
    await change(page, 'District Manager').waitFor({ state: 'detached' });
    const { spells } = await profileOf(page);
    expect(spells.map(({ title }) => title)).toEqual(before);
    expect(spells.at(-1)?.end).toBe('present');
    await context.close();
  });

  it('adds what no CV tells, leaves out what the person does not want, and shows both codes', async () => {
    const { context, page } = await dana();
    await page.getByRole('button', { name: 'Add something your CV does not tell' }).click();
    const form = page.getByRole('form', { name: 'Something your CV does not tell' });
    await form.getByLabel('Kind').selectOption('volunteering');
    await form.getByLabel('What you call it').fill('Food bank coordinator');
    await form.getByRole('textbox', { name: 'Year' }).first().fill('2019');
    await form.getByText('It goes on').click();
    await form.getByLabel(/What you did there/).fill('Planned deliveries in Microsoft Excel');
    await form.getByRole('button', { name: 'Add it' }).click();
    await change(page, 'Food bank coordinator').waitFor();
    expect((await profileOf(page)).skills.map(({ label }) => label)).toContain('Microsoft Excel');
    const store = page.getByRole('listitem').filter({ has: change(page, 'Store Manager') });
    expect(await store.textContent()).toMatch(/41-1011.*ESCO: shop manager/);
    await page.getByRole('button', { name: 'Leave out Food bank coordinator' }).click();
    await change(page, 'Food bank coordinator').waitFor({ state: 'detached' });
    expect(await focused(page)).not.toBe('');
    await page.getByText('“Food bank coordinator” is left out.').waitFor();
    await context.close();
  });

  it('counts what is likely only after a yes, and does not bring back what got a no', async () => {
    const { context, page } = await dana();
    const part = page.getByRole('region', { name: 'Likely, please confirm' });
    const nameOf = async () =>
      (
        (await part
          .getByRole('button', { name: /^Yes: / })
          .first()
          .getAttribute('aria-label')) ?? ''
      ).slice(5);
    const yes = await nameOf();
    expect((await profileOf(page)).skills.map(({ label }) => label)).not.toContain(yes);
    await part.getByRole('button', { name: `Yes: ${yes}` }).click();
    await part.getByRole('button', { name: `Yes: ${yes}` }).waitFor({ state: 'detached' });
    expect(await focused(page)).toMatch(/^Look up |^Yes: /);
    const had = (await profileOf(page)).skills.find(({ label }) => label === yes);
    expect(had?.status).toBe('accepted');
    const no = await nameOf();
    await part.getByRole('button', { name: `No: ${no}` }).click();
    await part.getByRole('button', { name: `No: ${no}` }).waitFor({ state: 'detached' });
    await page.reload();
    await part.waitFor();
    expect(await part.getByRole('button', { name: `No: ${no}` }).count()).toBe(0);
    await page.getByText(`No, you do not have “${no}”.`).waitFor();
    await context.close();
  });

  it('keeps what is said to be wrong, with the words and the day, and answers in the same view', async () => {
    const { context, page } = await dana();
    const button = page.getByRole('button', { name: /^Not like that: / }).first();
    const skill = ((await button.getAttribute('aria-label')) ?? '').slice('Not like that: '.length);
    await button.click();
    await page.keyboard.type('I only watched others do it.');
    await page.keyboard.press('Enter');
    const log = page.getByRole('region', { name: 'What you said about our reading' });
    await log.getByText(`“${skill}” is not like that.`).waitFor();
    expect(await log.textContent()).toMatch(/I only watched others do it\..*20\d\d/);
    const item = page.getByRole('listitem').filter({ has: page.locator('s', { hasText: skill }) });
    expect(await item.textContent()).toMatch(/advice changes|proposed|fits/);
    expect(await focused(page)).toMatch(/^Take back/);
    await context.close();
  });

  it('asks what a job must not cost, says what an answer changed, and never asks it again', async () => {
    const { context, page } = await dana();
    const part = page.getByRole('region', { name: 'What a job must not cost you' });
    await part.getByText('Question 1 of 8').waitFor();
    await part.getByRole('button', { name: 'Only from home' }).click();
    await part.getByText('Question 2 of 8').waitFor();
    await part
      .getByText(/proposed|Nothing in the advice changes/)
      .first()
      .waitFor();
    await part.getByLabel('US dollars a year, before tax').fill('lots');
    await part.getByRole('button', { name: 'Keep this' }).click();
    await part.getByText('Give an amount in dollars').waitFor();
    await page.reload();
    expect(await part.getByLabel('US dollars a year, before tax').inputValue()).toBe('lots');
    await part.getByLabel('US dollars a year, before tax').fill('45k');
    await part.getByRole('button', { name: 'Keep this' }).click();
    await part.getByText('At least $45,000 a year').waitFor();
    for (let left = 6; left > 1; left -= 1) {
      await part.getByText(`Question ${9 - left} of 8`).waitFor();
      await part.getByRole('button', { name: /^Skip: / }).click();
    }
    await part.getByText('Question 8 of 8').waitFor();
    await part.getByRole('button', { name: 'Little travel' }).click();
    await part.getByText('The order of your futures on Life follows it.').waitFor();
    await page.reload();
    await part.getByText('Only from home').waitFor();
    expect(await part.getByText(/Question \d of 8/).count()).toBe(0);
    await part.getByRole('button', { name: 'Change your answer: Where' }).click();
    await part.getByRole('button', { name: 'Anywhere I can get to' }).click();
    await expect
      .poll(() => page.evaluate(async () => (await (await fetch('/api/preferences')).json()).limits.fromHome))
      .toBe(false);
    await context.close();
  });

  it('keeps what is half typed over a reload, and an edit made offline until it can be sent', async () => {
    const { context, page } = await dana();
    await change(page, 'Inventory Lead').click();
    const form = page.getByRole('form', { name: 'Details of Inventory Lead' });
    await form.getByLabel('Title').fill('Inventory Lead, nights');
    await page.reload();
    await form.waitFor();
    expect(await form.getByLabel('Title').inputValue()).toBe('Inventory Lead, nights');
    await context.setOffline(true);
    await form.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('“Inventory Lead” is now “Inventory Lead, nights”').waitFor();
    expect(await page.getByText('Kept here, will be sent.').count()).toBeGreaterThan(0);
    await page.getByRole('heading', { name: 'Likely, please confirm' }).waitFor();
    await context.setOffline(false);
    await change(page, 'Inventory Lead, nights').waitFor({ timeout: 15_000 });
    await page.getByText('Kept here, will be sent.').first().waitFor({ state: 'detached' });
    await context.close();
  });

  it('does not send onto a newer state without asking, and keeps the words', async () => {
    const { context, page } = await dana();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Write them yourself' }).click();
    await page.getByLabel('Two sentences about you').fill('I bake. I stay.');
    await page.getByRole('button', { name: 'Keep these' }).click();
    await page.getByText('Your two sentences: I bake. I stay.').waitFor();
    // Another window of the same person, which is not offline, changes the profile first.
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const edit = { kind: 'area', areaId: null };
    const answer = await fetch(`${product.address}/api/profile`, {
      method: 'PATCH',
      headers: { cookie, origin: product.address, 'content-type': 'application/json' },
      body: JSON.stringify(edit),
    });
    expect(answer.status).toBe(200);
    await context.setOffline(false);
    await page.getByText('Your notebook was changed elsewhere meanwhile.').waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Send all the same' }).click();
    await page.getByRole('heading', { name: 'I bake. I stay.' }).waitFor({ timeout: 15_000 });
    await context.close();
  });

  it('can be done by keyboard alone, from a title typed at the start to a confirmed profile', async () => {
    const { context, page } = await product.visit();
    await page.goto('/');
    await page.getByRole('textbox').first().focus();
    await page.keyboard.type('Shop assistant');
    await tabTo(page, /^Tell it in five questions/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tell/);
    const doing = page.getByLabel('In your own words');
    await doing.waitFor();
    expect(await doing.inputValue()).toBe('Shop assistant');
    await page.getByLabel(/Caring for somebody/).focus();
    await page.keyboard.type('my father, 2017-2018');
    await page.reload();
    expect(await page.getByLabel(/Caring for somebody/).inputValue()).toBe('my father, 2017-2018');
    await page.getByLabel(/what you did, what for/).focus();
    await page.keyboard.type('Ordered stock in Microsoft Excel');
    await tabTo(page, /^Begin my notebook/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/you/, { timeout: 30_000 });
    await change(page, 'Caring for my father').waitFor();
    await tabTo(page, /^Right: /);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Take back/);
    await tabTo(page, /^Change Caring for my father/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await tabTo(page, /^Leave as it was/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Change Caring for my father');
    await tabTo(page, /^This is me/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mirror/);
    expect((await profileOf(page)).spells.map(({ title }) => title)).toEqual([
      'Caring for my father',
      'Shop assistant',
    ]);
    await context.close();
  });

  it('forgets every draft when everything is erased', async () => {
    const { context, page } = await dana();
    await change(page, 'Store Manager').click();
    await page.goto('/privacy');
    const drafts = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':draft:')).length);
    expect(await drafts()).toBe(1);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Yes, erase it all' }).click();
    await page.getByText('Nothing of you is left here').waitFor();
    expect(await drafts()).toBe(0);
    await context.close();
  });

  it.each([
    { width: 1440, theme: 'light' },
    { width: 1440, theme: 'dark' },
    { width: 360, theme: 'light' },
    { width: 360, theme: 'dark' },
  ] as const)('meets no barrier at $width px, $theme, with every form open', async ({ width, theme }) => {
    const { context, page } = await product.visit({ width, theme });
    await page.goto('/tell');
    await page.getByRole('button', { name: 'Begin my notebook' }).click();
    await page.getByText('One or two words will do').waitFor();
    expect(await axe(page), 'tell').toEqual([]);
    expect(await scrollsSideways(page), 'tell').toBe(false);
    expect(await bareFigures(page), 'tell').toEqual([]);
    await handIn(page, 'dana-whitfield.pdf');
    await page.getByRole('heading', { name: 'Likely, please confirm' }).waitFor();
    const look = async (where: string) => {
      expect(await axe(page), where).toEqual([]);
      expect(await scrollsSideways(page), where).toBe(false);
      expect(await bareFigures(page), where).toEqual([]);
    };
    await change(page, 'Store Manager').click();
    await page.getByRole('textbox', { name: 'Year' }).first().fill('1');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('A year has four digits').waitFor();
    await page.getByRole('button', { name: 'Add something' }).click();
    await page.getByRole('button', { name: 'See all questions' }).click();
    await page
      .getByRole('button', { name: /^Not like that/ })
      .first()
      .click();
    await look('details');
    for (const mode of ['Occupation', 'This was two jobs', 'One with its neighbour']) {
      await page.getByRole('button', { name: mode, exact: true }).click();
      await look(mode);
    }
    await context.setOffline(true);
    await page.getByRole('button', { name: /^No: / }).first().click();
    await page.getByText('Kept here, will be sent.').first().waitFor();
    await look('offline');
    await context.close();
  });
});
