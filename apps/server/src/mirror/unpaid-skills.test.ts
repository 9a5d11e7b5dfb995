import { textDocument } from '@career-mirror/ai/intake';
import { readReference } from '@career-mirror/store';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createAdvisor } from './advisor.ts';
import { readModelFiles } from './model-files.ts';
import { profileFromReading, readingOf } from './understand.ts';

const now = '2026-11-25T00:00:00.000Z';
const { referenceDir } = readConfig({});
const advisor = await createAdvisor({
  reference: readReference(referenceDir),
  models: readModelFiles(referenceDir),
});

/** Three people who were never paid for what they can do. */
const fixtures: [who: string, kind: string, text: string][] = [
  [
    'a carer',
    'care',
    'Rosa Lind\nrosa.lind@example.org\n\nExperience\n\nCaring for my mother\n2015 – 2022\n- Gave medication and kept her medical records\n- First aid, personal care and meal preparation\n- Budgeting and household management\n- Negotiated with insurers and scheduled appointments in Microsoft Excel\n',
  ],
  [
    'a volunteer',
    'volunteering',
    'Tom Hale\ntom.hale@example.org\n\nVolunteering\n\nTreasurer, Leeds Food Bank, 2014 – 2020\n- Bookkeeping in QuickBooks and budgeting for the year\n- Fundraising, event planning and public speaking\n- Food safety and stock control\n',
  ],
  [
    'a maker',
    'project',
    'Ana Ruiz\nana.ruiz@example.org\n\nPersonal projects\n\nRoute planner for cyclists    2019 – 2021\n- Written in Python and JavaScript with PostgreSQL and Git\n- Data analysis of 2,000 rides and web design\n',
  ],
];

test.each(fixtures)('%s has a spell of the kind %s and at least five skills', (_, kind, text) => {
  const profile = profileFromReading(advisor, readingOf(advisor, textDocument(text), now), now);
  expect(profile.spells.map((spell) => spell.kind)).toEqual([kind]);
  expect(profile.skills.map((skill) => skill.label).length).toBeGreaterThanOrEqual(5);
});
