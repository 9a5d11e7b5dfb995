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
import { people, type SamplePerson } from './samples/people.ts';
import { plainText } from './samples/plain-text.ts';

/**
 * Writes the project's own sample CVs to `test/samples/`: ten invented people in layouts that real CVs have, each with
 * what a reader must find in `<name>.expected.json`, and two LinkedIn archives. The same words give the same bytes.
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'test', 'samples');

const samples: [person: SamplePerson, extension: 'pdf' | 'docx' | 'txt', bytes: () => Promise<Uint8Array>][] =
  [
    [people.dana, 'pdf', () => printPdf(people.dana, oneColumn)],
    [people.dana, 'docx', () => saveDocx(people.dana, paragraphs)],
    [people.elena, 'pdf', () => printPdf(people.elena, sidebar)],
    [people.marcus, 'pdf', () => printPdf(people.marcus, datesLeft)],
    [people.priya, 'pdf', () => printPdf(people.priya, twoColumns)],
    [people.thomas, 'pdf', () => printPdf(people.thomas, academic)],
    [people.ray, 'pdf', () => printPdf(people.ray, grouped)],
    [people.bea, 'txt', async () => new TextEncoder().encode(plainText(people.bea))],
    [people.victor, 'docx', () => saveDocx(people.victor, table)],
    [people.lorraine, 'pdf', () => printPdf(people.lorraine, grouped)],
    [people.sofia, 'docx', () => saveDocx(people.sofia, paragraphs)],
    [people.sofia, 'pdf', () => printPdf(people.sofia, sidebar)],
  ];

stopTheClock();
mkdirSync(folder, { recursive: true });
for (const [person, extension, bytes] of samples) {
  writeFileSync(join(folder, `${person.slug}.${extension}`), await bytes());
  writeFileSync(
    join(folder, `${person.slug}.expected.json`),
    `${JSON.stringify(expectedOf(person), null, 2)}\n`,
  );
}
mkdirSync(join(folder, 'linkedin'), { recursive: true });
for (const [name, content] of Object.entries(linkedinSamples())) {
  writeFileSync(join(folder, 'linkedin', name), content);
}
console.log(`${samples.length} sample CVs of ${Object.keys(people).length} people in ${folder}`);

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
