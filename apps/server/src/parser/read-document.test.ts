import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ExpectedReading, readCv, scoreReading, sumScores, textDocument } from '@career-mirror/ai/intake';
import type { DocumentText } from '@career-mirror/contract';
import PDFDocument from 'pdfkit';
import { afterAll, describe, expect, test } from 'vitest';
import {
  docxOf,
  doublingPdf,
  paragraphXml,
  pdfWithPages,
  scannedPdf,
  shows,
  swellingPdf,
  zipOf,
} from './hostile-files.ts';
import { maxFileBytes, maxResidentBytes } from './limits.ts';
import { createReaderPool } from './pool.ts';
import { closeReaders, type DocumentStage, readDocument } from './read-document.ts';
import { startReader } from './reader-process.ts';

const now = new Date('2026-11-25T00:00:00Z');
const samples = join(import.meta.dirname, '../../../../test/samples');
const publicSamples = join(import.meta.dirname, '../../../../../shared/datasets/resumes');

afterAll(closeReaders);

const read = new Map<string, Promise<DocumentText>>();

/** Reads a file once for all tests. */
function readFile(path: string): Promise<DocumentText> {
  const document = read.get(path) ?? readDocument({ bytes: readFileSync(path), fileName: path });
  read.set(path, document);
  return document;
}

const codeOf = (fileName: string, bytes: Uint8Array): Promise<unknown> =>
  readDocument({ bytes, fileName }).then(
    () => 'read',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

function passwordPdf(): Promise<Uint8Array> {
  const doc = new PDFDocument({ userPassword: 'secret', ownerPassword: 'owner' });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.text('Nobody reads this without the password.');
  return new Promise((resolve) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.end();
  });
}

describe('the project’s own samples', () => {
  const files = readdirSync(samples).filter((name) => /\.(?:pdf|docx|txt)$/.test(name));

  test.each(files)('%s yields what it says', async (name) => {
    const reading = readCv(await readFile(join(samples, name)), { now });
    const expected = ExpectedReading.parse(
      JSON.parse(readFileSync(join(samples, `${name.replace(/\.\w+$/, '')}.expected.json`), 'utf8')),
    );
    const found = reading.spells.map((spell) => ({
      title: spell.title?.value ?? null,
      employer: spell.employer?.value ?? null,
      startYear: spell.start?.value.year ?? null,
      endYear: spell.end && spell.end.value !== 'present' ? spell.end.value.year : null,
    }));
    expect(found).toEqual(expected.positions);
    expect(reading.name?.value).toBe(expected.name);
    expect(reading.contact.emails.map((email) => email.value)).toEqual([expected.email]);
    expect(reading.education.map((each) => each.institution?.value)).toEqual(
      expected.education.map((each) => each.institution),
    );
  });

  test.each(files)('every value of %s is found again at its span', async (name) => {
    const document = await readFile(join(samples, name));
    const spans = evidenceIn(readCv(document, { now }));
    expect(spans.length).toBeGreaterThan(10);
    for (const { span, text } of spans) {
      const page = document.pages.find((each) => each.number === span.page);
      expect(page?.text.slice(span.start, span.end)).toBe(text);
    }
  });
});

type Found = { span: { page: number; start: number; end: number }; text: string };

/** All places a reading names, wherever they hang. */
function evidenceIn(value: unknown): Found[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('span' in value && 'text' in value && typeof value.text === 'string') {
    const { page, start, end } = Object(value.span);
    return [{ span: { page, start, end }, text: value.text }];
  }
  return Object.values(value).flatMap(evidenceIn);
}

