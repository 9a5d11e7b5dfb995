import type { Fact } from '@career-mirror/contract';
import { routes } from '@career-mirror/contract/api';
import type { Store } from '@career-mirror/store';
import { openTestStore } from '@career-mirror/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeReaders } from '../parser/read-document.ts';
import { type ReadyApp, readyApp, testAdvisor, type Visitor, visitor } from '../testing.ts';
import { danaCv, factIdsIn, settled } from '../testing-walk.ts';

/*
 * Every figure that gaps, life, letters and the person's page show has a fact in the same answer, whose value is the figure
 * and whose receipt names publisher, release and year.
 */

let store: Store;
let app: ReadyApp;
let dana: Visitor;
let target: string;
beforeAll(async () => {
  store = await openTestStore();
  app = await readyApp(store, await testAdvisor());
  dana = visitor(app.fastify);
  const { documentId } = routes.uploadDocument.answer.parse(
    (await dana.upload('dana.txt', Buffer.from(danaCv))).json(),
  );
  await settled(dana, documentId);
  const edit = { kind: 'area', areaId: '18140' };
  expect((await dana.send('PATCH', '/api/profile', edit)).statusCode).toBe(200);
  const preferences = routes.getPreferences.answer.parse((await dana.get('/api/preferences')).json());
  target = preferences.targets[0]?.onetSoc ?? '';
});
afterAll(async () => {
  await app.fastify.close();
  await store.close();
  await closeReaders();
});

type Lookup = (id: string | null) => Fact;

/** Finds facts of an answer, and fails for one that is not there or whose receipt would be poor. */
const receiptsOf = (facts: readonly Fact[]): Lookup => {
  const known = new Map<string, Fact>(facts.map((fact) => [fact.id, fact]));
  return (id) => {
    const fact = known.get(id ?? '');
    if (!fact) throw new Error(`no fact ${id} among the facts of the answer`);
    expect(fact.publisher, fact.id).not.toBe('');
    expect(fact.release, fact.id).not.toBe('');
    expect(fact.method, fact.id).not.toBe('');
    expect(fact.year, fact.id).toBeGreaterThan(1981);
    return fact;
  };
};

describe('the figures of a gap', () => {
  it('have receipts: level asked, importance, own level, gain, hours, fit and the date in the headline', async () => {
    const view = routes.getGap.answer.parse((await dana.get(`/api/gaps/${target}`)).json());
    const receipt = receiptsOf(view.facts);
    for (const item of view.gap.items) {
      const asked = receipt(item.needed.factId);
      if (item.needed.level0to7 !== null) expect(asked.value, item.id).toBe(item.needed.level0to7);
      if (item.needed.importance1to5 !== null) {
        expect(receipt(item.needed.importanceFactId).value, item.id).toBe(item.needed.importance1to5);
      }
      if (item.held) {
        const { level0to7: value, low, high } = item.held;
        expect(receipt(item.heldFactId), item.id).toMatchObject({ value, low, high });
      }
      if (item.status !== 'have') expect(receipt(item.gainFactId).value, item.id).toBe(item.gain);
      if (item.hours) {
        const { low, high } = item.hours;
        expect(receipt(item.hours.factId), item.id).toMatchObject({ low, high, unit: 'hours' });
      }
    }
    expect(receipt(view.gap.fitFactId).value).toBe(view.gap.fit);
    const dated = view.headlineFact;
    if (dated) expect(view.headline).toContain(receipt(dated.factId).value);
    else expect(view.headline).not.toMatch(/\d/);
  });
});

describe('the figures of ten years', () => {
  it('have receipts: pay today, both ends of each band, every index, every assumption', async () => {
    const view = routes.getLife.answer.parse((await dana.get('/api/life')).json());
    const receipt = receiptsOf(view.facts);
    expect(view.futures.length).toBeGreaterThan(1);
    for (const future of view.futures) {
      expect(future.bands.map((band) => band.horizonYears)).toEqual([1, 3, 5, 10]);
      for (const { p10: low, p50: value, p90: high, factId } of future.bands) {
        expect(receipt(factId)).toMatchObject({ low, value, high, estimate: true });
      }
      expect(receipt(future.startWageFactId).value).toBe(future.startWage);
      for (const index of future.indices) {
        expect(receipt(index.factId).value, index.measure).toBe(index.value);
        expect(receipt(index.nowFactId).value, index.measure).toBe(index.now);
      }
      expect(future.assumptionFactIds).toHaveLength(future.assumptions.length);
      for (const id of future.assumptionFactIds) receipt(id);
    }
  });
});

describe('the figures of the letters', () => {
  it('stand only in stretches with a receipt, and so does the year they are written from', async () => {
    const view = routes.getLetters.answer.parse((await dana.get(`/api/letters?target=${target}`)).json());
    const receipt = receiptsOf(view.facts);
    for (const letter of view.letters) {
      expect(receipt(letter.yearFactId).value).toBe(String(letter.year));
      for (const segment of letter.paragraphs.flat()) {
        if (segment.factId === null) expect(segment.text).not.toMatch(/\d/);
        else receipt(segment.factId);
      }
      expect(letter.heading.replace(String(letter.year), '')).not.toMatch(/\d/);
    }
  });
});

describe('the figures of the person’s page and of the map', () => {
  it('have receipts: every level and every code', async () => {
    const view = routes.getProfile.answer.parse((await dana.get('/api/profile')).json());
    const receipt = receiptsOf(view.facts);
    const estimated = view.profile.skills.filter((skill) => skill.level !== null);
    expect(estimated.length).toBeGreaterThan(0);
    for (const skill of estimated) {
      const fact = receipt(view.levelFactIds[skill.id] ?? null);
      expect(fact).toMatchObject({ value: skill.level?.level0to7, low: skill.level?.low });
      expect(fact.release).toContain('O*NET');
    }
    const codes = new Set(view.facts.filter((fact) => fact.unit === 'code').map((fact) => fact.value));
    for (const spell of view.profile.spells) if (spell.onetSoc) expect(codes).toContain(spell.onetSoc);
  });

  it('have receipts: likeness, pay, outlook and moves of every occupation', async () => {
    const view = routes.getMap.answer.parse((await dana.get('/api/map')).json());
    const receipt = receiptsOf(view.facts);
    for (const node of view.nodes) {
      expect(receipt(node.likenessFactId).value).toBe(node.likeness);
      if (node.medianPayFactId) receipt(node.medianPayFactId);
      if (node.growthFactId) receipt(node.growthFactId);
      if (node.moves) receipt(node.moves.factId);
    }
    for (const id of factIdsIn(view)) receipt(id);
  });
});
