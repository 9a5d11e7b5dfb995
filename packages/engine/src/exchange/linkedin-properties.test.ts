import { AppError, CareerRecord } from '@career-mirror/contract';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readLinkedin } from './linkedin.ts';

/* Properties of the reader: how a table is written does not matter, and nothing that is handed in can break it. */

type Table = { readonly names: readonly string[]; readonly rows: readonly (readonly string[])[] };

const tables: Readonly<Record<string, Table>> = {
  'Profile.csv': {
    names: ['First Name', 'Last Name', 'Headline', 'Summary', 'Websites'],
    rows: [
      [
        'Nora',
        'Lind "N" Qvist',
        'Analyst, SQL',
        'Line one.\nLine two; and more',
        '[OTHER:https://a.example]',
      ],
    ],
  },
  'Positions.csv': {
    names: ['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'],
    rows: [
      ['Skanvik, AB', 'Analyst', 'Own the deck.\n• Built "it"\n• Power BI', 'Gothenburg', 'Mar 2021', ''],
      ['Skanvik, AB', 'Coordinator', '', '', 'août 2017', 'Feb 2021'],
      ['Career Break', 'Caregiving', '', '', '2016', '2017'],
      ['Kafé', 'Barista', 'Tea; coffee\tand cake', '', '2012', '2013'],
    ],
  },
  'Education.csv': {
    names: ['School Name', 'Start Date', 'End Date', 'Notes', 'Degree Name', 'Activities'],
    rows: [['Väst', '2018', '2020', 'Part-time, alongside work', 'Diploma', '']],
  },
  'Skills.csv': {
    names: ['Name'],
    rows: [['SQL'], ['S&OP'], ['C++'], ['Python (Programming Language)'], ['SQL']],
  },
};

const plainCsv = ({ names, rows }: Table): string =>
  [names, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const reference = readLinkedin(
  new Map(Object.entries(tables).map(([name, table]) => [name, utf8(plainCsv(table))])),
).record;

/** A way to write a table down: order of its columns, columns nobody asked for, quoting, line ends, a mark, notes before it. */
const writing = (table: Table) =>
  fc.record({
    order: fc.shuffledSubarray([...table.names.keys()], { minLength: table.names.length }),
    extras: fc.array(fc.stringMatching(/^x[a-z ]{0,8}$/), { maxLength: 4 }),
    extrasFirst: fc.boolean(),
    filling: fc.constantFrom('', 'x', 'a, "b"\nc'),
    quoteAll: fc.boolean(),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    innerNewline: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.boolean(),
    notes: fc.boolean(),
    capitals: fc.boolean(),
    blanks: fc.boolean(),
    lastNewline: fc.boolean(),
  });

function write(table: Table, how: Written): string {
  const cell = (text: string): string => {
    const inner = text.replaceAll('\n', how.innerNewline);
    return how.quoteAll || /[",\n\r]/.test(text) ? `"${inner.replaceAll('"', '""')}"` : inner;
  };
  const rowOf = (cells: readonly string[], extra: (i: number) => string): string => {
    const ordered = how.order.map((i) => cells[i] ?? '');
    const more = how.extras.map((_, i) => extra(i));
    return (how.extrasFirst ? [...more, ...ordered] : [...ordered, ...more]).map(cell).join(',');
  };
  const names = how.capitals ? table.names.map((name) => name.toUpperCase()) : table.names;
  const lines = [
    ...(how.notes ? ['Notes:', cell('Some words, about nothing.'), ''] : []),
    rowOf(names, (i) => how.extras[i] ?? ''),
    ...table.rows.flatMap((row) => [rowOf(row, () => how.filling), ...(how.blanks ? [''] : [])]),
  ];
  return (how.mark ? '\ufeff' : '') + lines.join(how.newline) + (how.lastNewline ? how.newline : '');
}
type Written = {
  order: number[];
  extras: string[];
  extrasFirst: boolean;
  filling: string;
  quoteAll: boolean;
  newline: string;
  innerNewline: string;
  mark: boolean;
  notes: boolean;
  capitals: boolean;
  blanks: boolean;
  lastNewline: boolean;
};

const archive = fc.record(
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, writing(table).map((how) => write(table, how))]),
  ),
);

/** Reads whatever it is; every failure but a typed one fails the test. */
function outcome(files: ReadonlyMap<string, Uint8Array>): string {
  try {
    CareerRecord.parse(readLinkedin(files).record);
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('any way to write the same tables', () => {
  it('gives the same record: column order, further columns, quoting, line ends, mark, notes, loose or zipped', () => {
    fc.assert(
      fc.property(archive, fc.constantFrom('', 'Basic_LinkedInDataExport_03-14-2026/'), (texts, folder) => {
        const loose = new Map(Object.entries(texts).map(([name, text]) => [name, utf8(text)]));
        expect(readLinkedin(loose).record).toEqual(reference);
        const zip = zipSync(
          Object.fromEntries(Object.entries(texts).map(([name, text]) => [folder + name, strToU8(text)])),
        );
        expect(readLinkedin(new Map([['archive.zip', zip]])).record).toEqual(reference);
      }),
      { numRuns: 400 },
    );
  });
});

describe('anything at all', () => {
  const good = zipSync(
    Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, strToU8(plainCsv(table))])),
  );
  const quick = { numRuns: 2_000 };

  it('as the bytes of an archive is read or answered by a typed error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        outcome(new Map([['archive.zip', bytes]]));
        outcome(new Map([['archive.zip', new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])]]));
      }),
      quick,
    );
  });

  it('as a damaged archive is read or answered by a typed error', () => {
    const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.integer({ min: 0, max: good.length }), fc.boolean(), (changes, length, cut) => {
        const bytes = Uint8Array.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        outcome(new Map([['archive.zip', cut ? bytes.subarray(0, length) : bytes]]));
      }),
      quick,
    );
  });

  it('as the bytes of a table is read or answered by a typed error', () => {
    const name = fc.constantFrom(
      'Positions.csv',
      'Profile.csv',
      'Skills.csv',
      'Email Addresses.csv',
      'x.csv',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '\t', 'a', '2019', 'é', '\0') }).map(utf8),
      fc.string().map((text) => utf8(`Company Name,Title,Started On,Finished On\n${text}`)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, bytes), { maxLength: 4 }), (files) => {
        outcome(new Map(files));
      }),
      quick,
    );
  });

  it('however large, ends', () => {
    const header = 'Company Name,Title,Started On,Finished On\n';
    const bodies = ['"', '",', '"\n', ',', '\n', '"a"b', 'a\n', '""'].map((part) =>
      part.repeat(Math.floor(1_100_000 / part.length)),
    );
    const outcomes = bodies.map((body) => outcome(new Map([['Positions.csv', utf8(header + body)]])));
    expect(outcomes).toEqual(bodies.map(() => 'read'));
  });
});
