import type { Evidence, Reading } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCv, textDocument } from './index.ts';

const now = new Date('2026-11-25T00:00:00Z');
const read = (text: string): Reading => readCv(textDocument(text), { now });

/** Spells as “title @ employer, start–end”. */
const spellsOf = (text: string): string[] =>
  read(text).spells.map((spell) => {
    const end = spell.end?.value;
    const until = end === 'present' ? 'now' : (end?.year ?? '?');
    return `${spell.title?.value ?? '–'} @ ${spell.employer?.value ?? '–'}, ${spell.start?.value.year ?? '?'}–${until}`;
  });

describe('spells', () => {
  test('title and employer beside each other, dates below', () => {
    expect(
      spellsOf(`Jo Roe
jo.roe@example.com

EXPERIENCE

Line Cook, The Copper Kettle, Duluth, MN
March 2021 - Present
- Grill for 180 covers

Prep Cook, Lakewalk Grill, Duluth, MN
June 2019 - February 2021
- Stocks and sauces
`),
    ).toEqual(['Line Cook @ The Copper Kettle, 2021–now', 'Prep Cook @ Lakewalk Grill, 2019–2021']);
  });

  test('the employer first, and names that say nothing by themselves', () => {
    expect(
      spellsOf(`Experience

Mintleaf | San Francisco, CA
Senior Designer | 2022 - now
* Led onboarding

Carepath | San Francisco, CA
Designer | 2018 - 2022
* Drew the appointment flow
`),
    ).toEqual(['Senior Designer @ Mintleaf, 2022–now', 'Designer @ Carepath, 2018–2022']);
  });

  test('several titles under one employer share it', () => {
    expect(
      spellsOf(`WORK EXPERIENCE

Panhandle Freight Company
Senior Dispatcher    02/2022 - Present
- Plan loads for 48 trucks
Dispatcher    05/2018 - 02/2022
- Built daily routes
Truck Driver    03/2011 - 05/2018
- Drove without an accident
`),
    ).toEqual([
      'Senior Dispatcher @ Panhandle Freight Company, 2022–now',
      'Dispatcher @ Panhandle Freight Company, 2018–2022',
      'Truck Driver @ Panhandle Freight Company, 2011–2018',
    ]);
  });

  test('an employer’s line with the years of all its titles is no spell', () => {
    expect(
      spellsOf(`Experience

Kessler Works GmbH    2012 - 2022
Plant Manager    2018 - 2022
- Ran two lines
Shift Supervisor    2012 - 2018
- Led twelve people
`),
    ).toEqual([
      'Plant Manager @ Kessler Works GmbH, 2018–2022',
      'Shift Supervisor @ Kessler Works GmbH, 2012–2018',
    ]);
  });

  test('care at home and a career break are spells of their own kind', () => {
    const { spells } = read(`Experience

Store Manager, Harbor & Pine    Mar 2021 - now
- Lead a team of 30

At home    2017 - 2018
- Cared for my father full time

Career break: travelling    2016 - 2017
- Walked from Lisbon to Trieste
`);
    expect(spells.map((spell) => [spell.kind, spell.title?.value])).toEqual([
      ['work', 'Store Manager'],
      ['care', 'At home'],
      ['break', 'Career break: travelling'],
    ]);
  });

  test('spells may overlap and may be in any order', () => {
    expect(
      spellsOf(`Employment

2010-2014: Barista, Corner Coffee Company
2012-2016: Bookkeeper, Marlow & Finch LLP
`),
    ).toEqual(['Barista @ Corner Coffee Company, 2010–2014', 'Bookkeeper @ Marlow & Finch LLP, 2012–2016']);
  });

  test('a form with labels', () => {
    expect(
      spellsOf(`Work experience

Position: Receptionist
Employer: Hotel Mirador
Dates: June 2014 - January 2017

Position: Waiter
Employer: Taberna Azul
Dates: 2012 - 2014
`),
    ).toEqual(['Receptionist @ Hotel Mirador, 2014–2017', 'Waiter @ Taberna Azul, 2012–2014']);
  });

  test('German, French and Spanish headings, months and words for today', () => {
    expect(
      spellsOf(`BERUFSERFAHRUNG

Filialleiterin, Nordlicht Handels GmbH
Seit März 2019
- Leite zwölf Leute
`),
    ).toEqual(['Filialleiterin @ Nordlicht Handels GmbH, 2019–now']);
    expect(
      spellsOf(`Expérience professionnelle

Comptable | Groupe Lavande | janv. 2020 – aujourd'hui
`),
    ).toEqual(['Comptable @ Groupe Lavande, 2020–now']);
    expect(
      spellsOf(`Experiencia laboral

Camarero | Restaurante La Ola | desde marzo de 2018 hasta la actualidad
`),
    ).toEqual(['Camarero @ Restaurante La Ola, 2018–now']);
  });

  test('a hint about titles settles what words leave open', () => {
    const text = `Experience

Zamboni Whisperer    2019 - 2021
Rinkside
- Kept the ice smooth
`;
    const hints = { titleLikelihood: (part: string) => (part === 'Zamboni Whisperer' ? 0.9 : 0) };
    const [spell] = readCv(textDocument(text), { now, hints }).spells;
    expect([spell?.title?.value, spell?.employer?.value]).toEqual(['Zamboni Whisperer', 'Rinkside']);
  });
});

