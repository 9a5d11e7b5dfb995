import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { findSkills } from './find-skills.ts';
import { buildSkillIndex } from './skill-index.ts';

const index = buildSkillIndex(
  readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url))),
);

const found = (text: string): string[] =>
  findSkills(index, text).map(({ start, end }) => text.slice(start, end));

describe('words that are also names of skills', () => {
  test.each([
    // Go, R, C, D
    'Ready to go live with the new shop',
    'On the go between four branches',
    'Go see the floor every morning',
    'Let it go and moved on',
    'Reported to Mr R. Haskins',
    'Class C and R vehicles',
    'Vitamin C sales grew',
    'Wing D, third floor, room C',
    'B & C shifts at the mill',
    'Series C fundraising of 4 million',
    'Driving licence class C',
    'R&D budget of two million',
    // Excel, Word, Access, Outlook, Teams, Project, Office
    'Children excel in small groups',
    'Helped pupils to excel at reading',
    'Kept my word to customers',
    'Word of mouth brought half of the guests',
    'Wheelchair access to the building',
    'Access to confidential files',
    'A positive outlook in hard times',
    'Teams of five on each shift',
    'Project deadlines were met',
    'Cleaned the office and two stairwells',
    // Lead, Swift, Spark, Rust, Ruby, Python-like
    'Lead pipes replaced in 40 houses',
    'Lead the morning meeting',
    'Turned leads into visits',
    'Swift answers to complaints',
    'Lit the spark in young readers',
    'Removed rust from ship hulls',
    'Ruby wedding cakes a speciality',
    'Pandas at the zoo were in my care and the keeper was I',
    // Slack, Zoom, Notion, Chef, Puppet, Spring, React, Square, Epic, Canvas, Box
    'Took up the slack in busy weeks',
    'A first notion of what guests want',
    'Sous chef at a hotel with 90 covers',
    'Puppet shows for children',
    'Spring cleaning for private homes',
    'Learned to react fast in a crisis',
    'Square metre prices of shop space',
    'An epic season with three titles',
    'Stretched canvas for two painters',
    'Box office and cloakroom',
  ])('none in: %s', (text) => {
    expect(
      found(text).filter((said) =>
        /^(?:go|r|c|d|excel|word|access|outlook|teams?|project|office|leads?|swift|spark|rust|ruby|pandas|slack|notion|chef|puppet|spring|react|square|epic|canvas|box)$/i.test(
          said,
        ),
      ),
    ).toEqual([]);
  });

  test.each([
    ['Languages: C, C++, Go, R', ['C', 'C++', 'Go', 'R']],
    ['Python (primary), Go (secondary)', ['Python', 'Go']],
    ['Java [main], SQL {daily}', ['Java', 'SQL']],
    ['Statistics in R and SAS', ['R', 'SAS']],
    ['Scheduled shifts in Excel', ['Excel']],
    ['Built macros in Excel and charts in PowerPoint', ['Excel', 'PowerPoint']],
    ['Advanced Excel', ['Excel']],
    ['Excel, Word & Outlook', ['Excel', 'Word', 'Outlook']],
    ['Programmed in C for microcontrollers', ['C']],
    ['Wrote services in Go', ['Go']],
    ['Rust developer', ['Rust']],
    ['Ruby on Rails', ['Ruby on Rails']],
    ['MS Access database', ['MS Access']],
    ['Node.js/React/Docker', ['Node.js', 'React', 'Docker']],
    ['C#/.NET', ['C#', '.NET']],
  ] as const)('named in: %s', (text, names) => {
    for (const name of names) expect(found(text)).toContain(name);
  });
});

describe('sentences that show no skill', () => {
  test.each([
    'We are an equal opportunity employer and consider all applicants without regard to race, religion or sexual orientation.',
    'Reasonable accommodation is available for applicants with disabilities, including autism.',
    'Benefits include dental, vision, 401(k), yoga and golf.',
    'Privacy policy: we use cookies with your consent; see our data statistics.',
    'Bachelor of Arts, Oxford School of Photography',
    'Royal College of Music',
    'Docker Street 14, 20457 Hamburg',
    'Python House Ltd',
    'University of Economics',
    'Employed by Salesforce',
    'ada.quist@java.org',
    'www.kubernetes-fans.com',
    'No Java and no SQL',
    'Never used Photoshop',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    'Python (primary), SQL (secondary), Docker',
    'PYTHON',
    'Managed budgets; English (fluent)',
    '• Excel • Word • Tableau',
  ])('each skill of "%s" has a taxonomy id and stands where it says', (text) => {
    const mentions = findSkills(index, text);
    expect(mentions.length).toBeGreaterThan(0);
    for (const { escoUri, technology, customId, start, end } of mentions) {
      expect(escoUri ?? technology).not.toBeNull();
      expect(customId).toBeNull();
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      expect(end).toBeGreaterThan(start);
    }
  });
});
