import PDFDocument from 'pdfkit';
import type { SamplePerson } from './people.ts';

type Doc = InstanceType<typeof PDFDocument>;
type Draw<P extends SamplePerson = SamplePerson> = (doc: Doc, person: P) => void;

/** Fixed, so that the same words give the same bytes. */
export const sampleDate = new Date('2026-01-05T09:00:00Z');

const page = { width: 612, height: 792, margin: 54 };
const faces = { sans: ['Helvetica', 'Helvetica-Bold'], serif: ['Times-Roman', 'Times-Bold'] } as const;

/** Prints a person's CV to PDF with one of the layouts. */
export function printPdf<P extends SamplePerson>(person: P, draw: Draw<P>): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: page.margin,
    info: {
      Title: `${person.name}, CV`,
      CreationDate: sampleDate,
      ModDate: sampleDate,
      Producer: 'samples',
      Creator: 'samples',
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    draw(doc, person);
    doc.end();
  });
}

const write = (doc: Doc, face: string, size: number, text: string, x: number, width: number): void => {
  doc.font(face).fontSize(size).text(text, x, doc.y, { width });
};

const bulletsOf = (doc: Doc, face: string, bullets: string[], x: number, width: number): void => {
  for (const bullet of bullets) {
    const top = doc.y;
    doc
      .font(face)
      .fontSize(10)
      .text('•', x + 6, top, { lineBreak: false });
    doc.text(bullet, x + 18, top, { width: width - 18 });
  }
};

/** Title and employer in bold at the left, the period at the right edge. */
export const oneColumn: Draw = (doc, person) => {
  const [face, bold] = faces.serif;
  const width = page.width - 2 * page.margin;
  const heading = (text: string): void => {
    doc.moveDown(0.7);
    write(doc, bold, 12, text, page.margin, width);
  };
  write(doc, bold, 20, person.name, page.margin, width);
  write(doc, face, 10, `${person.place} · ${person.email} · ${person.phone}`, page.margin, width);
  if (person.summary) {
    heading('Summary');
    write(doc, face, 10, person.summary, page.margin, width);
  }
  heading('Experience');
  for (const job of person.jobs) {
    doc.moveDown(0.35);
    const top = doc.y;
    doc.font(face).fontSize(10).text(job.period, page.margin, top, { width, align: 'right' });
    doc.y = top;
    write(
      doc,
      bold,
      10.5,
      job.employer ? `${job.title}, ${job.employer}` : job.title,
      page.margin,
      width - 140,
    );
    bulletsOf(doc, face, job.bullets, page.margin, width);
  }
  heading('Education');
  for (const degree of person.education) {
    const top = doc.y + 3;
    doc.font(face).fontSize(10).text(degree.period, page.margin, top, { width, align: 'right' });
    doc.y = top;
    write(doc, bold, 10.5, `${degree.school}, ${degree.degree}`, page.margin, width - 140);
  }
  if (person.skills.length > 0) {
    heading('Skills');
    write(doc, face, 10, person.skills.join(', '), page.margin, width);
  }
};

