import { textDocument } from '@career-mirror/ai/intake';
import { MirrorReport } from '@career-mirror/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlReport } from '../cli/html-report.ts';
import { textReport } from '../cli/text-report.ts';
import { testAdvisor } from '../testing.ts';
import { danaCv, factIdsIn } from '../testing-walk.ts';
import type { Advisor } from './advisor.ts';
import { templateWriter } from './letters.ts';
import { mirrorReport, type ReportInput } from './report.ts';
import { defaultWeights } from './situation.ts';
import { profileFromReading, profileOfTitle, readingOf, withBestGuesses } from './understand.ts';

const now = '2026-11-25T12:00:00.000Z';
let advisor: Advisor;
let report: MirrorReport;

const inputFor = (profile: ReportInput['profile'], change: Partial<ReportInput> = {}): ReportInput => ({
  advisor,
  profile,
  targets: [],
  areaId: null,
  weights: defaultWeights,
  now,
  seed: 7,
  writer: templateWriter('off in this test'),
  ...change,
});

beforeAll(async () => {
  advisor = await testAdvisor();
  const profile = profileFromReading(advisor, readingOf(advisor, textDocument(danaCv), now), now);
  report = MirrorReport.parse(await mirrorReport(inputFor(withBestGuesses(advisor, profile))));
});

describe('a mirror from a CV', () => {
  it('has occupations, ten careers, gaps, bands and three letters', () => {
    expect(report.profile.spells.filter((spell) => spell.onetSoc !== null).length).toBeGreaterThan(0);
    expect(report.doppelgangers).toHaveLength(10);
    expect(report.gaps.length).toBeGreaterThan(0);
    for (const future of report.futures)
      expect(future.bands.map((band) => band.horizonYears)).toEqual([1, 3, 5, 10]);
    expect(report.letters.map((letter) => letter.tone)).toEqual(['cautious', 'middle', 'good']);
  });

  it('cites only facts it brings along', () => {
    const known = new Set<string>(report.facts.map((fact) => fact.id));
    expect(factIdsIn(report).filter((id) => !known.has(id))).toEqual([]);
  });

  it('says no number in a letter but in words that stand for a fact', () => {
    for (const letter of report.letters) {
      for (const part of letter.paragraphs.flat()) {
        if (/\d/.test(part.text)) expect(part.factId, part.text).not.toBeNull();
      }
    }
  });

  it('is the same twice, whatever the name', async () => {
    const renamed = danaCv.replaceAll('Dana Whitfield', 'Kwame Osei').replaceAll('dana.whitfield', 'k.osei');
    const profile = profileFromReading(advisor, readingOf(advisor, textDocument(renamed), now), now);
    const other = await mirrorReport(inputFor(withBestGuesses(advisor, profile)));
    expect(other.doppelgangers).toEqual(report.doppelgangers);
    expect(other.gaps.map((gap) => gap.fit)).toEqual(report.gaps.map((gap) => gap.fit));
    expect(other.futures).toEqual(report.futures);
    expect(other.facts).toEqual(report.facts);
  });

  it('compares with the targets it is given', async () => {
    const profile = profileOfTitle(advisor, 'Electrician', now);
    const targets = [...advisor.occupations.values()]
      .filter((row) => row.onetSoc === '11-9021.00' || row.onetSoc === '47-1011.00')
      .map((row) => row.onetSoc);
    const wanted = await mirrorReport(inputFor(withBestGuesses(advisor, profile), { targets }));
    expect(wanted.gaps.map((gap) => gap.onetSoc)).toEqual(targets);
    expect(wanted.futures.slice(1).map((future) => future.onetSoc)).toEqual(targets);
  });

  it('tells what it can of a person without any work, and that there is none', async () => {
    const text = 'Alex Doe\nalex@example.org\n\nEducation\nHigh School Diploma, Lincoln High, 2024\n';
    const profile = profileFromReading(advisor, readingOf(advisor, textDocument(text), now), now);
    const bare = MirrorReport.parse(await mirrorReport(inputFor(withBestGuesses(advisor, profile))));
    expect(bare.letters).toEqual([]);
    expect(bare.profile.warnings.join(' ')).toContain('nothing to compare with');
  });
});

describe('in a terminal', () => {
  it('fits eighty columns and gives every mark its source', () => {
    const text = textReport(report, { now, place: 'United States', width: 80 });
    const tooWide = text.split('\n').filter((line) => [...line].length > 80);
    expect(tooWide).toEqual([]);
    const [body = '', list = ''] = text.split('WHERE THE NUMBERS COME FROM');
    const cited = new Set([...body.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])));
    const listed = new Set([...list.matchAll(/^\[(\d+)\]/gm)].map((match) => Number(match[1])));
    expect(cited.size).toBeGreaterThan(20);
    expect(listed).toEqual(cited);
    expect(text).toContain('Guidance, not a guarantee.');
  });
});

describe('as a page', () => {
  it('needs nothing beside itself, runs no script, and every figure opens its receipt', () => {
    const html = htmlReport(report, { now, place: 'United States', sources: advisor.reference.sources });
    expect(html).not.toMatch(/<script|\ssrc=|<link|@import|url\(/);
    const opened = [...html.matchAll(/popovertarget="(f\d+)"/g)].map((match) => match[1]);
    const receipts = new Set([...html.matchAll(/<div popover id="(f\d+)"/g)].map((match) => match[1]));
    expect(opened.length).toBeGreaterThan(20);
    expect(opened.filter((id) => !receipts.has(id))).toEqual([]);
  });

  it('shows what a document says as words, never as markup', async () => {
    const text = danaCv.replaceAll('Store Manager', 'Store Manager <img src=x onerror=alert(1)>');
    const profile = profileFromReading(advisor, readingOf(advisor, textDocument(text), now), now);
    const hostile = await mirrorReport(inputFor(withBestGuesses(advisor, profile)));
    const html = htmlReport(hostile, { now, place: 'United States', sources: [] });
    expect(html).not.toContain('<img');
  });
});
