import type {
  CareerRecord,
  DocumentText,
  PartialDate,
  ReadEducation,
  Reading,
  ReadSpell,
  RecordDate,
  RecordEnd,
  RecordPosition,
} from '@career-mirror/contract';
import { cefrWords } from './language-levels.ts';
import { type Cited, createPageWriter, type PageWriter, type Piece } from './page-writer.ts';
import { asPosition, isSpell, linesOf, oneLine, textOfPosition } from './project-spell.ts';
import { partialDateOf } from './record-date.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** @example dateWords('2021-03-15') // 'March 2021' */
const dateWords = (date: RecordDate): string => {
  const [year = '', month] = date.split('-');
  return month === undefined ? year : `${monthNames[Number(month) - 1] ?? month} ${year}`;
};

type Dates = { readonly start: RecordDate | null; readonly end: RecordEnd | null };
type ReadDates = {
  start: Cited<PartialDate> | null;
  end: Cited<PartialDate | 'present'> | null;
};

/** A piece that puts its value where it belongs once its place is known. */
const cite = (text: string | null, put: (cited: Cited<string>) => void): Piece => {
  const words = oneLine(text);
  return words === '' ? '' : { text: words, take: (evidence) => put({ value: words, evidence }) };
};

const datePieces = ({ start, end }: Dates, read: ReadDates): Piece[] => {
  const from = start === null ? null : partialDateOf(start);
  const to = end === null || end === 'present' ? end : partialDateOf(end);
  const first: Piece =
    start === null
      ? ''
      : {
          text: dateWords(start),
          take: (evidence) => {
            if (from) read.start = { value: from, evidence };
          },
        };
  const last: Piece =
    end === null
      ? ''
      : {
          text: end === 'present' ? 'Present' : dateWords(end),
          take: (evidence) => {
            if (to) read.end = { value: to, evidence };
          },
        };
  return [first, start !== null && end !== null ? ' – ' : '', last];
};

const joined = (pieces: readonly Piece[], mark = ', '): Piece[] =>
  pieces.filter((piece) => piece !== '').flatMap((piece, at) => (at === 0 ? [piece] : [mark, piece]));

const heading = (page: PageWriter, words: string): void => {
  page.gap();
  page.line([words], true);
};

/** One spell under a heading of its own: title, employer and place, dates, sentences. */
const writeSpell = (page: PageWriter, position: RecordPosition): ReadSpell => {
  const spell: Draft<ReadSpell> = {
    kind: position.kind,
    title: null,
    employer: null,
    place: null,
    start: null,
    end: null,
    text: [],
  };
  page.gap();
  page.line(
    [
      cite(position.title, (cited) => {
        spell.title = cited;
      }),
    ],
    true,
  );
  const employer = cite(position.employer, (cited) => {
    spell.employer = cited;
  });
  const place = cite(position.place, (cited) => {
    spell.place = cited;
  });
  page.line(joined([employer, place]));
  page.line(datePieces(position, spell));
  page.line([oneLine(position.employerAbout)]);
  for (const line of textOfPosition(position)) {
    page.line([cite(line, (cited) => void spell.text.push(cited))]);
  }
  return spell;
};

const writeSpells = (page: PageWriter, words: string, positions: readonly RecordPosition[]): ReadSpell[] => {
  if (positions.length === 0) return [];
  heading(page, words);
  return positions.map((position) => writeSpell(page, position));
};

const writeEducation = (page: PageWriter, record: CareerRecord): ReadEducation[] => {
  if (record.education.length === 0) return [];
  heading(page, 'Education');
  return record.education.map((one) => {
    const read: Draft<ReadEducation> = {
      institution: null,
      degree: null,
      field: null,
      start: null,
      end: null,
    };
    page.gap();
    const degree = cite(one.degree, (cited) => {
      read.degree = cited;
    });
    const field = cite(one.field, (cited) => {
      read.field = cited;
    });
    page.line(joined([degree, field]), true);
    page.line(
      joined([
        cite(one.institution, (cited) => {
          read.institution = cited;
        }),
        oneLine(one.place),
      ]),
    );
    page.line(datePieces(one, read));
    for (const line of [
      ...linesOf(one.summary),
      ...(one.courses.length > 0 ? [one.courses.join(', ')] : []),
    ]) {
      page.line([oneLine(line)]);
    }
    return read;
  });
};

const writeSkills = (page: PageWriter, record: CareerRecord, reading: Draft<Reading>): void => {
  if (record.skills.length === 0) return;
  heading(page, 'Skills');
  for (const { name, level, keywords } of record.skills) {
    const head = [oneLine(name), level === null ? '' : `(${oneLine(level)})`].filter((part) => part !== '');
    const words = keywords.map(oneLine).join(', ');
    const line = [head.join(' '), words].filter((part) => part !== '').join(': ');
    page.line([cite(line, (cited) => void reading.skillLines.push(cited))]);
  }
};