/** A dark column at the left with contact, skills and languages in white. */
export const sidebar: Draw = (doc, person) => {
  const [face, bold] = faces.sans;
  const side = { x: 28, width: 140 };
  const main = { x: 208, width: 360 };
  doc.rect(0, 0, 188, page.height).fill('#22384d');
  doc.fillColor('#ffffff');
  doc.y = 60;
  const sideHeading = (text: string): void => {
    doc.moveDown(1);
    write(doc, bold, 11, text.toUpperCase(), side.x, side.width);
  };
  sideHeading('Contact');
  for (const line of [person.phone, person.email, person.place])
    write(doc, face, 9.5, line, side.x, side.width);
  sideHeading('Skills');
  for (const skill of person.skills) write(doc, face, 9.5, skill, side.x, side.width);
  if (person.languages.length > 0) sideHeading('Languages');
  for (const language of person.languages) write(doc, face, 9.5, language, side.x, side.width);
  doc.fillColor('#1a1a1a');
  doc.y = 48;
  write(doc, bold, 24, person.name, main.x, main.width);
  if (person.headline) write(doc, face, 12, person.headline, main.x, main.width);
  const heading = (text: string): void => {
    doc.moveDown(0.8);
    write(doc, bold, 12, text.toUpperCase(), main.x, main.width);
  };
  if (person.summary) {
    heading('Profile');
    write(doc, face, 10, person.summary, main.x, main.width);
  }
  heading('Work experience');
  for (const job of person.jobs) {
    doc.moveDown(0.4);
    write(doc, bold, 10.5, job.title, main.x, main.width);
    if (job.employer)
      write(doc, face, 10, `${job.employer}${job.place ? `, ${job.place}` : ''}`, main.x, main.width);
    write(doc, face, 9, job.period, main.x, main.width);
    bulletsOf(doc, face, job.bullets, main.x, main.width);
  }
  heading('Education');
  for (const degree of person.education) {
    write(doc, bold, 10.5, degree.degree, main.x, main.width);
    write(doc, face, 10, degree.school, main.x, main.width);
    write(doc, face, 9, degree.period, main.x, main.width);
  }
};

/** Two columns under one head: the work at the left, all else at the right. */
export const twoColumns: Draw = (doc, person) => {
  const [face, bold] = faces.sans;
  const left = { x: 48, width: 320 };
  const right = { x: 400, width: 165 };
  doc.y = 48;
  write(doc, bold, 22, person.name, left.x, 500);
  write(doc, face, 10, `${person.headline ?? ''}`, left.x, 500);
  write(doc, face, 9.5, `${person.email}  |  ${person.phone}  |  ${person.place}`, left.x, 500);
  const top = doc.y + 14;
  const heading = (text: string, column: { x: number; width: number }): void => {
    write(doc, bold, 12, text, column.x, column.width);
    doc.moveDown(0.3);
  };
  doc.y = top;
  heading('Experience', left);
  for (const job of person.jobs) {
    write(doc, bold, 10.5, job.title, left.x, left.width);
    write(doc, face, 10, `${job.employer ?? ''} | ${job.period}`, left.x, left.width);
    bulletsOf(doc, face, job.bullets, left.x, left.width);
    doc.moveDown(0.6);
  }
  doc.y = top;
  if (person.summary) {
    heading('About', right);
    write(doc, face, 10, person.summary, right.x, right.width);
    doc.moveDown(0.8);
  }
  heading('Education', right);
  for (const degree of person.education) {
    write(doc, bold, 10, degree.degree, right.x, right.width);
    write(doc, face, 10, degree.school, right.x, right.width);
    write(doc, face, 10, degree.period, right.x, right.width);
  }
  doc.moveDown(0.8);
  heading('Skills', right);
  for (const skill of person.skills) write(doc, face, 10, skill, right.x, right.width);
  doc.moveDown(0.8);
  heading('Languages', right);
  for (const language of person.languages) write(doc, face, 10, language, right.x, right.width);
};

/** Periods in a column of their own at the left, as tables have them. */
export const datesLeft: Draw = (doc, person) => {
  const [face, bold] = faces.sans;
  const dates = { x: 54, width: 110 };
  const main = { x: 176, width: 380 };
  const full = page.width - 2 * page.margin;
  write(doc, bold, 20, person.name, dates.x, full);
  if (person.headline) write(doc, face, 11, person.headline, dates.x, full);
  write(doc, face, 10, `${person.place} | ${person.phone} | ${person.email}`, dates.x, full);
  const heading = (text: string): void => {
    doc.moveDown(0.8);
    write(doc, bold, 12, text.toUpperCase(), dates.x, full);
    doc.moveDown(0.3);
  };
  const beside = (period: string, lines: [face: string, text: string][]): void => {
    const top = doc.y;
    write(doc, face, 10, period, dates.x, dates.width);
    doc.y = top;
    for (const [lineFace, text] of lines) write(doc, lineFace, 10, text, main.x, main.width);
  };
  heading('Employment history');
  for (const job of person.jobs) {
    beside(job.period, [
      [bold, job.title],
      [face, [job.employer, job.place].filter((each) => each !== null).join(', ')],
    ]);
    bulletsOf(doc, face, job.bullets, main.x, main.width);
    doc.moveDown(0.4);
  }
  heading('Education');
  for (const degree of person.education) {
    beside(degree.period, [
      [bold, degree.degree],
      [face, degree.school],
    ]);
  }
  heading('Skills');
  write(doc, face, 10, person.skills.join(', '), main.x, main.width);
};

