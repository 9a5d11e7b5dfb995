import { readFileSync } from 'node:fs';
import { CareerRecord } from '@career-mirror/contract';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { emptyRecord } from './empty-record.ts';
import {
  readEuropass,
  readJsonResume,
  recordDocument,
  writeCsv,
  writeEuropass,
  writeJsonResume,
} from './index.ts';

const sample = (name: string): string =>
  readFileSync(new URL(`../../../../test/samples/records/${name}`, import.meta.url), 'utf8');

/** What a record holds, whatever was said about reading it. */
const held = (record: CareerRecord) => ({ ...record, source: null, leftOut: [], warnings: [] });

/** Words as people write them, with what mark-up and spreadsheets trip over, without white space at the ends or doubled. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Planner',
        'R&D',
        '<b>',
        "O'Neill",
        '"quoted"',
        'ß',
        '日本',
        '=SUM(1)',
        'a;b',
        'c,d',
        ']]>',
        '&amp;',
      ),
      fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .replace(/[\p{Cc}\p{Cn}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text.isWellFormed());
const date = fc.oneof(
  fc.integer({ min: 1950, max: 2030 }).map(String),
  fc
    .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  fc.constant('2021-03-15'),
);
const json = fc.jsonValue({ maxDepth: 2 });
const extras = fc.dictionary(fc.constantFrom('flavor', 'keywords', 'x'), json, { maxKeys: 2 });
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const fields = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.tuple(extras, fc.record(shape, { requiredKeys: [] })).map(([rest, own]) => ({ ...rest, ...own }));
const list = some(words);

/** Files in the schema, with what the schema allows beside it. */
const resume = fields({
  basics: fields({
    name: words,
    label: words,
    email: words,
    phone: words,
    url: words,
    summary: words,
    location: fc.record({ address: words, city: words, countryCode: words }, { requiredKeys: [] }),
    profiles: some(fields({ network: words, username: words, url: words })),
  }),
  work: some(
    fields({
      name: words,
      position: words,
      location: words,
      description: words,
      startDate: date,
      endDate: date,
      summary: words,
      highlights: list,
    }),
  ),
  volunteer: some(
    fields({
      organization: words,
      position: words,
      startDate: date,
      endDate: date,
      summary: words,
      highlights: list,
    }),
  ),
  education: some(
    fields({
      institution: words,
      area: words,
      studyType: words,
      startDate: date,
      endDate: date,
      score: words,
      courses: list,
    }),
  ),
  awards: some(fields({ title: words, date, awarder: words, summary: words })),
  certificates: some(fields({ name: words, date, issuer: words, url: words })),
  publications: some(fields({ name: words, publisher: words, releaseDate: date, summary: words })),
  skills: some(fields({ name: words, level: words, keywords: list })),
  languages: some(fields({ language: words, fluency: words })),
  interests: some(fields({ name: words, keywords: list })),
  references: some(fields({ name: words, reference: words })),
  projects: some(
    fields({
      name: words,
      description: words,
      highlights: list,
      keywords: list,
      startDate: date,
      endDate: date,
      roles: list,
      entity: words,
      type: words,
    }),
  ),
  meta: fields({ version: words }),
}).map((file) => ({ basics: {}, ...file }));

const bySkill = (record: CareerRecord) => ({
  ...held(record),
  skills: record.skills.map((skill) => JSON.stringify(skill)).toSorted(),
});

