import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { matchEscoTitle } from './esco-title.ts';
import { listAliases } from './expansions.ts';
import { titleLikelihood } from './likelihood.ts';
import { matchTitle, needsQuestion } from './match-title.ts';
import { parseTitleModel } from './model.ts';
import { rankNames } from './rank-names.ts';
import { buildTitleIndex } from './title-index.ts';

const pack = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const reference = readReference(pack);
const model = parseTitleModel(readFileSync(`${pack}/models/title-model.bin`));
const index = buildTitleIndex(reference, model);

const first = (title: string, context?: string): string | undefined =>
  matchTitle(index, title, context === undefined ? {} : { context })[0]?.onetSoc;

describe('matchTitle', () => {
  test('an official title is its own occupation, whatever else resembles it', () => {
    const misses = reference.occupations.filter(({ title, onetSoc }) => first(title) !== onetSoc);
    expect(misses.map(({ title }) => title)).toEqual([]);
  });

  test('slang and abbreviations are understood', () => {
    expect(first('Sparky')).toBe('47-2111.00');
    expect(first('EA to CEO')).toBe('43-6011.00');
    expect(first('RN')).toBe('29-1141.00');
    expect(first('SDET III')).toBe('15-1253.00');
    expect(first('CNA night shift')).toBe('31-1131.00');
    expect(first('OTR driver')).toBe('53-3032.00');
    expect(first('HGV driver')).toBe('53-3032.00');
    expect(first('Sous chef')).toBe('35-1011.00');
    expect(first('Krankenschwester (m/w/d)')).toBe('29-1141.00');
    expect(matchTitle(index, 'Sparky')[0]?.via).toBe('alias');
  });

  test('typos are understood', () => {
    expect(first('Acountant')).toBe('13-2011.00');
    expect(first('Electrican')).toBe('47-2111.00');
    expect(first('Secretry')).toBe('43-6014.00');
    expect(first('Registerd Nurse')).toBe('29-1141.00');
  });

  test('level, contract, place and code change nothing about the occupation', () => {
    const plain = first('Civil Engineer');
    for (const title of [
      'Senior Civil Engineer II',
      'Civil Engineer (m/f/d)',
      'CIVIL ENGINEER - Denver, CO',
      'Civil Engineer #88231 full-time',
    ]) {
      expect(first(title)).toBe(plain);
    }
  });

  test('the job’s text decides when the title says nothing', () => {
    expect(
      first('Consultant', 'Prepared tax returns and audited the books of small firms, filed tax statements.'),
    ).toBe('13-2011.00');
    expect(
      first(
        'Engineer',
        'Designed bridges and highways, reviewed structural drawings and road construction plans.',
      ),
    ).toBe('17-2051.00');
    expect(
      first('Engineer', 'Wrote Java services, reviewed code, deployed software and fixed bugs.'),
    ).toMatch(/^15-12/);
  });

  test('a plain title is not overruled by its text', () => {
    expect(
      first(
        'Registered Nurse',
        'Trained new colleagues, kept spreadsheets of stock and wrote software for rosters.',
      ),
    ).toBe('29-1141.00');
  });

  test('a clear title is answered, a vague one asked about', () => {
    expect(needsQuestion(matchTitle(index, 'Registered Nurse'))).toBe(false);
    expect(needsQuestion(matchTitle(index, 'Software Engineer'))).toBe(false);
    expect(needsQuestion(matchTitle(index, 'Specialist'))).toBe(true);
    expect(needsQuestion([])).toBe(true);
  });

  test('confidence falls down the list, lies between 0 and 1, and each occupation comes once', () => {
    const word = fc.constantFrom(
      'senior',
      'nurse',
      'manager',
      'data',
      'of',
      'driver',
      'x9',
      'Ärztin',
      '-',
      '(m/w/d)',
      'chef',
      'assistant',
      '日本',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.integer({ min: 1, max: 20 }), (parts, limit) => {
        const matches = matchTitle(index, parts.join(' '), { limit });
        expect(matches.length).toBeLessThanOrEqual(limit);
        expect(new Set(matches.map(({ onetSoc }) => onetSoc)).size).toBe(matches.length);
        matches.forEach(({ confidence }, at) => {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(matches[at - 1]?.confidence ?? 1);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the same title gives the same answer, from any index over the same pack', () => {
    const other = buildTitleIndex(reference, parseTitleModel(readFileSync(`${pack}/models/title-model.bin`)));
    for (const title of ['Sr. backend eng', 'Grease monkey', 'ops manager']) {
      expect(matchTitle(other, title)).toEqual(matchTitle(index, title));
      expect(matchTitle(index, title)).toEqual(matchTitle(index, title));
    }
  });

  test('text without a letter has no match', () => {
    expect(matchTitle(index, '')).toEqual([]);
    expect(matchTitle(index, '— ### 12 —')).toEqual([]);
  });

  test('every alias stands for occupations of the pack', () => {
    const known = new Set<string>(reference.occupations.map(({ onetSoc }) => onetSoc));
    const unknown = listAliases().filter(
      ({ codes }) => codes.length === 0 || codes.some((code) => !known.has(code)),
    );
    expect(unknown).toEqual([]);
  });
});

describe('matchEscoTitle', () => {
  test('ranks the occupation of that name first', () => {
    expect(matchEscoTitle(index, 'software developer')[0]?.label).toBe('software developer');
    expect(matchEscoTitle(index, 'Electricians')[0]?.label).toMatch(/electrician/);
  });

  test('answers without the official crosswalk', () => {
    const without = buildTitleIndex({ ...reference, escoOnet: [] }, model);
    for (const title of ['Nurse', 'Backend engineer', 'Truck driver']) {
      expect(matchEscoTitle(without, title)).toEqual(matchEscoTitle(index, title));
    }
  });

  test('puts an occupation before a group', () => {
    for (const title of ['Pharmacists', 'Accountants', 'Bakers']) {
      expect(matchEscoTitle(index, title)[0]?.escoUri).toContain('/occupation/');
    }
  });
});

describe('rankNames', () => {
  test('puts the name that means the same first and keeps every name', () => {
    const names = ['pastry chef', 'lorry driver', 'general practitioner', 'bricklayer'];
    const ranked = rankNames(model, 'truck driver', names);
    expect(ranked[0]?.position).toBe(1);
    expect(ranked.map(({ position }) => position).sort()).toEqual([0, 1, 2, 3]);
  });
});

describe('titleLikelihood', () => {
  test('tells titles from sentences, dates, addresses and employers', () => {
    const titles = [
      'Senior Software Engineer',
      'Registered Nurse',
      'Warehouse Team Leader',
      'Bartender',
      'Head of Marketing',
    ];
    const others = [
      'Managed a team of six people and increased sales by 20 %.',
      'jane.doe@example.org',
      'https://example.org/jane',
      'Responsible for the monthly reports of the department',
      '+44 20 7946 0000',
      'Springfield, Illinois',
    ];
    const lowestTitle = Math.min(...titles.map((text) => titleLikelihood(index, text)));
    const highestOther = Math.max(...others.map((text) => titleLikelihood(index, text)));
    expect(lowestTitle).toBeGreaterThan(0.6);
    expect(highestOther).toBeLessThan(0.5);
  });

  test('lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const likelihood = titleLikelihood(index, text);
        expect(likelihood).toBeGreaterThanOrEqual(0);
        expect(likelihood).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