/** Titles under the name of the employer they were held at. */
export const grouped: Draw = (doc, person) => {
  const [face, bold] = faces.sans;
  const width = page.width - 2 * page.margin;
  const heading = (text: string): void => {
    doc.moveDown(0.8);
    write(doc, bold, 12, text, page.margin, width);
    doc.moveDown(0.2);
  };
  doc.font(bold).fontSize(20).text(person.name, page.margin, doc.y, { width, align: 'center' });
  doc
    .font(face)
    .fontSize(10)
    .text(`${person.email} | ${person.phone} | ${person.place}`, { width, align: 'center' });
  if (person.summary) {
    heading('Summary');
    write(doc, face, 10, person.summary, page.margin, width);
  }
  heading('Professional Experience');
  let employer: string | null = null;
  for (const job of person.jobs) {
    if (job.employer !== employer) {
      doc.moveDown(0.5);
      write(doc, bold, 11, `${job.employer ?? ''}${job.place ? `, ${job.place}` : ''}`, page.margin, width);
      employer = job.employer;
    }
    const top = doc.y + 2;
    doc.font(face).fontSize(10).text(job.period, page.margin, top, { width, align: 'right' });
    doc.y = top;
    write(doc, face, 10, job.title, page.margin, width - 180);
    bulletsOf(doc, face, job.bullets, page.margin, width);
  }
  heading('Education');
  for (const degree of person.education) {
    write(doc, face, 10, `${degree.degree}, ${degree.school}, ${degree.period}`, page.margin, width);
  }
  heading('Skills');
  write(doc, face, 10, person.skills.join(' · '), page.margin, width);
};

/** Education first, small capitals for headings, publications at the end. */
export const academic: Draw = (doc, person) => {
  const [face, bold] = faces.serif;
  const width = page.width - 2 * page.margin;
  const heading = (text: string): void => {
    doc.moveDown(0.8);
    write(doc, bold, 11, text.toUpperCase(), page.margin, width);
    doc.moveDown(0.2);
  };
  doc.font(bold).fontSize(18).text('Curriculum Vitae', page.margin, doc.y, { width, align: 'center' });
  write(doc, bold, 14, person.name, page.margin, width);
  write(doc, face, 10.5, person.place, page.margin, width);
  write(doc, face, 10.5, `E-mail: ${person.email}`, page.margin, width);
  write(doc, face, 10.5, `Telephone: ${person.phone}`, page.margin, width);
  heading('Education');
  for (const degree of person.education) {
    write(doc, face, 10.5, `${degree.degree}, ${degree.school}, ${degree.period}`, page.margin, width);
  }
  heading('Teaching and research experience');
  for (const job of person.jobs) {
    write(doc, bold, 10.5, job.title, page.margin, width);
    write(doc, face, 10.5, `${job.employer ?? ''}, ${job.place ?? ''}, ${job.period}`, page.margin, width);
    for (const sentence of job.bullets) write(doc, face, 10.5, `${sentence}.`, page.margin + 18, width - 18);
    doc.moveDown(0.3);
  }
  heading('Publications');
  write(
    doc,
    face,
    10.5,
    `${person.name}: Questions first. Notes on a chemistry course. Badger Teachers’ Review 12 (2021), 14–19.`,
    page.margin,
    width,
  );
  heading('Skills');
  write(doc, face, 10.5, person.skills.join('; '), page.margin, width);
};