const writeLanguages = (page: PageWriter, record: CareerRecord, reading: Draft<Reading>): void => {
  if (record.languages.length === 0) return;
  heading(page, 'Languages');
  for (const { language, proficiency, native, cefr } of record.languages) {
    const level = proficiency ?? (native ? 'native' : cefr ? cefrWords(cefr) : null);
    const name = cite(language, (cited) => {
      reading.languages.push({ language: cited, proficiency: level });
    });
    page.line(joined([name, oneLine(level)]));
  }
};

/** Certificates, publications, awards and the projects that are no spells, one line each. */
const writeOther = (page: PageWriter, record: CareerRecord, reading: Draft<Reading>): void => {
  const section = (words: string, lines: readonly string[]): void => {
    const said = lines.map(oneLine).filter((line) => line !== '');
    if (said.length > 0) heading(page, words);
    for (const line of said) page.line([cite(line, (cited) => void reading.other.push(cited))]);
  };
  const of = (...parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null).join(', ');
  const year = (date: RecordDate | null): string | null => (date === null ? null : dateWords(date));
  const { certifications, publications, awards, projects } = record;
  section(
    'Certificates',
    certifications.map(({ name, issuer, date }) => of(name, issuer, year(date))),
  );
  section(
    'Projects',
    projects
      .filter((project) => !isSpell(project))
      .flatMap(({ name, summary, highlights, keywords }) => [
        of(name),
        ...linesOf(summary),
        ...highlights,
        keywords.join(', '),
      ]),
  );
  section(
    'Publications',
    publications.map(({ name, publisher, date }) => of(name, publisher, year(date))),
  );
  section(
    'Awards',
    awards.map(({ title, awarder, date }) => of(title, awarder, year(date))),
  );
};

const writeHead = (page: PageWriter, record: CareerRecord, reading: Draft<Reading>): void => {
  page.line(
    [
      cite(record.name, (cited) => {
        reading.name = cited;
      }),
    ],
    true,
  );
  page.line([
    cite(record.headline, (cited) => {
      reading.headline = cited;
    }),
  ]);
  const { emails, phones, links, address } = record.contact;
  const { contact } = reading;
  for (const email of emails) page.line([cite(email, (cited) => void contact.emails.push(cited))]);
  for (const phone of phones) page.line([cite(phone, (cited) => void contact.phones.push(cited))]);
  for (const { url } of links) page.line([cite(url, (cited) => void contact.links.push(cited))]);
  const place = [address?.city, address?.region, address?.country].filter((part) => part).join(', ');
  page.line([
    cite(place, (cited) => {
      contact.place = cited;
    }),
  ]);
  const summary = linesOf(record.summary);
  if (summary.length > 0) heading(page, 'Summary');
  for (const line of summary) page.line([cite(line, (cited) => void reading.summary.push(cited))]);
};

const warningsOf = (record: CareerRecord, spells: readonly ReadSpell[]): string[] => [
  ...record.warnings,
  ...(record.leftOut.length > 0 ? [`Noticed and left out: ${record.leftOut.join(', ')}.`] : []),
  ...(spells.length === 0 ? ['No job was found in it. Please add your jobs by hand.'] : []),
];

const formats: Readonly<Record<CareerRecord['source'], DocumentText['format']>> = {
  'json-resume': 'json-resume',
  europass: 'europass',
  linkedin: 'linkedin',
  'career-mirror': 'json-resume',
};

/**
 * A career record as a page to be read, and the reading of it: every value with the exact place where it stands on the page,
 * so that nothing downstream can tell it from a CV that was read.
 */
export const recordDocument = (record: CareerRecord): { document: DocumentText; reading: Reading } => {
  const page = createPageWriter();
  const reading: Draft<Reading> = {
    name: null,
    headline: null,
    summary: [],
    contact: { emails: [], phones: [], links: [], place: null },
    spells: [],
    education: [],
    skillLines: [],
    languages: [],
    other: [],
    warnings: [],
  };
  const of = (...kinds: RecordPosition['kind'][]) =>
    record.positions.filter((position) => kinds.includes(position.kind));
  writeHead(page, record, reading);
  reading.spells = [
    ...writeSpells(page, 'Work', of('work', 'break', 'care', 'study', 'project')),
    ...writeSpells(page, 'Volunteering', of('volunteering')),
    ...writeSpells(page, 'Projects', record.projects.filter(isSpell).map(asPosition)),
  ];
  reading.education = writeEducation(page, record);
  writeSkills(page, record, reading);
  writeLanguages(page, record, reading);
  writeOther(page, record, reading);
  reading.warnings = warningsOf(record, reading.spells);
  return { document: page.document(formats[record.source]), reading };
};