describe('documents that cannot be read', () => {
  test('an empty file, an empty page and an empty document are empty', async () => {
    expect(await codeOf('cv.pdf', new Uint8Array())).toBe('document.empty');
    expect(await codeOf('cv.pdf', pdfWithPages(['']))).toBe('document.empty');
    expect(await codeOf('cv.docx', docxOf('<w:p/>'))).toBe('document.empty');
    expect(await codeOf('cv.txt', Buffer.from(' \n\n'))).toBe('document.empty');
  });

  test('a picture of a page is image-only', async () => {
    expect(await codeOf('scan.pdf', scannedPdf())).toBe('document.image_only');
  });

  test('a document with a password is encrypted', async () => {
    expect(await codeOf('cv.pdf', await passwordPdf())).toBe('document.encrypted');
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await codeOf('cv.docx', ole)).toBe('document.encrypted');
    expect(await codeOf('cv.docx', zipOf([{ name: 'word/document.xml', encrypted: true }]))).toBe(
      'document.encrypted',
    );
  });

  test('a torn document is broken', async () => {
    const whole = readFileSync(join(samples, 'victor-hale.docx'));
    expect(await codeOf('cv.docx', whole.subarray(0, whole.length / 2))).toBe('document.broken');
    expect(await codeOf('cv.pdf', Buffer.from('%PDF-1.7\nnothing of the kind'))).toBe('document.broken');
    expect(await codeOf('cv.docx', docxOf('<w:p><w:r><w:t>never closed'))).toBe('document.broken');
  });

  test('content that is not what the name says is of the wrong type', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    expect(await codeOf('cv.pdf', png)).toBe('document.picture');
    expect(await codeOf('cv.exe', pdfWithPages([shows('Hello')]))).toBe('document.wrong_type');
    expect(await codeOf('cv.docx', pdfWithPages([shows('Hello')]))).toBe('document.wrong_type');
    expect(await codeOf('cv.docx', zipOf([{ name: 'readme.txt', data: Buffer.from('hi') }]))).toBe(
      'document.wrong_type',
    );
    expect(await codeOf('cv.txt', Buffer.from([72, 0, 1, 2]))).toBe('document.wrong_type');
  });

  test('a file above five megabytes is too large', async () => {
    expect(await codeOf('cv.txt', Buffer.alloc(maxFileBytes + 1, 'a'))).toBe('document.too_large');
  });

  test('thirty pages are read, thirty-one are too many', async () => {
    const pages = (count: number): Uint8Array =>
      pdfWithPages(Array.from({ length: count }, (_, index) => shows(`Page number ${index}`)));
    expect(await codeOf('cv.pdf', pages(30))).toBe('read');
    expect(await codeOf('cv.pdf', pages(31))).toBe('document.too_many_pages');
    expect(await codeOf('cv.txt', Buffer.from('many words '.repeat(40_000)))).toBe('document.too_many_pages');
  });

  test('a ZIP whose directory announces a flood is refused unopened', async () => {
    const body = { name: 'word/document.xml', data: Buffer.from('<w/>') };
    const bomb = { ...body, claims: { packed: 1000, unpacked: 10_000_000 } };
    const many = Array.from({ length: 201 }, (_, index) => ({ name: `word/media/${index}.png` }));
    const heavy = Array.from({ length: 5 }, (_, index) => ({
      name: `word/media/${index}.png`,
      claims: { packed: 900_000, unpacked: 4_500_000 },
    }));
    expect(await codeOf('cv.docx', zipOf([bomb]))).toBe('document.inflates_too_much');
    expect(await codeOf('cv.docx', zipOf([body, ...many]))).toBe('document.inflates_too_much');
    expect(await codeOf('cv.docx', zipOf([body, ...heavy]))).toBe('document.inflates_too_much');
  });

  test('a ZIP that reaches outside itself is broken', async () => {
    const body = { name: 'word/document.xml', data: Buffer.from('<w/>') };
    for (const name of ['../outside.xml', '/etc/passwd', 'word/../../outside.xml']) {
      expect(await codeOf('cv.docx', zipOf([body, { name }]))).toBe('document.broken');
    }
    expect(await codeOf('cv.docx', zipOf([body, { name: 'word/link.xml', symlink: true }]))).toBe(
      'document.broken',
    );
  });

  test('a small document that swells when opened is ended', async () => {
    // Time is no limit here, so that it is memory that ends it, and a low one, so that it ends soon.
    const pool = createReaderPool(() => startReader({ readMs: 60_000, residentBytes: 220_000_000 }));
    await expect(pool.read({ bytes: swellingPdf(), format: 'pdf' })).rejects.toMatchObject({
      code: 'document.inflates_too_much',
    });
    pool.close();
  });
});

