import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphs, saveDocx, table } from './samples/docx-layouts.ts';
import { linkedinSamples } from './samples/linkedin.ts';
import {
  academic,
  datesLeft,
  grouped,
  oneColumn,
  printPdf,
  sampleDate,
  sidebar,
  twoColumns,
} from './samples/pdf-layouts.ts';
import {
  columns,
  employerLines,
  functional,
  labelColumn,
  sidebarRight,
  spacedHeadings,
  tabular,
} from './samples/pdf-layouts-abroad.ts';
import { people, type SamplePerson } from './samples/people.ts';
import { type PersonAbroad, peopleAbroad } from './samples/people-abroad.ts';
import { plainText } from './samples/plain-text.ts';

/**
 * Writes the project's own sample CVs to `test/samples/`: 22 invented people, in five languages and in layouts that real
 * CVs have, each with what a reader must find in `<name>.expected.json` and the layout in `index.json`, and two LinkedIn archives. The same words give the same bytes.
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'test', 'samples');

/** One file: whose CV, how it is set, in which language; the layout's name is what the report card says. */
type SampleFile = {
  person: SamplePerson;
  language: string;
  layout: string;
  extension: 'pdf' | 'docx' | 'txt';
  bytes: () => Promise<Uint8Array>;
};

const text = (content: string) => async (): Promise<Uint8Array> => new TextEncoder().encode(content);

const english = (
  person: SamplePerson,
  extension: SampleFile['extension'],
  layout: string,
  bytes: SampleFile['bytes'],
): SampleFile => ({ person, language: 'en', layout, extension, bytes });

const pdfAbroad = (
  person: PersonAbroad,
  layout: string,
  draw: Parameters<typeof printPdf<PersonAbroad>>[1],
): SampleFile => ({
  person,
  language: person.language,
  layout,
  extension: 'pdf',
  bytes: () => printPdf(person, draw),
});

const textAbroad = (person: PersonAbroad): SampleFile => ({
  person,
  language: person.language,
  layout: 'plain text, employer first',
  extension: 'txt',
  bytes: text(employerLines(person)),
});

const abroad = peopleAbroad;
const samples: SampleFile[] = [
  english(people.dana, 'pdf', 'one column', () => printPdf(people.dana, oneColumn)),
  english(people.dana, 'docx', 'paragraphs with tabs', () => saveDocx(people.dana, paragraphs)),
  english(people.elena, 'pdf', 'sidebar left', () => printPdf(people.elena, sidebar)),
  english(people.marcus, 'pdf', 'dates left', () => printPdf(people.marcus, datesLeft)),
  english(people.priya, 'pdf', 'two columns', () => printPdf(people.priya, twoColumns)),
  english(people.thomas, 'pdf', 'academic', () => printPdf(people.thomas, academic)),
  english(people.ray, 'pdf', 'titles under one employer', () => printPdf(people.ray, grouped)),
  english(people.bea, 'txt', 'plain text', text(plainText(people.bea))),
  english(people.victor, 'docx', 'table', () => saveDocx(people.victor, table)),
  english(people.lorraine, 'pdf', 'titles under one employer', () => printPdf(people.lorraine, grouped)),
  english(people.sofia, 'docx', 'paragraphs with tabs', () => saveDocx(people.sofia, paragraphs)),
  english(people.sofia, 'pdf', 'sidebar left', () => printPdf(people.sofia, sidebar)),
  pdfAbroad(abroad.hanna, 'dates left', tabular),
  pdfAbroad(abroad.soenke, 'spaced headings', spacedHeadings),
  pdfAbroad(abroad.elif, 'sidebar right', sidebarRight),
  pdfAbroad(abroad.solene, 'dates left', tabular),
  pdfAbroad(abroad.mamadou, 'columns of a table', columns),
  pdfAbroad(abroad.chloe, 'section names at the left', labelColumn),
  pdfAbroad(abroad.covadonga, 'dates left', tabular),
  pdfAbroad(abroad.luis, 'sidebar right', sidebarRight),
  pdfAbroad(abroad.ainhoa, 'skills first', functional),
  pdfAbroad(abroad.willemijn, 'dates left', tabular),
  pdfAbroad(abroad.rachid, 'columns of a table', columns),
  pdfAbroad(abroad.nele, 'spaced headings', spacedHeadings),
  textAbroad(abroad.hanna),
  textAbroad(abroad.solene),
  textAbroad(abroad.covadonga),
  textAbroad(abroad.willemijn),
];

stopTheClock();
mkdirSync(folder, { recursive: true });
for (const { person, extension, bytes } of samples) {
  writeFileSync(join(folder, `${person.slug}.${extension}`), await bytes());
  writeFileSync(
    join(folder, `${person.slug}.expected.json`),
    `${JSON.stringify(expectedOf(person), null, 2)}\n`,
  );
}
const index = samples.map(({ person, extension, language, layout }) => ({
  file: `${person.slug}.${extension}`,
  language,
  layout,
}));
writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
mkdirSync(join(folder, 'linkedin'), { recursive: true });
for (const [name, content] of Object.entries(linkedinSamples())) {
  writeFileSync(join(folder, 'linkedin', name), content);
}
const authors = new Set(samples.map(({ person }) => person.slug)).size;
console.log(`${samples.length} sample CVs of ${authors} people in ${folder}`);

function expectedOf(person: SamplePerson) {
  return {
    name: person.name,
    email: person.email,
    positions: person.jobs.map(({ title, employer, startYear, endYear }) => ({
      title,
      employer,
      startYear,
      endYear,
    })),
    education: person.education.map(({ school, endYear }) => ({ institution: school, endYear })),
  };
}

/** The library that writes DOCX stamps its parts with the time of day; here it is always the same. */
function stopTheClock(): void {
  const Clock = Date;
  class StoppedDate extends Clock {
    constructor(...given: [] | [value: number | string | Date]) {
      super(given[0] ?? sampleDate.getTime());
    }
    static override now(): number {
      return sampleDate.getTime();
    }
  }
  Object.assign(globalThis, { Date: StoppedDate });
}
