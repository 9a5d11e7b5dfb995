import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { parseTitleModel } from '../occupation/model.ts';
import { findAskedSkills } from './asked-skills.ts';
import { findSkills } from './find-skills.ts';
import { buildSkillLinker, linkSkills } from './link-skills.ts';
import { buildSkillIndex } from './skill-index.ts';
import { parseSpanTagger } from './span-model.ts';

const pack = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const reference = readReference(pack);
const model = parseTitleModel(readFileSync(`${pack}/models/title-model.bin`));
const tagger = parseSpanTagger(readFileSync(`${pack}/models/skill-spans.bin`));
const linker = buildSkillLinker(reference, buildSkillIndex(reference), model, tagger);

const advertisement =
  'You will lead a small team and build services in Python and PostgreSQL. You communicate clearly with customers.';

describe('skills a text asks for', () => {
  test('holds the skills that are named, and more that are described', () => {
    const asked = findAskedSkills(linker, advertisement);
    const labels = asked.map(({ label }) => label);
    for (const { label } of findSkills(linker.index, advertisement)) expect(labels).toContain(label);
    expect(asked.length).toBeGreaterThan(findSkills(linker.index, advertisement).length);
    expect(asked.every(({ escoUri, technology }) => escoUri !== null || technology !== null)).toBe(true);
  });

  test('a name that is asked for counts, one that only stands in the text does not', () => {
    const labels = (text: string) => findAskedSkills(linker, text).map(({ label }) => label);
    expect(labels('Experience with Docker and Kubernetes is required')).toEqual(['Docker', 'Kubernetes']);
    expect(labels('Our Android team is looking for a colleague like you')).toEqual([]);
  });

  test('an employer is no skill', () => {
    const labels = findAskedSkills(linker, 'Java developer at Oracle').map(({ label }) => label);
    expect(labels).not.toContain('database management systems');
    expect(linkSkills(linker, 'Java developer at Oracle')[0]?.label).toBe('Java (computer programming)');
  });

  test('a phrase of boilerplate in a long mixture does not silence the rest of it', () => {
    const labels = findAskedSkills(
      linker,
      `Your profile ${'solid experience with Docker and Kubernetes in production, '.repeat(6)} and our benefits package`,
    ).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
  });

  test('runs in the order of the text, never overlaps and stays inside it, whatever the text', () => {
    const words = fc.array(
      fc.constantFrom(...advertisement.split(' '), 'Excel', '•', '\n', 'manage', 'the'),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        let end = 0;
        for (const mention of findAskedSkills(linker, text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 40 },
    );
  });

  test('finds nothing in an employer’s boilerplate', () => {
    expect(
      findAskedSkills(linker, 'We are an equal opportunity employer and value diversity in our teams.'),
    ).toEqual([]);
  });
});
