import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { matchTitleInCareer } from './match-in-career.ts';
import { matchTitle, needsQuestion } from './match-title.ts';
import { parseTitleModel } from './model.ts';
import { buildTitleIndex } from './title-index.ts';

const pack = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const index = buildTitleIndex(
  readReference(pack),
  parseTitleModel(readFileSync(`${pack}/models/title-model.bin`)),
);

const floorLead = {
  title: 'Floor lead',
  text: 'Opened and closed, trained new starters',
  neighbours: ['Sales Associate', 'Assistant Store Manager'],
};

describe('a title as part of a career', () => {
  test('is read by the jobs before and after it when its own words leave a question', () => {
    const [first] = matchTitleInCareer(index, floorLead, 10);
    expect(first?.onetSoc).toBe('41-1011.00');
    const barista = { title: 'Shift Lead', text: '', neighbours: ['Barista', 'Cafe Manager'] };
    expect(matchTitleInCareer(index, barista, 10)[0]?.onetSoc).toBe('35-1012.00');
  });

  test('still asks when it is not sure, and its confidences sum to one at most', () => {
    const matches = matchTitleInCareer(index, floorLead, 10);
    expect(needsQuestion(matches)).toBe(true);
    expect(matches.reduce((sum, match) => sum + match.confidence, 0)).toBeLessThanOrEqual(1 + 1e-9);
    expect(matches).toHaveLength(10);
  });

  test('is left as it is where its own words are enough or nothing stands beside it', () => {
    const nurse = { title: 'Registered Nurse', text: '', neighbours: ['Barista', 'Cashier'] };
    expect(matchTitleInCareer(index, nurse, 5)).toEqual(
      matchTitle(index, 'Registered Nurse', { context: '', limit: 5 }),
    );
    const alone = { ...floorLead, neighbours: [] };
    expect(matchTitleInCareer(index, alone, 5).map((match) => match.onetSoc)).toEqual(
      matchTitle(index, floorLead.title, { context: floorLead.text, limit: 5 }).map((match) => match.onetSoc),
    );
  });
});

const vagueTitles = [
  'Consultant',
  'Senior Consultant',
  'Associate',
  'Specialist',
  'Manager',
  'Officer',
  'Assistant',
  'Coordinator',
  'Employee',
  'Freelancer',
  'Worker',
  'Executive',
  'Technician',
  'Contractor',
  'Team member',
] as const;

/** A spell's text in each trade, with the occupations that follow it, by the beginning of their codes. */
const trades: Readonly<Record<string, readonly [text: string, codes: RegExp]>> = {
  nursing: [
    'Cared for 12 patients on a surgical ward, gave medication, dressed wounds and kept patient charts',
    /^(?:29-1141|29-2061|31-1|31-9092|11-9111)/,
  ],
  accounts: [
    'Prepared monthly accounts and tax returns, reconciled ledgers and supported the annual audit',
    /^(?:13-20|43-3031|11-3031)/,
  ],
  software: [
    'Wrote backend services in Java, designed the database and reviewed code of the team',
    /^(?:15-1|11-3021)/,
  ],
  wiring: [
    'Installed wiring and fuse boxes in new houses, tested circuits and repaired faults',
    /^(?:47-2111|47-1011|49-)/,
  ],
  school: ['Taught mathematics to pupils aged 11 to 16, marked homework and met parents', /^(?:25-|11-9032)/],
  kitchen: [
    'Cooked lunch and dinner for 80 covers, prepared sauces and kept the kitchen clean',
    /^(?:35-|11-9051)/,
  ],
  warehouse: ['Picked and packed orders, drove a forklift and loaded trucks', /^(?:53-|43-5)/],
  law: ['Drafted contracts, represented clients in court and researched case law', /^23-/],
  shop: ['Sold shoes, served customers at the till and stocked shelves', /^41-/],
  staff: [
    'Recruited staff, ran interviews, kept personnel files and advised on employment law',
    /^(?:13-107|43-4161|11-3121)/,
  ],
  lorry: ['Drove a 40 tonne truck on long-haul routes and kept the tachograph', /^53-/],
  cleaning: ['Cleaned offices and toilets, emptied bins and mopped floors', /^37-/],
};

describe('a title that says nothing of the work', () => {
  test.each(Object.keys(trades))('follows the text: %s', (trade) => {
    const [text, codes] = trades[trade] ?? ['', /$/];
    const firsts = vagueTitles.map((title) => ({
      title,
      first: matchTitleInCareer(index, { title, text, neighbours: [] }, 3)[0]?.onetSoc ?? '',
    }));
    const strayed = firsts.filter(({ first }) => !codes.test(first));
    // "Consultant" and "Coordinator" of pupils are counsellors to the titles that O*NET lists; nothing else strays.
    expect(strayed.length).toBeLessThanOrEqual(trade === 'school' ? 4 : 0);
  });

  test('is asked about when the text says nothing either', () => {
    for (const title of vagueTitles) {
      for (const text of ['', 'Full time.', 'Responsible for various tasks as they arose']) {
        const matches = matchTitleInCareer(index, { title, text, neighbours: [] }, 3);
        expect(needsQuestion(matches), `${title}: ${text}`).toBe(true);
      }
    }
  });

  test('keeps confidences that fall and are those of the reading', () => {
    const [text] = trades.school ?? [''];
    const matches = matchTitleInCareer(index, { title: 'Worker', text, neighbours: [] }, 40);
    const plain = matchTitle(index, 'Worker', { context: text, limit: 40 });
    expect(matches.map(({ confidence }) => confidence)).toEqual(plain.map(({ confidence }) => confidence));
    expect(new Set(matches.map(({ onetSoc }) => onetSoc))).toEqual(
      new Set(plain.map(({ onetSoc }) => onetSoc)),
    );
  });
});
