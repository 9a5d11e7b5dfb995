import type { CareerRecord } from '@career-mirror/contract';
import Papa from 'papaparse';

const columns = [
  'section',
  'kind',
  'title',
  'organisation',
  'place',
  'start',
  'end',
  'details',
  'onet_soc',
  'esco_uri',
  'isco_08',
  'onet_element',
  'onet_technology',
] as const;
type Row = Partial<Record<(typeof columns)[number], string | null>>;

const rowsOf = (record: CareerRecord): Row[] => [
  ...record.positions.map(
    (one): Row => ({
      section: 'position',
      kind: one.kind,
      title: one.title,
      organisation: one.employer,
      place: one.place,
      start: one.start,
      end: one.end,
      details: [one.summary, ...one.highlights].filter((line) => line !== null).join('\n'),
      onet_soc: one.occupation?.onetSoc ?? null,
      esco_uri: one.occupation?.escoUri ?? null,
      isco_08: one.occupation?.isco ?? null,
    }),
  ),
  ...record.education.map(
    (one): Row => ({
      section: 'education',
      title: [one.degree, one.field].filter((part) => part !== null).join(', '),
      organisation: one.institution,
      place: one.place,
      start: one.start,
      end: one.end,
      details: one.score,
    }),
  ),
  ...record.skills.flatMap((one): Row[] =>
    (one.keywords.length > 0 ? one.keywords : [one.name]).map((name) => ({
      section: 'skill',
      kind: one.keywords.length > 0 ? one.name : null,
      title: name,
      details: one.level,
      ...(one.keywords.length === 0 && {
        esco_uri: one.escoUri,
        onet_element: one.elementId,
        onet_technology: one.technology,
      }),
    })),
  ),
  ...record.languages.map(
    (one): Row => ({
      section: 'language',
      title: one.language,
      details: one.proficiency ?? (one.native ? 'native' : null),
    }),
  ),
  ...record.certifications.map(
    (one): Row => ({ section: 'certificate', title: one.name, organisation: one.issuer, start: one.date }),
  ),
];

/**
 * A career record as one table, a row for each position, school, skill, language and certificate, with the ids of O*NET and
 * ESCO in columns of their own. UTF-8 with a byte order mark, so that spreadsheets show every letter; a value that a
 * spreadsheet would take for a formula is led by an apostrophe.
 */
export const writeCsv = (record: CareerRecord): string =>
  `\uFEFF${Papa.unparse(
    rowsOf(record).map((row) => columns.map((column) => row[column] ?? '')),
    { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r\n|]/ },
  ).replace(/^/, `${columns.join(',')}\r\n`)}\r\n`;
