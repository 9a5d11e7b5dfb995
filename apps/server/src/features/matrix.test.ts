import { errorStatus, Problem } from '@career-mirror/contract';
import { type Route, routes } from '@career-mirror/contract/api';
import { loadPack, type Store } from '@career-mirror/store';
import { openTestStore } from '@career-mirror/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Advisor } from '../mirror/advisor.ts';
import { type ReadyApp, readyApp, testAdvisor, type Visitor, visitor } from '../testing.ts';
import { danaCv, settled } from '../testing-walk.ts';

/*
 * Every route of the contract, asked by everybody: whatever comes back must be declared, formed as declared, and must hold
 * nothing of another person. The list of routes is the contract's, so a new route is asked without being added here.
 */

/** Statuses any route may answer with; see the API's description. */
const everywhere = [429, 500, 503];

const roles = ['nobody', 'somebody with a title nothing is near to', 'somebody else', 'forger'] as const;

let advisor: Advisor;
let store: Store;
let app: ReadyApp;
let documentId: string;
const visitors = new Map<(typeof roles)[number], Visitor>();

beforeAll(async () => {
  advisor = await testAdvisor();
  store = await openTestStore();
  await loadPack(store, advisor.reference);
  app = await readyApp(store, advisor);
  const dana = visitor(app.fastify);
  documentId = (await dana.upload('dana.txt', Buffer.from(danaCv))).json().documentId;
  expect((await settled(dana, documentId)).stage).toBe('done');
  for (const role of roles) visitors.set(role, visitor(app.fastify));
  await visitors
    .get('somebody with a title nothing is near to')
    ?.send('POST', '/api/profile', { title: '⁂' });
  await visitors
    .get('somebody else')
    ?.send('POST', '/api/profile', { title: 'Electrician', onetSoc: '47-2111.00' });
});
afterAll(async () => {
  await app.fastify.close();
  await store.close();
});

/** Inputs worth trying: a good one, and ones that are wrong in kind, place or size. */
const values: Readonly<Record<string, readonly string[]>> = {
  documentId: ['DOCUMENT', '00000000-0000-4000-8000-000000000000', '1', "'; drop table people; --"],
  onetSoc: ['13-1081.00', '99-9999.99', '13-1081', '%00'],
  target: ['', '13-1081.00', '99-9999.99', 'x'],
  query: ['store manager', '', 'x'.repeat(300), '<script>'],
  title: ['Store manager', '', 'x'.repeat(300), '⁂'],
  was: ['cashier', '', '⁂'],
  now: ['', 'manager', '⁂'],
  areaId: ['', '0', 'abc'],
  format: ['json', 'json-resume', 'europass', 'csv', 'docx'],
};

const pathsOf = (route: Route): string[] => {
  const names = [...Object.keys(route.params?.shape ?? {}), ...Object.keys(route.query?.shape ?? {})];
  const most = Math.max(1, ...names.map((name) => values[name]?.length ?? 0));
  return Array.from({ length: most }, (_, turn) => {
    const valueFor = (name: string): string => {
      const list = values[name] ?? [];
      const value = list[turn % Math.max(1, list.length)] ?? '';
      return encodeURIComponent(value === 'DOCUMENT' ? documentId : value);
    };
    const path = route.path.replaceAll(/:(\w+)/g, (_match, name: string) => valueFor(name));
    const query = Object.keys(route.query?.shape ?? {}).map((name) => `${name}=${valueFor(name)}`);
    return query.length > 0 ? `${path}?${query.join('&')}` : path;
  });
};

const bodies: readonly (object | undefined)[] = [
  undefined,
  {},
  { title: 'Store manager' },
  { kind: 'confirm' },
  { kind: 'area', areaId: '1' },
  { kind: 'skill_status', skillId: 'x', status: 'accepted', note: null },
  { kind: 'spell_occupation', spellId: 'x', onetSoc: '99-9999.99' },
  { targets: ['99-9999.99'], weights: null },
  { __proto__: null, constructor: { prototype: { admin: true } } },
];

const ask = async (who: Visitor, role: string, route: Route, path: string) => {
  if (role === 'forger') {
    return app.fastify.inject({
      url: path,
      method: route.method,
      cookies: { person: 'A'.repeat(43) },
      headers: { host: 'mirror.test', origin: 'http://mirror.test' },
    });
  }
  return route.method === 'GET' ? who.get(path) : who.send(route.method, path);
};

/** What an answer holds: JSON, or the file it is. */
const contentOf = (answer: Awaited<ReturnType<typeof ask>>): unknown =>
  String(answer.headers['content-type']).startsWith('application/json') ? answer.json() : answer.body;

describe.each(Object.entries(routes))('%s', (name, declared) => {
  const route: Route = declared;
  const allowed = new Set([
    ...route.errors.map((code) => errorStatus[code]),
    route.status ?? 200,
    ...everywhere,
  ]);

  const check = (answer: Awaited<ReturnType<typeof ask>>, where: string): void => {
    expect([...allowed], `${where}: ${answer.body.slice(0, 200)}`).toContain(answer.statusCode);
    expect(answer.statusCode, `${where}: ${answer.body.slice(0, 600)}`).not.toBe(500);
    expect(answer.body, where).not.toContain('Whitfield');
    if (answer.statusCode >= 400) expect(Problem.safeParse(answer.json()).success, where).toBe(true);
    else expect(route.answer.safeParse(contentOf(answer)).success, where).toBe(true);
  };

  it.each(roles)('answers %s as declared, with nothing of another person', async (role) => {
    const who = visitors.get(role);
    if (!who) throw new Error(`no visitor plays ${role}`);
    for (const path of pathsOf(route)) {
      check(await ask(who, role, route, path), `${name} ${path} for ${role}`);
    }
  });

  it.runIf(route.method !== 'GET' && name !== 'eraseProfile')(
    'takes no body that is not as declared',
    async () => {
      const who = visitors.get('somebody else');
      if (!who || route.method === 'GET') throw new Error('only changes have bodies');
      for (const body of bodies) {
        check(await who.send(route.method, route.path, body), `${name} ${JSON.stringify(body)}`);
      }
    },
  );
});
