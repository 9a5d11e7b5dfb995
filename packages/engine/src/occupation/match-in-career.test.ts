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
