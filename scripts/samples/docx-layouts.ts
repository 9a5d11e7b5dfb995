import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { SampleJob, SamplePerson } from './people.ts';

type Layout = (person: SamplePerson) => (Paragraph | Table)[];

/** Saves a person's CV as DOCX with one of the layouts. */
export async function saveDocx(person: SamplePerson, layout: Layout): Promise<Uint8Array> {
  const document = new Document({
    creator: 'samples',
    title: `${person.name}, CV`,
    sections: [{ children: layout(person) }],
  });
  return Packer.toBuffer(document);
}

const rightEdge = { tabStops: [{ type: TabStopType.RIGHT, position: 9000 }] };
const bold = (text: string): TextRun => new TextRun({ text, bold: true });
const line = (text: string): Paragraph => new Paragraph(text);
const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const bullets = (job: SampleJob): Paragraph[] =>
  job.bullets.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
const head = (person: SamplePerson): Paragraph[] => [
  new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
  line(`${person.place} | ${person.email} | ${person.phone}`),
];

/** Paragraphs with the period at a tab stop. */
export const paragraphs: Layout = (person) => [
  ...head(person),
  ...(person.summary ? [heading('Summary'), line(person.summary)] : []),
  heading('Experience'),
  ...person.jobs.flatMap((job) => [
    new Paragraph({
      ...rightEdge,
      children: [
        bold(job.employer ? `${job.title}, ${job.employer}` : job.title),
        new TextRun(`\t${job.period}`),
      ],
    }),
    ...bullets(job),
  ]),
  heading('Education'),
  ...person.education.map(
    (degree) =>
      new Paragraph({
        ...rightEdge,
        children: [bold(`${degree.school}, ${degree.degree}`), new TextRun(`\t${degree.period}`)],
      }),
  ),
  ...(person.skills.length > 0 ? [heading('Skills'), line(person.skills.join(', '))] : []),
];

/** A table with periods at the left and the work at the right. */
export const table: Layout = (person) => [
  ...head(person),
  ...(person.summary ? [heading('Profile'), line(person.summary)] : []),
  heading('Work experience'),
  rows(
    person.jobs.map((job) => [
      [line(job.period)],
      [
        new Paragraph({ children: [bold(job.title)] }),
        line([job.employer, job.place].filter((each) => each !== null).join(', ')),
        ...bullets(job),
      ],
    ]),
  ),
  heading('Education'),
  rows(
    person.education.map((degree) => [
      [line(degree.period)],
      [new Paragraph({ children: [bold(degree.degree)] }), line(degree.school)],
    ]),
  ),
  heading('Skills'),
  line(person.skills.join(', ')),
];

function rows(cells: Paragraph[][][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: cells.map((row) => new TableRow({ children: row.map((children) => new TableCell({ children })) })),
  });
}
