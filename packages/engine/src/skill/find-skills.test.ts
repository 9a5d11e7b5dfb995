import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { findSkills } from './find-skills.ts';
import { buildSkillIndex } from './skill-index.ts';
import { VARIANTS } from './vocabulary.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const index = buildSkillIndex(reference);

const labels = (text: string): string[] =>
  findSkills(index, text).map(({ technology, label }) => technology ?? label);
const holders = (text: string): string[] => findSkills(index, text).map(({ holder }) => holder);

describe('findSkills', () => {
  test('a word in brackets behind a skill does not hide it', () => {
    expect(labels('Python (primary)')).toEqual(['Python']);
    const [python] = findSkills(index, 'Python (primary)');
    expect(python?.start).toBe(0);
    expect(python?.end).toBe(6);
    expect(python?.escoUri).not.toBeNull();
  });

  test('everyday names are the technologies they mean', () => {
    expect(labels('MS Excel')).toEqual(['Microsoft Excel']);
    expect(labels('k8s, postgres, node and JS')).toEqual([
      'Kubernetes',
      'PostgreSQL',
      'Node.js',
      'JavaScript',
    ]);
    expect(labels('Deployed on AWS with Terraform')).toEqual([
      'Amazon Web Services AWS software',
      'IBM Terraform',
    ]);
  });

  test('letters inside a word are not a skill', () => {
    expect(labels('PostgreSQL')).toEqual(['PostgreSQL']);
    expect(labels('MySQL')).toEqual(['MySQL']);
    expect(labels('Rapid growth in Corp R&D, C-level and Go-to-market work')).not.toContain('R');
    expect(labels('Rapid growth in Corp R&D, C-level and Go-to-market work')).not.toContain('Go');
  });

  test('names that are also words count in a list of technologies, written as names', () => {
    expect(labels('Languages: Python, Go, R and C')).toEqual(['Python', 'Go', 'R', 'C']);
    expect(labels('Skills: Excel, Word, Outlook, Access')).toEqual([
      'Microsoft Excel',
      'Microsoft Word',
      'Microsoft Outlook',
      'Microsoft Access',
    ]);
    expect(labels('Proficient in Excel')).toEqual(['Microsoft Excel']);
  });

  test('the same words in a sentence are words', () => {
    for (const text of [
      'I excel in a fast-paced world and go the extra mile',
      'Spread the word that teams have access to the project',
      'A swift response in spring',
      'Grade C in chemistry class',
      'Slack season, zoom call, a safari in Kenya',
    ]) {
      expect(
        labels(text).filter((label) =>
          /Excel|^Go$|Word|Teams|Access|Project|Swift|Spring|^C$|Slack|Zoom|Safari/.test(label),
        ),
      ).toEqual([]);
    }
  });

  test('somebody else’s skill is somebody else’s', () => {
    expect(holders('Worked with a Kubernetes expert')).toEqual(['other']);
    expect(holders('Hired Python developers')).toEqual(['other']);
    expect(holders('Worked as a Java developer')).toEqual(['self']);
    expect(holders('Kubernetes expert')).toEqual(['self']);
  });

  test('learning is not having, and machine learning is not learning', () => {
    expect(holders('Currently learning Python')).toEqual(['learning']);
    expect(holders('Taking a course in JavaScript')).toEqual(['learning']);
    expect(holders('Machine learning with TensorFlow')).not.toContain('learning');
  });

  test('a denied skill is none', () => {
    expect(labels('No experience with Java')).toEqual([]);
    expect(labels('Not only Java')).toEqual(['Oracle Java']);
  });

  test('boilerplate asks for no skill', () => {
    expect(
      labels(
        'We are an equal opportunity employer: all qualified applicants are considered without regard to religion, Islam or Christianity.',
      ),
    ).toEqual([]);
    expect(labels('Benefits include dental, vision and training in nutrition.')).toEqual([]);
  });

  test('names of schools and employers are no skills', () => {
    for (const text of [
      'University of Photography',
      'Java House Ltd',
      'Engineer at Oracle',
      'Python Partners LLC',
      'jane@python.org',
      'https://javascript.example.com/x',
    ]) {
      expect(labels(text)).toEqual([]);
    }
  });

  test('phrases of the taxonomy are found in other forms of their words', () => {
    expect(labels('Managed budgets of three departments')).toContain('manage budgets');
    expect(labels('managing budgets')).toContain('manage budgets');
  });

  test('languages are languages', () => {
    const found = findSkills(index, 'English (fluent), Spanish (basic)');
    expect(found.map(({ label }) => label)).toEqual(['English', 'Spanish']);
    expect(found.every(({ kind }) => kind === 'language')).toBe(true);
  });

  test('spans slice to the text, in order and without overlaps', () => {
    const piece = fc.constantFrom(
      'Python',
      'Excel',
      ' and ',
      ', ',
      'MS Word',
      '.NET',
      'C++',
      '\n',
      '• ',
      'managed budgets',
      'ünï',
      '👩‍💻',
      ' in ',
      'Node.js',
      'a',
      'jane@x.org',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, confidence, escoUri, technology } of findSkills(index, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThan(0);
          expect(escoUri !== null || technology !== null).toBe(true);
          last = end;
        }
      }),
    );
  });

  test('every everyday name leads to a technology of the pack', () => {
    const known = new Set(reference.technologies.map(({ name }) => name));
    expect([...VARIANTS].filter(([, name]) => !known.has(name))).toEqual([]);
  });

  test('the same text gives the same answer', () => {
    const text = 'Python, Go and managed budgets';
    expect(findSkills(buildSkillIndex(reference), text)).toEqual(findSkills(index, text));
  });
});
