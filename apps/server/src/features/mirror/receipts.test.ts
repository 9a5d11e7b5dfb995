import type { Fact } from '@career-mirror/contract';
import { routes } from '@career-mirror/contract/api';
import { loadPack } from '@career-mirror/store';
import { describeStore } from '@career-mirror/store/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Advisor } from '../../mirror/advisor.ts';
import { type ReadyApp, readyApp, testAdvisor, type Visitor, visitor } from '../../testing.ts';

/*
 * What a screen prints about other people it prints from an answer; here each such figure is held against the fact it opens.
 */

let advisor: Advisor;
beforeAll(async () => {
  advisor = await testAdvisor();
});

/** Gives the fact behind an id, and refuses one whose receipt would say too little. */
const receiptsOf = (facts: readonly Fact[]) => {
  const known = new Map<string, Fact>(facts.map((fact) => [fact.id, fact]));
  return (id: string | null): Fact => {
    const fact = known.get(id ?? '');
    if (!fact) throw new Error(`No fact stands behind ${id}.`);
    expect(fact.publisher, fact.label).not.toBe('');
    expect(fact.release, fact.label).not.toBe('');
    expect(fact.year, fact.label).toBeGreaterThan(1990);
    expect(fact.method, fact.label).not.toBe('');
    return fact;
  };
};

describeStore('a figure about other people', (store) => {
  let app: ReadyApp;
  let reader: Visitor;

  beforeAll(async () => {
    await loadPack(store(), advisor.reference);
    app = await readyApp(store(), advisor);
    reader = visitor(app.fastify);
    const begun = await reader.send('POST', '/api/profile', { title: 'Store manager' });
    expect(begun.statusCode, begun.body).toBe(201);
  });
  afterAll(() => app.fastify.close());

  it('opens a receipt with its own value: likeness, parts, years and the parting of each career', async () => {
    const view = routes.getDoppelgangers.answer.parse((await reader.get('/api/doppelgangers')).json());
    const receipt = receiptsOf(view.facts);
    expect(view.doppelgangers).toHaveLength(10);
    for (const one of view.doppelgangers) {
      expect(receipt(one.scoreFactId)).toMatchObject({ value: one.score, estimate: true, year: 2000 });
      for (const part of one.parts) expect(receipt(part.factId).value).toBe(part.value);
      const career = String(receipt(one.careerFactId).value);
      for (const spell of one.spells)
        expect(career).toContain(`${spell.startYear}–${spell.endYear} ${spell.title}`);
      if (one.parting) expect(receipt(one.parting.factId).value).toBe(one.parting.careerYear);
      if (one.last.payTodayFactId !== null) receipt(one.last.payTodayFactId);
    }
    expect(receipt(view.survey.factId).value).toBe(advisor.reference.careers.length);
  });

  it('opens a receipt with its own value: people, share, likely range and years of each way they went', async () => {
    const view = routes.getMirror.answer.parse((await reader.get('/api/mirror')).json());
    const receipt = receiptsOf(view.facts);
    if (!view.cohort) throw new Error('the survey knows people who held this job');
    const { held, left, elsewhere, destinations } = view.cohort;
    expect(destinations.length).toBeGreaterThan(0);
    expect(receipt(view.cohort.heldFactId).value).toBe(held);
    expect(receipt(view.cohort.leftFactId).value).toBe(left);
    expect(receipt(view.cohort.stayedFactId).value).toBe(held - left);
    expect(receipt(view.cohort.elsewhereFactId).value).toBe(elsewhere);
    for (const row of destinations) {
      expect(receipt(row.factId).value).toBe(row.n);
      expect(receipt(row.shareFactId)).toMatchObject({
        value: row.sharePercent,
        low: row.lowPercent,
        high: row.highPercent,
        n: left,
      });
      expect(receipt(row.medianFactId).value).toBe(row.medianYears);
    }
    for (const index of view.trade?.indices ?? []) {
      if (index.value !== null) receipt(index.factId);
      if (index.now !== null) receipt(index.nowFactId);
    }
    receipt(view.survey.factId);
  });

  it('opens a receipt with its own value: people and years of a path, and who went by what', async () => {
    const url = '/api/paths?was=nursing%20aide&now=registered%20nurse';
    const { search, facts } = routes.getPaths.answer.parse((await reader.get(url)).json());
    const receipt = receiptsOf(facts);
    expect(search.suppressed).toBe(false);
    expect(receipt(search.factId).value).toBe(search.n);
    expect(receipt(search.yearsFactId)).toMatchObject({
      value: search.medianYears,
      low: search.quartileYears?.[0],
      high: search.quartileYears?.[1],
      n: search.n,
    });
    expect(search.between.length).toBeGreaterThan(0);
    for (const job of search.between) {
      expect(receipt(job.factId)).toMatchObject({ value: job.n, n: search.n });
      expect(job.n).toBeGreaterThanOrEqual(5);
    }
  });

  it('opens a receipt in the first insight from a title, before anything is kept', async () => {
    const stranger = visitor(app.fastify);
    const answer = await stranger.get('/api/insight?title=Store%20manager');
    const view = routes.getInsight.answer.parse(answer.json());
    const receipt = receiptsOf(view.facts);
    expect(receipt(view.current?.codeFactId ?? null).value).toBe(view.current?.onetSoc);
    expect(view.proposals).toHaveLength(3);
    for (const { whyFactId, growthFactId, pay } of view.proposals) {
      receipt(whyFactId);
      receipt(growthFactId);
      if (pay) for (const id of [pay.p25FactId, pay.p50FactId, pay.p75FactId]) receipt(id);
    }
  });
});
