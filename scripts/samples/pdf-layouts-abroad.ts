import type PDFDocument from 'pdfkit';
import type { PersonAbroad } from './people-abroad.ts';

type Doc = InstanceType<typeof PDFDocument>;
type Draw = (doc: Doc, person: PersonAbroad) => void;

const page = { width: 612, margin: 54 };
const full = page.width - 2 * page.margin;

const write = (doc: Doc, face: string, size: number, text: string, x = page.margin, width = full): void => {
  doc.font(face).fontSize(size).text(text, x, doc.y, { width });
};

/** Writes cells beside each other and goes on below the tallest. */
const beside = (doc: Doc, cells: { face: string; x: number; width: number; lines: string[] }[]): void => {
  const top = doc.y;
  const bottoms = cells.map(({ face, x, width, lines }) => {
    doc.y = top;
    for (const line of lines) write(doc, face, 10, line, x, width);
    return doc.y;
  });
  doc.y = Math.max(...bottoms) + 4;
};

const bullets = (doc: Doc, list: string[], x = page.margin + 12): void => {
  for (const text of list) write(doc, 'Helvetica', 10, `• ${text}`, x, full - (x - page.margin));
};

/** Personal details first, periods in a column at the left: the German “tabellarischer Lebenslauf”. */
export const tabular: Draw = (doc, person) => {
  const row = (left: string, right: string[]): void =>
    beside(doc, [
      { face: 'Helvetica', x: 54, width: 130, lines: [left] },
      { face: 'Helvetica', x: 196, width: 360, lines: right },
    ]);
  const heading = (text: string): void => {
    doc.moveDown(0.8);
    write(doc, 'Helvetica-Bold', 13, text);
    doc.moveDown(0.2);
  };
  write(doc, 'Helvetica-Bold', 20, person.name);
  heading(person.words.personal);
  row('E-Mail', [person.email]);
  row('Tel.', [person.phone]);
  for (const line of person.personal) write(doc, 'Helvetica', 10, line);
  heading(person.words.work);
  for (const { title, employer, place, period, bullets: list } of person.jobs)
    row(period, [title, `${employer}, ${place}`, ...list.map((text) => `– ${text}`)]);
  heading(person.words.education);
  for (const { degree, school, period } of person.education) row(period, [degree, school]);
  heading(person.words.skills);
  write(doc, 'Helvetica', 10, person.skills.join(', '));
};

/** Names of the sections at the left, what stands in them at the right. */
export const labelColumn: Draw = (doc, person) => {
  const section = (label: string, lines: string[]): void => {
    doc.moveDown(0.8);
    const top = doc.y;
    write(doc, 'Helvetica-Bold', 11.5, label, 54, 110);
    doc.y = top;
    for (const line of lines) write(doc, 'Helvetica', 10, line, 180, 370);
  };
  write(doc, 'Helvetica-Bold', 20, person.name);
  write(doc, 'Helvetica', 10, `${person.email} | ${person.phone} | ${person.place}`);
  section(
    person.words.work,
    person.jobs.flatMap(({ title, employer, period, bullets: list }) => [
      `${employer}, ${period}`,
      title,
      ...list.map((text) => `• ${text}`),
    ]),
  );
  section(
    person.words.education,
    person.education.flatMap(({ degree, school, period }) => [`${school}, ${period}`, degree]),
  );
  section(person.words.skills, [person.skills.join(', ')]);
  section(person.words.languages, [person.languages.join(', ')]);
};

/** Headings in spaced letters, employer first, the period at the right edge. */
export const spacedHeadings: Draw = (doc, person) => {
  const heading = (text: string): void => {
    doc.moveDown(0.8);
    write(doc, 'Times-Bold', 11, [...text.toUpperCase()].join(' '));
    doc.moveDown(0.2);
  };
  const dated = (left: string, period: string): void => {
    const top = doc.y + 4;
    doc.font('Times-Roman').fontSize(10).text(period, page.margin, top, { width: full, align: 'right' });
    doc.y = top;
    write(doc, 'Times-Bold', 10.5, left, page.margin, 280);
  };
  write(doc, 'Times-Bold', 22, person.name);
  write(doc, 'Times-Roman', 10, `${person.place} · ${person.phone} · ${person.email}`);
  heading(person.words.summary);
  write(doc, 'Times-Roman', 10, person.summary ?? '');
  heading(person.words.work);
  for (const { title, employer, place, period, bullets: list } of person.jobs) {
    dated(`${employer}, ${place}`, period);
    write(doc, 'Times-Italic', 10, title);
    bullets(doc, list);
  }
  heading(person.words.education);
  for (const { degree, school, period } of person.education) {
    dated(degree, period);
    write(doc, 'Times-Roman', 10, school);
  }
  heading(person.words.skills);
  write(doc, 'Times-Roman', 10, person.skills.join(' · '));
};

