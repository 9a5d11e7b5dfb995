import { routes } from '@career-mirror/contract/api';
import { loadPack } from '@career-mirror/store';
import { describeStore } from '@career-mirror/store/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ReadyApp, readyApp, testAdvisor, type Visitor, visitor } from '../../testing.ts';

describeStore('looking up what a person types', (store) => {
  let app: ReadyApp;
  let somebody: Visitor;

  beforeAll(async () => {
    const advisor = await testAdvisor();
    await loadPack(store(), advisor.reference);
    app = await readyApp(store(), advisor);
    somebody = visitor(app.fastify);
  });
  afterAll(() => app.fastify.close());

  const areas = async (query: string) => {
    const answer = await somebody.get(`/api/areas?query=${encodeURIComponent(query)}`);
    return routes.searchAreas.answer.parse(answer.json()).areas;
  };

  it('finds a place by the beginning of its name, by its state and by its own id', async () => {
    const [columbus] = await areas('Columbus, OH');
    expect(columbus?.name).toContain('Columbus');
    expect((await areas('oh')).length).toBeGreaterThan(1);
    expect(await areas(columbus?.areaId ?? '')).toEqual([columbus]);
    expect(await areas('no such place')).toEqual([]);
  });

  it('answers a title with occupations, the surest first', async () => {
    const answer = await somebody.get('/api/occupations?query=Registered%20nurse');
    const { matches } = routes.searchOccupations.answer.parse(answer.json());
    expect(matches[0]?.title).toBe('Registered Nurses');
    expect(matches.map((match) => match.confidence)).toEqual(
      [...matches].map((match) => match.confidence).sort((a, b) => b - a),
    );
  });
});