describe('the child', () => {
  test('a document that would never be done is ended, and others are read meanwhile', async () => {
    const pool = createReaderPool(() => startReader({ readMs: 3_000, residentBytes: maxResidentBytes }));
    const order: string[] = [];
    const slow = pool.read({ bytes: doublingPdf(), format: 'pdf' }).catch((error: unknown) => {
      order.push('slow');
      return error;
    });
    const quick = pool
      .read({ bytes: pdfWithPages([shows('Quick and well')]), format: 'pdf' })
      .then((document) => {
        order.push('quick');
        return document;
      });
    expect((await quick).pages[0]?.text).toBe('Quick and well');
    expect(await slow).toMatchObject({ code: 'document.too_slow' });
    expect(order).toEqual(['quick', 'slow']);
    pool.close();
  });

  test('two documents are read at once, the third waits its turn', async () => {
    const pool = createReaderPool();
    const stages: DocumentStage['stage'][][] = [[], [], []];
    const texts = await Promise.all(
      stages.map((seen, index) =>
        pool.read({
          bytes: pdfWithPages([shows(`Document ${index}`)]),
          format: 'pdf',
          onStage: ({ stage }) => seen.push(stage),
        }),
      ),
    );
    expect(texts.map((document) => document.pages[0]?.text)).toEqual([
      'Document 0',
      'Document 1',
      'Document 2',
    ]);
    expect(stages.map((seen) => seen[0])).toEqual(['open', 'open', 'queue']);
    pool.close();
  });

  test('a killed child costs one document and not the pool', async () => {
    const readers: ReturnType<typeof startReader>[] = [];
    const pool = createReaderPool(() => {
      const reader = startReader();
      readers.push(reader);
      return reader;
    });
    const lost = pool
      .read({
        bytes: doublingPdf(),
        format: 'pdf',
        onStage: ({ stage }) => {
          if (stage === 'page') readers[0]?.kill();
        },
      })
      .catch((error: unknown) => error);
    expect(await lost).toMatchObject({ name: 'AppError' });
    const document = await pool.read({ bytes: pdfWithPages([shows('Still here')]), format: 'pdf' });
    expect(document.pages[0]?.text).toBe('Still here');
    pool.close();
  });

  test('a link to a file outside the document is not followed', async () => {
    const secret = join(mkdtempSync(join(tmpdir(), 'secret-')), 'secret.txt');
    writeFileSync(secret, 'TOPSECRET');
    const picture =
      '<w:p><w:r><w:t>Jane Roe</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${pathToFileURL(secret)}" TargetMode="External"/></Relationships>`;
    const bytes = docxOf(picture, [{ name: 'word/_rels/document.xml.rels', data: Buffer.from(relations) }]);
    const document = await readDocument({ bytes, fileName: 'cv.docx' });
    expect(JSON.stringify(document)).not.toContain('TOPSECRET');
    expect(document.pages[0]?.text).toBe('Jane Roe');
  });
});

describe('text that a reader cannot see', () => {
  test('white, tiny, invisible and far-off text is kept apart', async () => {
    const content = [
      shows('Visible words'),
      `1 1 1 rg ${shows('white words', 650)} 0 0 0 rg`,
      'BT /F1 1 Tf 72 600 Td (tiny words) Tj ET',
      'BT 3 Tr /F1 12 Tf 72 550 Td (invisible words) Tj 0 Tr ET',
      'BT /F1 12 Tf 72 -300 Td (far words) Tj ET',
    ].join('\n');
    const document = await readDocument({ bytes: pdfWithPages([content]), fileName: 'cv.pdf' });
    expect(document.pages[0]?.text).toBe('Visible words');
    expect(document.hiddenText.toSorted()).toEqual([
      'far words',
      'invisible words',
      'tiny words',
      'white words',
    ]);
    expect(readCv(document, { now }).warnings[0]).toMatch(/cannot see/);
  });

  test('words that a rectangle or a picture was painted over are kept apart', async () => {
    const content = [
      shows('Seen by everybody', 720),
      shows('under white', 650),
      '1 1 1 rg 60 640 300 30 re f 0 0 0 rg',
      shows('upon white', 645),
      shows('behind a picture', 500),
      'q 300 0 0 60 60 480 cm /Im1 Do Q',
      'q 60 300 200 40 re W n',
      shows('cut off', 200),
      'Q',
      shows('a frame is no cover', 100),
      'q 60 60 m 400 60 l 400 130 l 60 130 l h 61 61 m 399 61 l 399 129 l 61 129 l h f* Q',
    ].join('\n');
    const pixels = {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 30 /Height 30 /ColorSpace /DeviceGray /BitsPerComponent 8',
      stream: Buffer.alloc(900),
    };
    const bytes = pdfWithPages([content], '/XObject << /Im1 6 0 R >>', [pixels]);
    const document = await readDocument({ bytes, fileName: 'cv.pdf' });
    expect(document.pages[0]?.text.split('\n')).toEqual([
      'Seen by everybody',
      'upon white',
      'a frame is no cover',
    ]);
    expect(document.hiddenText.toSorted()).toEqual(['behind a picture', 'cut off', 'under white']);
  });

  test('white text on a dark ground is visible', async () => {
    const content = `0.1 0.2 0.3 rg 0 600 612 192 re f 1 1 1 rg ${shows('Light on dark')}`;
    const document = await readDocument({ bytes: pdfWithPages([content]), fileName: 'cv.pdf' });
    expect(document.pages[0]?.text).toBe('Light on dark');
    expect(document.hiddenText).toEqual([]);
  });
});

