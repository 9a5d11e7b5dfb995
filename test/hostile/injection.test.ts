import { beforeAll, describe, expect, test } from 'vitest';
import type { Advisor } from '../../apps/server/src/mirror/advisor.ts';
import { templateWriter } from '../../apps/server/src/mirror/letters.ts';
import { mirrorReport } from '../../apps/server/src/mirror/report.ts';
import { defaultWeights } from '../../apps/server/src/mirror/situation.ts';
import { profileFromReading, readingOf, withBestGuesses } from '../../apps/server/src/mirror/understand.ts';
import { extractDocx } from '../../apps/server/src/parser/docx.ts';
import { extractHtml } from '../../apps/server/src/parser/html.ts';
import { extractOdt } from '../../apps/server/src/parser/odt.ts';
import { extractPdf } from '../../apps/server/src/parser/pdf.ts';
import { extractRtf } from '../../apps/server/src/parser/rtf.ts';
import { testAdvisor } from '../../apps/server/src/testing.ts';
import type { DocumentText } from '../../packages/contract/src/index.ts';
import { cleanCv, type Poisoned, poisonedCvs } from './injection.ts';

const now = '2026-11-25T12:00:00.000Z';
/** These files are our own, so they are read without the child, which would take most of the time. */
const extract: Record<Poisoned['format'], (bytes: Uint8Array) => DocumentText | Promise<DocumentText>> = {
  pdf: (bytes) => extractPdf(new Uint8Array(bytes), { onPage: () => undefined }),
  docx: extractDocx,
  odt: extractOdt,
  html: extractHtml,
  rtf: extractRtf,
};
const formats: Poisoned['format'][] = ['pdf', 'docx', 'odt', 'html', 'rtf'];
/** Every so many poisoned CVs the whole report is worked out; that its text is the same is checked for all. */
const reportStep = 12;

describe('words hidden in a CV', () => {
  const poisoned = poisonedCvs();
  const clean = new Map<Poisoned['format'], DocumentText>();
  const read = new Map<Poisoned, DocumentText>();
  let advisor: Advisor;

  beforeAll(async () => {
    advisor = await testAdvisor();
    for (const format of formats) clean.set(format, await extract[format](cleanCv[format]()));
    for (const each of poisoned) read.set(each, await extract[each.format](each.bytes));
  }, 240_000);

  test('there are at least three hundred of them, in five formats', () => {
    expect(poisoned.length).toBeGreaterThanOrEqual(300);
    for (const format of formats)
      expect(clean.get(format)?.pages[0]?.text).toContain('Store Manager, Harvest Row Market');
  });

  test('change nothing of the text, its lines and their places', () => {
    const changed = poisoned.filter((each) => {
      const document = read.get(each);
      return JSON.stringify(document?.pages) !== JSON.stringify(clean.get(each.format)?.pages);
    });
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  test('are given out apart, so that the person sees them', () => {
    const missed = poisoned.filter((each) => each.unseen && read.get(each)?.hiddenText.length === 0);
    expect(missed.map(({ name }) => name)).toEqual([]);
    for (const format of formats) expect(clean.get(format)?.hiddenText).toEqual([]);
  });

  test('leave every number, match and rank of the report as it is', async () => {
    const reportOf = async (document: DocumentText): Promise<unknown> => {
      const profile = withBestGuesses(
        advisor,
        profileFromReading(advisor, readingOf(advisor, document, now), now),
      );
      const report = await mirrorReport({
        advisor,
        profile,
        targets: [],
        areaId: null,
        weights: defaultWeights,
        now,
        seed: 7,
        writer: templateWriter('off in this test'),
      });
      // The one difference wanted: the notice that there are hidden words.
      const notice = /cannot see/;
      const strip = (value: unknown): unknown =>
        Array.isArray(value) ? value.filter((each) => typeof each !== 'string' || !notice.test(each)) : value;
      return JSON.parse(JSON.stringify(report), (_, value: unknown) => strip(value));
    };
    for (const format of formats) {
      const document = clean.get(format);
      if (!document) throw new Error(`no clean ${format}`);
      const expected = await reportOf(document);
      const some = poisoned
        .filter((each) => each.format === format)
        .filter((_, index) => index % reportStep === 0);
      for (const each of some) {
        const text = read.get(each);
        if (!text) throw new Error(`${each.name} was not read`);
        expect(JSON.stringify(await reportOf(text)), each.name).toBe(JSON.stringify(expected));
      }
    }
  }, 240_000);
});