describe('the person', () => {
  test('name, credentials apart, address and telephone with icon glyphs glued to them', () => {
    const reading = read(`CURRICULUM VITAE
Maria López-Ortiz, RN, BSN
\uF0E0maria.lopez@example.com \uF095(520) 555-0118
Tucson, AZ
`);
    expect(reading.name?.value).toBe('Maria López-Ortiz');
    expect(reading.contact.emails.map((each) => each.value)).toEqual(['maria.lopez@example.com']);
    expect(reading.contact.phones.map((each) => each.value)).toEqual(['(520) 555-0118']);
    expect(reading.contact.place?.value).toBe('Tucson, AZ');
  });

  test('an address broken over two lines is mended and its span covers both', () => {
    const text = 'Alex Turner\nalex.turner@example.co\nm\n(520) 555-0118\n';
    const [email] = read(text).contact.emails;
    expect(email?.value).toBe('alex.turner@example.com');
    expect(email?.evidence).toMatchObject({ text: 'alex.turner@example.co\nm' });
  });

  test('years and numbers of text are no telephones', () => {
    expect(
      read('Jo Roe\njo@example.com\n\nExperience\nCook, Grill House 2012 - 2014\n- 1200 covers\n').contact
        .phones,
    ).toEqual([]);
  });

  test('a CV without work says so', () => {
    expect(read('Jo Roe\njo@example.com\n').warnings).toEqual([
      'No section about work was found. Please add your jobs by hand.',
    ]);
  });
});

describe('the rest', () => {
  test('education with degree, field and years', () => {
    const { education } = read(`Education

Bachelor of Science in Nursing, Sonoran State University, 2011 - 2015
PhD, Molecular Biology    2021
University of Ghana
`);
    expect(
      education.map((each) => [
        each.institution?.value,
        each.degree?.value,
        each.field?.value,
        each.end?.value,
      ]),
    ).toEqual([
      ['Sonoran State University', 'Bachelor of Science', 'Nursing', { year: 2015, month: null }],
      ['University of Ghana', 'PhD', 'Molecular Biology', { year: 2021, month: null }],
    ]);
  });

  test('languages with levels; programming languages are skills', () => {
    const reading = read(`Skills
Languages: Python, Kotlin

Languages
English (native), German: B2, Twi
`);
    expect(reading.languages.map((each) => [each.language.value, each.proficiency])).toEqual([
      ['English', 'native'],
      ['German', 'B2'],
    ]);
    expect(reading.skillLines.map((each) => each.value)).toEqual(['Languages: Python, Kotlin']);
  });
});

const titles = ['Store Manager', 'Registered Nurse', 'Electrician', 'Senior Software Engineer', 'Line Cook'];
const employers = ['Harbor & Pine', 'Lakeview General Hospital', 'Acme, Inc.', 'Figma', 'Universität Bern'];
const periods = [
  'Mar 2021 - now',
  '2010–2012',
  '03/2019–present',
  'Seit 2018',
  'janv. 2020 – auj.',
  'Summer 2019',
];
const bullets = [
  '- Led a team of 30',
  '• Cut costs by a third; wrote the re-\nport',
  '* Trained new starters',
];

const someEntry = fc
  .record({
    title: fc.constantFrom(...titles),
    employer: fc.constantFrom(...employers),
    period: fc.constantFrom(...periods),
    bullets: fc.subarray(bullets),
    shape: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ title, employer, period, bullets: body, shape }) => {
    const head = [
      `${title}, ${employer}    ${period}`,
      `${employer}\n${title}\n${period}`,
      `${period}\t${title}\n${employer}`,
      `${title} at ${employer} (${period})`,
      `${employer} — ${title}\n${period}`,
    ][shape];
    return [head, ...body].join('\n');
  });

test('every value is found again at its span, whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 300, unit: 'grapheme' }),
    fc
      .array(someEntry, { maxLength: 5 })
      .map((entries) => `Dana Roe\ndana@example.com\n\nExperience\n\n${entries.join('\n\n')}`),
    fc
      .array(fc.oneof(someEntry, fc.string({ maxLength: 60 })), { maxLength: 8 })
      .map((lines) => lines.join('\n')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const document = textDocument(text);
      for (const evidence of evidenceIn(readCv(document, { now }))) {
        if (evidence.kind !== 'document') continue;
        const page = document.pages.find((each) => each.number === evidence.span.page);
        expect(page?.text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.text);
        expect(evidence.text).not.toBe('');
      }
    }),
    { numRuns: 300, seed: 20_261_125 },
  );
});

/** All places a reading names. */
function evidenceIn(reading: Reading): Evidence[] {
  const { name, headline, summary, contact, spells, education, skillLines, languages, other } = reading;
  const cited = [
    name,
    headline,
    ...summary,
    ...contact.emails,
    ...contact.phones,
    ...contact.links,
    contact.place,
    ...spells.flatMap((each) => [each.title, each.employer, each.place, each.start, each.end, ...each.text]),
    ...education.flatMap((each) => [each.institution, each.degree, each.field, each.start, each.end]),
    ...skillLines,
    ...languages.map((each) => each.language),
    ...other,
  ];
  return cited.flatMap((each) => (each ? [each.evidence] : []));
}