test('paragraphs, list items and table rows of a DOCX come in reading order', async () => {
  const cell = (text: string): string => `<w:tc>${paragraphXml(text)}</w:tc>`;
  const body = `${paragraphXml('First')}<w:tbl><w:tr>${cell('2019')}${cell('Cook')}</w:tr><w:tr>${cell('2021')}${cell('Chef')}</w:tr></w:tbl>${paragraphXml('Last')}`;
  const document = await readDocument({ bytes: docxOf(body), fileName: 'cv.docx' });
  expect(document.pages[0]?.text).toBe('First\n2019\tCook\n2021\tChef\nLast');
});

describe.skipIf(!existsSync(publicSamples))('the public samples (only where they are installed)', () => {
  const pdf = (name: string): string => join(publicSamples, 'pdf', name);

  test('the scanned layout is refused as a picture', async () => {
    await expect(readFile(pdf('reactive-resume-ditgar.pdf'))).rejects.toMatchObject({
      code: 'document.image_only',
    });
  });

  test('one and two columns of the same CV agree', async () => {
    const [one, two] = await Promise.all(
      ['resume-matcher-single-column.pdf', 'resume-matcher-two-column.pdf'].map(async (name) => {
        const { spells, name: person, contact } = readCv(await readFile(pdf(name)), { now });
        return {
          person: person?.value,
          emails: contact.emails.map((each) => each.value),
          spells: spells
            .filter((each) => each.kind === 'work')
            .map((each) => [each.title?.value, each.employer?.value, each.start?.value, each.end?.value]),
        };
      }),
    );
    expect(one?.spells).toHaveLength(3);
    expect(two).toEqual(one);
  });

  test('an address broken over two lines is mended', async () => {
    const { contact } = readCv(await readFile(pdf('tabiya-cv-formal-1.pdf')), { now });
    expect(contact.emails.map((each) => each.value)).toEqual(['alex.turner@example.com']);
  });

  test('positions, names and addresses reach the targets', async () => {
    const truth: Record<string, CoreFields> = JSON.parse(
      readFileSync(join(publicSamples, 'expected', 'pdf-core-fields.json'), 'utf8'),
    );
    const scores = [];
    for (const [name, fields] of Object.entries(truth)) {
      if (!('positions' in fields)) continue;
      scores.push(scoreReading(readCv(await readFile(pdf(name)), { now }), expectedOf(fields)));
    }
    const figures = sumScores(scores);
    expect(figures.documents).toBe(14);
    expect(figures.f1).toBeGreaterThanOrEqual(0.9);
    expect(figures.nameShare).toBeGreaterThanOrEqual(0.95);
    expect(figures.emailShare).toBeGreaterThanOrEqual(0.95);
  });

  test('plain text with every expected keyword in one spell', () => {
    const text = readFileSync(join(publicSamples, 'text', 'tabiya-typical.txt'), 'utf8');
    const spells = readCv(textDocument(text), { now }).spells.map((spell) =>
      [
        spell.title?.value,
        spell.employer?.value,
        spell.place?.value,
        spell.start?.value.year,
        spell.end?.value === 'present' ? '' : spell.end?.value.year,
      ]
        .join(' ')
        .toLowerCase(),
    );
    for (const keywords of [
      ['software engineer', 'finservtech', '2019'],
      ['junior developer', 'brightapps', '2016', '2019'],
    ]) {
      expect(spells.some((spell) => keywords.every((keyword) => spell.includes(keyword)))).toBe(true);
    }
  });
});

type CoreFields =
  | { error: string }
  | {
      name: string;
      email: string;
      positions: { company: string; title: string; start: string; end: string }[];
      education: { school: string; end: string }[] | null;
    };

const yearOf = (text: string): number | null => (/^\d{4}/.test(text) ? Number(text.slice(0, 4)) : null);

function expectedOf(fields: Exclude<CoreFields, { error: string }>): ExpectedReading {
  return {
    name: fields.name,
    email: fields.email,
    positions: fields.positions.map((each) => ({
      title: each.title,
      employer: each.company,
      startYear: yearOf(each.start),
      endYear: yearOf(each.end),
    })),
    education: (fields.education ?? []).map((each) => ({
      institution: each.school,
      endYear: yearOf(each.end),
    })),
  };
}
