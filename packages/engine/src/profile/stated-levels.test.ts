import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { buildSkillIndex, findSkills } from '../skill/index.ts';
import { statedLevels } from './stated-levels.ts';

const index = buildSkillIndex(
  readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url))),
);

/** "name: what is stated" of every skill in a text that says something. */
const statedIn = (text: string): string[] => {
  const found = findSkills(index, text);
  return found.flatMap((mention) => {
    const said = statedLevels(text, mention, found).map(({ kind, value }) =>
      kind === 'years' ? `${value} y` : value.toFixed(1),
    );
    return said.length === 0 ? [] : [`${text.slice(mention.start, mention.end)}: ${said.join(', ')}`];
  });
};

describe('what is stated of a level', () => {
  test.each([
    ['Python (basic), SQL', ['Python: 0.5']],
    ['Basic Python, advanced SQL, Docker', ['Python: 0.5', 'SQL: 2.5']],
    ['Basic knowledge of Python and SQL', ['Python: 0.5', 'SQL: 0.5']],
    ['Expert in Python, SQL and Java', ['Python: 3.5', 'SQL: 3.5', 'Java: 3.5']],
    ['Advanced: Python, SQL; Basic: Docker', ['Python: 2.5', 'SQL: 2.5', 'Docker: 0.5']],
    ['Python – expert', ['Python: 3.5']],
    ['Python (expert), SQL, Docker (basic)', ['Python: 3.5', 'Docker: 0.5']],
    ['English (fluent), Spanish (basic)', ['English: 2.5', 'Spanish: 0.5']],
    ['English C1, Spanish A2', ['English: 2.8', 'Spanish: 0.9']],
    ['5 years of Python', ['Python: 5 y']],
    ["8+ years' experience with PostgreSQL", ['PostgreSQL: 8 y']],
    ['Python (3 years), Java (10 years)', ['Python: 3 y', 'Java: 10 y']],
    ['Python: 4/5, SQL: 2/5', ['Python: 2.5', 'SQL: 1.2']],
    ['Python ●●●○○ SQL ●●●●●', ['Python: 1.8', 'SQL: 3.2']],
    ['Python 80 %, SQL 50%', ['Python: 2.5', 'SQL: 1.5']],
    ['Python (Grundkenntnisse), SQL (sehr gut)', ['Python: 0.5', 'SQL: 2.5']],
    ['Grundkenntnisse in Python und SQL', ['Python: 0.5', 'SQL: 0.5']],
    ['5 Jahre Erfahrung mit PostgreSQL', ['PostgreSQL: 5 y']],
    ['Notions de Python', ['Python: 0.5']],
    ['Python : notions, SQL : avancé', ['Python: 0.5', 'SQL: 2.5']],
    ["PostgreSQL, 6 ans d'expérience", ['PostgreSQL: 6 y']],
    ['Conocimientos básicos de Python', ['Python: 0.5']],
    ['Python (avanzado)', ['Python: 2.5']],
    ['Basiskennis Python, SQL (gevorderd)', ['Python: 0.5', 'SQL: 2.5']],
    ['4 jaar ervaring met PostgreSQL', ['PostgreSQL: 4 y']],
    ['Proficient in Python; familiar with Docker', ['Python: 2.5', 'Docker: 1.5']],
  ] as const)('%s', (text, expected) => {
    expect(statedIn(text)).toEqual(expected);
  });

  test.each([
    'Cut costs by 80 % with Python',
    'Python, PostgreSQL and Docker',
    'Built a good service in Python',
    'Python 3, PostgreSQL 14',
    'In 5 years moved from Python to Java',
    'Worked with an expert team, later in Python',
    'Excellent pay; Python',
    'Python on 24/7 duty',
    'Team of 4/5 people using Python',
    'Python 2019–2021',
  ])('nothing in: %s', (text) => {
    expect(statedIn(text)).toEqual([]);
  });

  test('is on the scale, or years, whatever the text', () => {
    const piece = fc.constantFrom(
      'Python',
      'SQL',
      ' (',
      'basic',
      ')',
      ', ',
      ' 4/5',
      ' 99 years',
      ' 300 %',
      '●●',
      '○',
      ': ',
      'expert ',
      '\n',
      ' 0/5',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (parts) => {
        const text = parts.join('');
        const found = findSkills(index, text);
        for (const mention of found) {
          for (const { kind, value, text: said } of statedLevels(text, mention, found)) {
            expect(text).toContain(said);
            expect(value).toBeLessThanOrEqual(kind === 'years' ? 50 : 4);
            expect(value).toBeGreaterThanOrEqual(kind === 'years' ? 0 : -0.2);
          }
        }
      }),
    );
  });
});
