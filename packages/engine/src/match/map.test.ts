import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MapNode, OnetSocCode, Proposal } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { createFactBook } from '../narrate/fact-book.ts';
import { buildCareerIndex } from './career-index.ts';
import { dana, profileOf } from './dana.story.ts';
import { buildLikeness } from './likeness.ts';
import { buildMap, type GapLite } from './map.ts';
import { proposeNext, proposeNextFromOccupation } from './propose.ts';

const folder = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const reference = readReference(folder);
const likeness = buildLikeness(reference, readFileSync(`${folder}/models/likeness-vectors.bin`));
const index = buildCareerIndex(reference, likeness, readFileSync(`${folder}/models/next-occupation.bin`));
const onetSoc = (code: string) => OnetSocCode.parse(code);
const jobZone = (code: string) => reference.occupations.find((row) => row.onetSoc === code)?.jobZone ?? null;

describe('the map around a person', () => {
  const book = createFactBook(reference);
  const asked = onetSoc('29-1141.00');
  const gaps: GapLite = new Map([[asked, { fit: 20, biggestGap: 'Medicine and Dentistry' }]]);
  const nodes = buildMap(index, dana, gaps, book, { limit: 25 });
  const node = (code: string) => nodes.find((row) => row.onetSoc === code);

  it('holds each occupation once, nearest first, every figure with its fact', () => {
    expect(new Set(nodes.map((row) => row.onetSoc)).size).toBe(nodes.length);
    nodes.forEach((row, i) => {
      MapNode.parse(row);
      expect(row.likeness).toBeLessThanOrEqual(nodes[i - 1]?.likeness ?? 1);
      expect(book.require(row.likenessFactId).value).toBe(row.likeness);
      if (row.medianPayFactId !== null) expect(book.require(row.medianPayFactId).value).not.toBeNull();
      if (row.growthFactId !== null) expect(book.require(row.growthFactId).value).not.toBeNull();
    });
  });

  it('marks the work held, and draws what was asked for however far it is', () => {
    for (const code of ['41-1011.00', '41-2031.00', '43-5071.00']) expect(node(code)?.reach).toBe('been');
    expect(node(asked)).toMatchObject({ reach: 'far', biggestGap: 'Medicine and Dentistry' });
  });

  it('calls reachable now only what asks for no more preparation than the work held', () => {
    const own = Math.max(...['41-1011.00', '41-2031.00', '43-5071.00'].map((code) => jobZone(code) ?? 0));
    const reachable = nodes.filter((row) => row.reach === 'now');
    expect(reachable.length).toBeGreaterThan(0);
    for (const row of reachable) expect(row.jobZone).toBeLessThanOrEqual(own);
  });

  it('draws where people of the same work really went, with counts', () => {
    expect(node('11-1021.00')).toMatchObject({ reach: 'one_gap', moves: { n: 35, of: 90 } });
    const factId = node('11-1021.00')?.moves?.factId;
    expect(factId && book.require(factId)).toMatchObject({ value: 35, n: 90 });
    for (const row of nodes) if (row.moves) expect(row.moves.n).toBeGreaterThanOrEqual(10);
  });

  it('needs work with an occupation', () => {
    expect(() => buildMap(index, profileOf([]), gaps, book)).toThrow('profile.no_work');
  });
});

describe('proposals', () => {
  const titles = [
    '41-1011.00',
    '15-1252.00',
    '29-1141.00',
    '47-2111.00',
    '35-2014.00',
    '25-2021.00',
    '53-7065.00',
  ];

  it('give a store manager three different next occupations, the first where most people went', () => {
    const book = createFactBook(reference);
    const proposals = proposeNext(index, dana, book).map((row) => Proposal.parse(row));
    expect(proposals).toHaveLength(3);
    expect(proposals[0]).toMatchObject({
      onetSoc: '11-1021.00',
      why: '35 of 90 survey participants who left work like yours were next seen as managers and administrators.',
    });
    expect(proposals[0]?.whyFactId && book.require(proposals[0].whyFactId)).toMatchObject({
      value: 35,
      n: 90,
    });
  });

  it.each(titles)(
    'from %s alone are three, unlike each other, never the same work, each with a fact behind it',
    (code) => {
      const book = createFactBook(reference);
      const proposals = proposeNextFromOccupation(index, onetSoc(code), book);
      expect(proposals).toHaveLength(3);
      expect(new Set(proposals.map((row) => row.onetSoc.slice(0, 7))).size).toBe(3);
      for (const row of proposals) {
        expect(row.onetSoc.slice(0, 7)).not.toBe(code.slice(0, 7));
        expect(row.title).not.toMatch(/All Other$/);
        expect(row.whyFactId && book.require(row.whyFactId).value).not.toBeNull();
        expect(row.medianPayFactId).not.toBeNull();
        const moved = row.whyFactId?.startsWith('nlsy79:') ?? false;
        if (!moved) expect((jobZone(row.onetSoc) ?? 9) - (jobZone(code) ?? 0)).toBeLessThanOrEqual(1);
      }
    },
  );

  it('are three for every occupation of the pack that has pay, and say so when they pay less', () => {
    const book = createFactBook(reference);
    for (const code of ['11-1011.00', '23-1011.00', '19-2012.00', '11-9199.00', '25-3099.00'])
      expect(proposeNextFromOccupation(index, onetSoc(code), book)).toHaveLength(3);
    const [first] = proposeNextFromOccupation(index, onetSoc('19-2012.00'), book);
    expect(first?.why).toMatch(/pays (more|less)|about the same pay/);
  });

  it('never say "pays more" where the median is lower', () => {
    for (const code of titles) {
      const book = createFactBook(reference);
      const now = reference.occupations.find((row) => row.onetSoc === code)?.wageCode;
      const payNow = reference.wages.find((row) => row.socCode === now && row.year === 2024)?.p50 ?? 0;
      for (const row of proposeNextFromOccupation(index, onetSoc(code), book)) {
        const pay = row.medianPayFactId === null ? null : book.require(row.medianPayFactId).value;
        if (/pays more/.test(row.why)) expect(Number(pay)).toBeGreaterThan(payNow);
      }
    }
  });

  it('refuse an occupation the pack does not know', () => {
    expect(() => proposeNextFromOccupation(index, onetSoc('99-9999.00'), createFactBook(reference))).toThrow(
      'occupation.not_found',
    );
  });
});
