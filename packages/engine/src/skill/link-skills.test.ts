import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { parseTitleModel } from '../occupation/model.ts';
import { buildSkillLinker, findSkillSpans, linkSkills, listPhrases } from './link-skills.ts';
import { buildSkillIndex } from './skill-index.ts';
import { parseSpanTagger } from './span-model.ts';

const pack = fileURLToPath(new URL('../../../../data/reference', import.meta.url));
const reference = readReference(pack);
const model = parseTitleModel(readFileSync(`${pack}/models/title-model.bin`));
const tagger = parseSpanTagger(readFileSync(`${pack}/models/skill-spans.bin`));
const linker = buildSkillLinker(reference, buildSkillIndex(reference), model, tagger);

const top = (text: string, limit = 5): string[] => linkSkills(linker, text, limit).map(({ label }) => label);

describe('linkSkills', () => {
  test('finds the skill that is named', () => {
    expect(top('Strong knowledge of JavaScript and CSS')).toEqual(
      expect.arrayContaining(['JavaScript', 'CSS']),
    );
  });

  test('finds the skill that is said in other words', () => {
    expect(top('You are a real team player')).toContain('work in teams');
    expect(top('Eye for detail')).toContain('attend to detail');
  });

  test('reads several skills out of one sentence', () => {
    expect(top('Fluent in English, experienced in project management')).toEqual(
      expect.arrayContaining(['English', 'project management']),
    );
  });

  test('scores fall down the list, and each skill comes once', () => {
    const linked = linkSkills(linker, 'Manage budgets. Manage budgets and lead a team of nurses.', 20);
    expect(linked.length).toBe(20);
    expect(new Set(linked.map(({ escoUri }) => escoUri)).size).toBe(20);
    linked.forEach(({ score }, at) => {
      expect(score).toBeLessThanOrEqual(linked[at - 1]?.score ?? Infinity);
    });
  });

  test('asks nothing of boilerplate and of empty text', () => {
    expect(linkSkills(linker, '')).toEqual([]);
    expect(linkSkills(linker, 'We are an equal opportunity employer.')).toEqual([]);
  });

  test('every everyday phrase means a label of the pack', () => {
    const known = new Set(reference.escoSkills.map(({ label }) => label));
    expect(listPhrases().filter(({ label }) => !known.has(label))).toEqual([]);
  });
});

describe('findSkillSpans', () => {
  test('marks technologies in a list, one by one', () => {
    const text = 'Hands-on experience with Docker, Kubernetes and Terraform';
    const spans = findSkillSpans(linker, text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(expect.arrayContaining(['Docker', 'Kubernetes', 'Terraform']));
  });

  test('spans come in order and do not overlap', () => {
    const text = 'You will design, build and test web services in Java; you communicate well with customers.';
    let last = 0;
    for (const { start, end } of findSkillSpans(linker, text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
  });
});
