import { routes } from '@career-mirror/contract/api';
import { loadPack, type Store } from '@career-mirror/store';
import { openTestStore } from '@career-mirror/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Advisor } from '../../mirror/advisor.ts';
import { type ReadyApp, readyApp, testAdvisor, type Visitor, visitor } from '../../testing.ts';
import { danaCv, settled } from '../../testing-walk.ts';

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

const edit = async (who: Visitor, body: object) => {
  const answer = await who.send('PATCH', '/api/profile', body);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return routes.editProfile.answer.parse(answer.json());
};
const decisionsOf = async (who: Visitor) =>
  routes.getDecisions.answer.parse((await who.get('/api/profile/decisions')).json()).decisions;

describe('what a person said about our inferences', () => {
  it('is read back by name, the latest first, with their own words', async () => {
    const who = visitor(app.fastify);
    const { documentId } = (await who.upload('dana.txt', Buffer.from(danaCv))).json();
    expect((await settled(who, documentId)).stage).toBe('done');
    const { profile } = routes.getProfile.answer.parse((await who.get('/api/profile')).json());
    const [spell] = profile.spells;
    const excel = profile.skills.find(({ label }) => label === 'Microsoft Excel');
    const suggestion = profile.suggestions.find(({ subject }) => subject.kind === 'skill');
    if (!spell || !excel || suggestion?.subject.kind !== 'skill') throw new Error('Dana has all three');
    const note = 'I only read the sheets.';
    await edit(who, { kind: 'skill_status', skillId: excel.id, status: 'rejected', note });
    await edit(who, { kind: 'suggestion', suggestionId: suggestion.id, answer: 'no' });
    await edit(who, { kind: 'spell_occupation', spellId: spell.id, onetSoc: '41-2031.00' });
    await edit(who, { kind: 'spell_leave_out', spellId: spell.id });
    const told = await decisionsOf(who);
    expect(told.map(({ verdict, name, chosenName }) => [verdict, name, chosenName])).toEqual([
      ['reject', spell.title, null],
      ['accept', null, 'Retail Salespersons'],
      ['reject', suggestion.subject.skill.label, 'no'],
      ['dispute', 'Microsoft Excel', 'rejected'],
    ]);
    expect(told.at(-1)).toMatchObject({ note, at: '2026-11-25T12:00:00.000Z' });
  });

  it('is empty before they said anything, and nobody else’s', async () => {
    const who = visitor(app.fastify);
    await who.send('POST', '/api/profile', { title: 'Store manager' });
    expect(await decisionsOf(who)).toEqual([]);
    expect((await visitor(app.fastify).get('/api/profile/decisions')).json().code).toBe('profile.missing');
  });
});

describe('a profile told without a document', () => {
  const told = [
    {
      spell: {
        kind: 'work',
        title: 'Store manager',
        employer: 'Harbor & Pine',
        place: null,
        start: { year: 2019, month: 3 },
        end: 'present',
      },
      text: ['Planned rosters for thirty people in Microsoft Excel.'],
    },
    {
      spell: {
        kind: 'care',
        title: 'Caring for my father',
        employer: null,
        place: null,
        start: { year: 2017, month: null },
        end: { year: 2017, month: null },
      },
      text: [],
    },
  ];

  it('has each spell with its dates, paid or not, and the skills their words show', async () => {
    const who = visitor(app.fastify);
    const answer = await who.send('POST', '/api/profile', {
      title: 'Store manager',
      onetSoc: '41-1011.00',
      told,
    });
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(201);
    const { profile, documentId, escoOccupations } = routes.createProfile.answer.parse(answer.json());
    expect(profile.spells.map(({ kind, title, onetSoc }) => [kind, title, onetSoc])).toEqual([
      ['care', 'Caring for my father', profile.spells[0]?.onetSoc],
      ['work', 'Store manager', '41-1011.00'],
    ]);
    expect(profile.skills.map(({ label }) => label)).toContain('Microsoft Excel');
    expect(documentId).toBeNull();
    expect(escoOccupations[profile.spells[1]?.id ?? '']?.label).toBe('shop manager');
  });

  it('is refused whole when a date cannot be', async () => {
    const who = visitor(app.fastify);
    const [first] = told;
    const wrong = { ...first, spell: { ...first?.spell, end: { year: 2001, month: null } } };
    const answer = await who.send('POST', '/api/profile', { title: 'Store manager', told: [wrong] });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'request.invalid']);
    expect((await who.get('/api/profile')).json().code).toBe('profile.missing');
  });
});