describe('JSON Resume', () => {
  it('goes in, out and in again without a difference, whatever else stands in it', () => {
    fc.assert(
      fc.property(resume, (file) => {
        const record = readJsonResume(JSON.stringify(file));
        expect(CareerRecord.safeParse(record).error).toBeUndefined();
        expect(held(readJsonResume(writeJsonResume(record)))).toEqual(held(record));
      }),
      { numRuns: 150 },
    );
  });

  it('comes out with every value of the schema where it was', () => {
    const original = JSON.parse(sample('resume.json'));
    const out = JSON.parse(writeJsonResume(readJsonResume(sample('resume.json'))));
    delete original.basics.image; // a photo is not kept
    expect(out).toEqual(original);
  });

  it('reads the names of earlier drafts and writes those of today', () => {
    const old = {
      basics: { name: 'Ada', website: 'https://a.example.org', picture: 'me.png' },
      work: [
        { company: 'Loom & Co', position: 'Weaver', website: 'https://loom.example.org', startDate: '2001' },
      ],
      education: [{ institution: 'School', gpa: '3.2' }],
      languages: [{ language: 'English', level: 'Native' }],
    };
    const record = readJsonResume(`\uFEFF${JSON.stringify(old)}`);
    expect(record.leftOut).toEqual(['photo']);
    expect(JSON.parse(writeJsonResume(record))).toMatchObject({
      basics: { url: 'https://a.example.org' },
      work: [{ name: 'Loom & Co', url: 'https://loom.example.org' }],
      education: [{ score: '3.2' }],
      languages: [{ fluency: 'Native' }],
    });
  });

  it('tells a job that goes on from one whose end is not given', () => {
    const [goesOn] = readJsonResume('{"work":[{"position":"Baker","startDate":"2020"}]}').positions;
    expect(goesOn?.end).toBe('present');
    const unknown = { ...emptyRecord('linkedin'), positions: goesOn ? [{ ...goesOn, end: null }] : [] };
    expect(readJsonResume(writeJsonResume(unknown)).positions[0]?.end).toBeNull();
  });

  it('keeps a date that is none, and does not believe it', () => {
    const file = '{"work":[{"position":"Baker","startDate":"soon","endDate":"2020-13"}]}';
    const record = readJsonResume(file);
    expect(record.positions[0]).toMatchObject({ start: null, end: null });
    expect(JSON.parse(writeJsonResume(record)).work[0]).toMatchObject({
      startDate: 'soon',
      endDate: '2020-13',
    });
  });

  it.each([
    ['not JSON', 'Dear Sir or Madam', 'document.broken'],
    ['another JSON', '{"name":"left-pad","version":"1.0.0"}', 'document.unknown_record'],
    ['a list', '[{"basics":{}}]', 'document.unknown_record'],
    ['FRESH', '{"name":"J","info":{},"employment":{"history":[]},"skills":{}}', 'document.unknown_record'],
  ])('refuses %s by name', (_, text, code) => {
    expect(() => readJsonResume(text)).toThrow(expect.objectContaining({ code }));
  });

  it('takes nothing over that would touch an object’s own machinery', () => {
    const record = readJsonResume(
      '{"basics":{"name":"Ada"},"__proto__":{"admin":true},"work":[{"__proto__":{"x":1},"position":"Baker"}]}',
    );
    expect(JSON.stringify(record)).not.toMatch(/admin|__proto__/);
    expect(Object.getPrototypeOf(record.unmapped)).toBe(Object.prototype);
  });
});

