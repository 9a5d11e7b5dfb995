import { noLimits } from '@career-mirror/contract';
import { routes } from '@career-mirror/contract/api';
import { loadPack, type Store } from '@career-mirror/store';
import { openTestStore } from '@career-mirror/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Advisor } from '../../mirror/advisor.ts';
import { type ReadyApp, readyApp, testAdvisor, type Visitor, visitor } from '../../testing.ts';

let store: Store;
let advisor: Advisor;
let app: ReadyApp;
beforeAll(async () => {
  advisor = await testAdvisor();
  store = await openTestStore();
  await loadPack(store, advisor.reference);
  app = await readyApp(store, advisor);
});
afterAll(async () => {
  await app.fastify.close();
  await store.close();
});

const manager = async (): Promise<Visitor> => {
  const who = visitor(app.fastify);
  await who.send('POST', '/api/profile', { title: 'Store manager', onetSoc: '41-1011.00' });
  return who;
};
const put = async (who: Visitor, body: object) => {
  const answer = await who.send('PUT', '/api/preferences', body);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return routes.putPreferences.answer.parse(answer.json());
};
const homeOnly = { ...noLimits, fromHome: true, answered: ['place'] };

describe('hard limits', () => {
  it('change what is proposed, say so, and are kept with the questions already asked', async () => {
    const who = await manager();
    const before = routes.getPreferences.answer.parse((await who.get('/api/preferences')).json());
    expect(before.limits).toEqual(noLimits);
    const limits = { ...noLimits, payFloorUsd: 95_000, answered: ['pay'] };
    const after = await put(who, { limits });
    expect(after.changed.join(' ')).toMatch(/proposed/);
    expect(after.targets.flatMap(({ crossed }) => crossed)).toEqual([]);
    const kept = routes.getPreferences.answer.parse((await who.get('/api/preferences')).json());
    expect(kept.limits).toEqual(limits);
    expect(kept.targets.map(({ onetSoc }) => onetSoc)).toEqual(after.targets.map(({ onetSoc }) => onetSoc));
  });

  it('hold on every screen that lists occupations', async () => {
    const who = await manager();
    await put(who, { limits: homeOnly });
    const fromHome = new Map(advisor.reference.telework.map((row) => [row.onetSoc, row.teleworkable]));
    const mirror = routes.getMirror.answer.parse((await who.get('/api/mirror')).json());
    const map = routes.getMap.answer.parse((await who.get('/api/map')).json());
    const life = routes.getLife.answer.parse((await who.get('/api/life')).json());
    const listed = [
      ...mirror.proposals.map(({ onetSoc }) => onetSoc),
      ...map.nodes.filter(({ reach }) => reach !== 'been').map(({ onetSoc }) => onetSoc),
      ...life.futures.filter(({ scenario }) => scenario === 'target').map(({ onetSoc }) => onetSoc),
    ];
    expect(listed.length).toBeGreaterThan(10);
    for (const onetSoc of listed) expect([onetSoc, fromHome.get(onetSoc)]).toEqual([onetSoc, true]);
  });

  it('are told beside a target of the person’s own that crosses one', async () => {
    const who = await manager();
    const { targets } = await put(who, { limits: homeOnly, targets: ['35-3031.00', '13-1081.00'] });
    expect(targets.map(({ crossed }) => crossed)).toEqual([[{ limit: 'home', known: true }], []]);
  });

  it('that cannot be are refused and change nothing', async () => {
    const who = await manager();
    const answer = await who.send('PUT', '/api/preferences', { limits: { ...noLimits, payFloorUsd: -1 } });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'request.invalid']);
    const kept = routes.getPreferences.answer.parse((await who.get('/api/preferences')).json());
    expect(kept.limits).toEqual(noLimits);
  });
});