/** A table with a column each for period, employer and title. */
export const columns: Draw = (doc, person) => {
  const row = (cells: [string, string, string]): void =>
    beside(
      doc,
      cells.map((text, index) => ({ face: 'Helvetica', x: 54 + index * 170, width: 160, lines: [text] })),
    );
  const heading = (text: string): void => {
    doc.moveDown(0.8);
    write(doc, 'Helvetica-Bold', 13, text);
    doc.moveDown(0.3);
  };
  write(doc, 'Helvetica-Bold', 20, person.name);
  write(doc, 'Helvetica', 10, person.email);
  write(doc, 'Helvetica', 10, person.phone);
  heading(person.words.work);
  for (const { title, employer, period } of person.jobs) row([period, employer ?? '', title]);
  heading(person.words.education);
  for (const { degree, school, period } of person.education) row([period, school, degree]);
  heading(person.words.languages);
  write(doc, 'Helvetica', 10, person.languages.join('; '));
};

/** Skills with what they were used for first, the jobs as single lines at the end. */
export const functional: Draw = (doc, person) => {
  const heading = (text: string): void => {
    doc.moveDown(0.8);
    write(doc, 'Helvetica-Bold', 13, text);
    doc.moveDown(0.2);
  };
  write(doc, 'Helvetica-Bold', 20, person.name);
  write(doc, 'Helvetica', 10, `${person.email} · ${person.phone} · ${person.place}`);
  heading(person.words.skills);
  for (const [index, skill] of person.skills.entries()) {
    write(doc, 'Helvetica-Bold', 10, skill);
    bullets(doc, person.jobs[index % person.jobs.length]?.bullets ?? []);
  }
  heading(person.words.work);
  for (const { title, employer, place, period } of person.jobs)
    write(doc, 'Helvetica', 10, `${title} | ${employer} | ${place} | ${period}`);
  heading(person.words.education);
  for (const { degree, school, period } of person.education)
    write(doc, 'Helvetica', 10, `${degree} | ${school} | ${period}`);
};

/** A narrow column at the right with contact, languages and skills. */
export const sidebarRight: Draw = (doc, person) => {
  const [main, side] = [
    { x: 48, width: 330 },
    { x: 410, width: 155 },
  ];
  const heading = (text: string, { x, width }: { x: number; width: number }): void => {
    doc.moveDown(0.7);
    write(doc, 'Helvetica-Bold', 12, text.toUpperCase(), x, width);
    doc.moveDown(0.2);
  };
  write(doc, 'Helvetica-Bold', 22, person.name, main.x, 500);
  write(doc, 'Helvetica', 10, person.headline ?? '', main.x, 500);
  const top = doc.y + 10;
  doc.y = top;
  heading(person.words.work, main);
  for (const { title, employer, place, period, bullets: list } of person.jobs) {
    write(doc, 'Helvetica-Bold', 10.5, title, main.x, main.width);
    write(doc, 'Helvetica', 10, `${employer}, ${place}`, main.x, main.width);
    write(doc, 'Helvetica', 9, period, main.x, main.width);
    for (const text of list) write(doc, 'Helvetica', 10, `• ${text}`, main.x + 10, main.width - 10);
    doc.moveDown(0.4);
  }
  heading(person.words.education, main);
  for (const { degree, school, period } of person.education) {
    write(doc, 'Helvetica-Bold', 10, degree, main.x, main.width);
    write(doc, 'Helvetica', 10, `${school}, ${period}`, main.x, main.width);
  }
  doc.y = top;
  heading(person.words.contact, side);
  for (const line of [person.email, person.phone, person.place])
    write(doc, 'Helvetica', 9, line, side.x, side.width);
  heading(person.words.languages, side);
  for (const line of person.languages) write(doc, 'Helvetica', 9.5, line, side.x, side.width);
  heading(person.words.skills, side);
  for (const line of person.skills) write(doc, 'Helvetica', 9.5, line, side.x, side.width);
};

/** Plain text with the employer on a line of its own. */
export const employerLines = (person: PersonAbroad): string =>
  [
    person.name,
    `${person.email} / ${person.phone}`,
    person.place,
    '',
    `== ${person.words.work} ==`,
    '',
    ...person.jobs.flatMap(({ title, employer, period, bullets: list }) => [
      employer ?? '',
      `${title} (${period})`,
      ...list.map((text) => `* ${text}`),
      '',
    ]),
    `== ${person.words.education} ==`,
    '',
    ...person.education.flatMap(({ degree, school, period }) => [school, `${degree} (${period})`, '']),
    `== ${person.words.skills} ==`,
    '',
    person.skills.join(', '),
    '',
  ].join('\n');