describe('Europass', () => {
  it.each(['europass-2012.xml', 'europass-2020.xml'])(
    '%s goes in, out and in again without a difference',
    (name) => {
      const record = readEuropass(sample(name));
      expect(CareerRecord.safeParse(record).error).toBeUndefined();
      expect(held(readEuropass(writeEuropass(record)))).toEqual(held(record));
      expect(held(readJsonResume(writeJsonResume(record)))).toEqual(held(record));
    },
  );

  it('carries every career that JSON Resume carries', () => {
    fc.assert(
      fc.property(resume, (file) => {
        const record = readJsonResume(JSON.stringify(file));
        const xml = writeEuropass(record);
        expect(bySkill(readEuropass(xml))).toEqual(bySkill(record));
        expect(held(readEuropass(writeEuropass(readEuropass(xml))))).toEqual(held(readEuropass(xml)));
      }),
      { numRuns: 100 },
    );
  });

  it('of before 2020: dates, care, languages by level, prose skills and achievements', () => {
    const record = readEuropass(sample('europass-2012.xml'));
    expect(record).toMatchObject({ name: 'Margarida Vale Ferreira', headline: 'Ward nurse, elderly care' });
    expect(record.positions.map(({ kind, title, start, end }) => [kind, title, start, end])).toEqual([
      ['work', 'Registered nurse', '2016-09-01', 'present'],
      ['care', 'Parental leave', '2014-02', '2016-08'],
      ['work', 'Nursing assistant', '2008', '2014-01'],
    ]);
    expect(record.positions[0]?.highlights[0]).toBe('Lead a shift of six nurses & assistants');
    expect(record.positions[0]?.occupation?.isco).toBe('2221');
    expect(record.languages.map(({ language, native }) => [language, native])).toEqual([
      ['Portuguese', true],
      ['English', false],
      ['Mirandês', false],
    ]);
    expect(record.leftOut).toEqual(['photo', 'date of birth', 'gender', 'nationality', 'attached files']);
    expect(JSON.stringify(record)).not.toMatch(/1984|iVBORw0/);
  });

  it('of today: two titles under one employer, ESCO ids, and not the person who supplied the file', () => {
    const record = readEuropass(sample('europass-2020.xml'));
    expect(record.name).toBe('Jonas Brandt');
    expect(record.contact).toMatchObject({
      emails: ['jonas.brandt@example.org'],
      phones: ['+43 6600000111'],
    });
    expect(record.positions.map(({ kind, title, employer }) => [kind, title, employer])).toEqual([
      ['work', 'Construction site manager', 'Holzbau Steiner GmbH'],
      ['work', 'Carpenter', 'Holzbau Steiner GmbH'],
      ['volunteering', 'Volunteer firefighter', 'Freiwillige Feuerwehr Andritz'],
    ]);
    expect(record.positions[0]?.occupation?.escoUri).toContain('/esco/occupation/');
    expect(record.skills[0]?.escoUri).toContain('/esco/skill/');
    expect(record.summary).toBe(
      'Carpenter turned site manager.\nI like buildings that are finished on the day they were promised.',
    );
    expect(JSON.stringify(record)).not.toMatch(/somebody\.else|1990-02-03/);
  });

  it.each([
    [
      'a document type',
      '<!DOCTYPE x [<!ENTITY e "boom">]><SkillsPassport>&e;</SkillsPassport>',
      'document.broken',
    ],
    ['a file outside', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><Candidate/>', 'document.broken'],
    ['an entity nobody declared', '<SkillsPassport>&boom;</SkillsPassport>', 'document.broken'],
    ['what is not well formed', '<SkillsPassport><LearnerInfo></SkillsPassport>', 'document.broken'],
    ['another system’s Candidate', '<Candidate xmlns="http://www.hr-xml.org/3"/>', 'document.unknown_record'],
    ['another XML', '<invoice/>', 'document.unknown_record'],
    ['endless nesting', `<SkillsPassport>${'<a>'.repeat(500)}`, 'document.too_large'],
    ['endless elements', `<SkillsPassport>${'<a/>'.repeat(60_000)}</SkillsPassport>`, 'document.too_large'],
  ])('refuses %s', (_, xml, code) => {
    expect(() => readEuropass(xml)).toThrow(expect.objectContaining({ code }));
  });

  it('keeps nothing of the mark-up inside a text', () => {
    const html =
      '&lt;p&gt;Ran &lt;b&gt;billing&lt;/b&gt; &amp;amp; pay&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;li&gt;Cut costs';
    const xml = `<SkillsPassport><LearnerInfo><WorkExperience><Position><Label>Clerk</Label></Position><Activities>${html}</Activities></WorkExperience></LearnerInfo></SkillsPassport>`;
    expect(readEuropass(xml).positions[0]).toMatchObject({
      summary: 'Ran billing & pay',
      highlights: ['Cut costs'],
    });
  });
});

describe('The page of a record', () => {
  it('shows every value exactly where the reading says it stands', () => {
    fc.assert(
      fc.property(resume, (file) => {
        const { document, reading } = recordDocument(readJsonResume(JSON.stringify(file)));
        const [page] = document.pages;
        const cited = [
          reading.name,
          reading.headline,
          ...reading.summary,
          ...reading.skillLines,
          ...reading.other,
          ...reading.spells.flatMap((spell) => [spell.title, spell.employer, spell.place, ...spell.text]),
          ...reading.education.flatMap((row) => [row.degree, row.field, row.institution]),
        ].filter((one) => one !== null);
        for (const { value, evidence } of cited) {
          if (evidence.kind !== 'document') throw new Error('a page proves by places');
          expect(page?.text.slice(evidence.span.start, evidence.span.end)).toBe(value);
        }
        for (const line of page?.lines ?? []) {
          expect(page?.text.slice(line.start, line.end)).not.toContain('\n');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells unpaid work and a project of one’s own like a job', () => {
    const { reading } = recordDocument(readJsonResume(sample('resume.json')));
    expect(reading.spells.map(({ kind, title, employer }) => [kind, title?.value, employer?.value])).toEqual([
      ['work', 'Logistics Coordinator', 'Maas Freight BV'],
      ['care', 'Family care', undefined],
      ['work', 'Warehouse Clerk', 'Maas Freight BV'],
      ['volunteering', 'Warehouse volunteer', 'Food bank Delfshaven'],
      ['project', 'Organiser', 'Night market planner'],
    ]);
  });
});

describe('The table', () => {
  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(resume, (file) => {
        const csv = writeCsv(readJsonResume(JSON.stringify(file)));
        expect(csv.startsWith('\uFEFFsection,kind,title,organisation,place,start,end')).toBe(true);
        const cells = Papa.parse<string[]>(csv.slice(1)).data.flat();
        expect(cells.filter((cell) => /^[=+\-@|\t\r]/.test(cell))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
