import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  docxOf,
  paragraphXml,
  pdfWithPages,
  shows,
  zipOf,
} from '../../apps/server/src/parser/hostile-files.ts';
import { htmlOf, odtOf, rtfOf } from '../../apps/server/src/parser/sample-documents.ts';
import { bytesOf, type HostileFile, utf8 } from './case.ts';

const samples = join(import.meta.dirname, '../samples');
const fixtures = join(import.meta.dirname, '../../apps/server/src/parser/fixture');
const whole = [
  join(samples, 'dana-whitfield.pdf'),
  join(samples, 'victor-hale.docx'),
  join(fixtures, 'victor-hale.odt'),
  join(fixtures, 'victor-hale.rtf'),
  join(fixtures, 'victor-hale.html'),
];

/** Real files cut at many places; a text format is readable up to the cut. */
function cutFiles(): HostileFile[] {
  const places = [0.01, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.99, 0.999];
  return whole.flatMap((path) => {
    const bytes = readFileSync(path);
    const ending = extname(path);
    return places.map((place): HostileFile => {
      const zip = ending === '.docx' || ending === '.odt';
      return {
        name: `${ending} cut at ${place * 100} %`,
        fileName: `cv${ending}`,
        wanted: zip ? 'refused' : 'any',
        bytes: bytes.subarray(0, Math.max(1, Math.floor(bytes.length * place))),
      };
    });
  });
}

/** Real files with a stretch of bytes turned over. */
function bentFiles(): HostileFile[] {
  return whole.flatMap((path) =>
    [0.2, 0.45, 0.7, 0.95].map((place): HostileFile => {
      const bytes = Buffer.from(readFileSync(path));
      const start = Math.floor(bytes.length * place);
      for (let at = start; at < Math.min(bytes.length, start + 64); at += 1)
        bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      return {
        name: `${extname(path)} with 64 bytes bent at ${place * 100} %`,
        fileName: `cv${extname(path)}`,
        wanted: 'any',
        bytes,
      };
    }),
  );
}

/** Two kinds in one, and names that lie. */
function disguised(): HostileFile[] {
  const pdf = Buffer.from(pdfWithPages([shows('Jane Roe, Cook in Leeds')]));
  const docx = Buffer.from(docxOf(paragraphXml('Jane Roe')));
  const odt = Buffer.from(odtOf({ body: '<text:p>Jane Roe</text:p>' }));
  const html = Buffer.from(htmlOf('<p>Jane Roe'));
  const rtf = Buffer.from(rtfOf('Jane Roe'));
  const program = Buffer.concat([bytesOf('\x7fELF\x02\x01\x01'), Buffer.alloc(2_000)]);
  const windows = Buffer.concat([bytesOf('MZ\x90\x00'), Buffer.alloc(2_000)]);
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff', 'hex');
  const make = (
    name: string,
    fileName: string,
    bytes: Uint8Array,
    wanted: HostileFile['wanted'] = 'refused',
  ): HostileFile => ({ name, fileName, bytes, wanted });
  const liars: [string, Uint8Array][] = [
    ['pdf', docx],
    ['pdf', html],
    ['pdf', rtf],
    ['pdf', program],
    ['docx', pdf],
    ['docx', odt],
    ['docx', html],
    ['docx', windows],
    ['odt', docx],
    ['odt', pdf],
    ['rtf', pdf],
    ['rtf', html],
    ['rtf', docx],
    ['html', docx],
    ['html', rtf],
    ['html', program],
    ['txt', program],
    ['txt', picture],
    ['txt', docx],
    ['md', pdf],
    ['md', windows],
    ['exe', pdf],
    ['js', html],
    ['svg', utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>Jane</text></svg>')],
  ];
  return [
    ...liars.map(([ending, bytes], index) =>
      make(`a .${ending} that is none (${index})`, `cv.${ending}`, bytes),
    ),
    make('PDF and ZIP in one, called PDF', 'cv.pdf', Buffer.concat([pdf, docx]), 'any'),
    make('PDF and ZIP in one, called DOCX', 'cv.docx', Buffer.concat([pdf, docx])),
    make('ZIP and PDF in one, called PDF', 'cv.pdf', Buffer.concat([docx, pdf])),
    make('PDF and HTML in one', 'cv.html', Buffer.concat([html, pdf])),
    make('HTML before a PDF', 'cv.pdf', Buffer.concat([utf8('<script>alert(1)</script>'), pdf]), 'any'),
    make('a ZIP with bytes before it', 'cv.docx', Buffer.concat([utf8('#!/bin/sh\n'), docx])),
    make('a picture with a document behind it', 'cv.png', Buffer.concat([picture, pdf])),
    make('nothing at all', 'cv.pdf', new Uint8Array()),
    make('one byte', 'cv.docx', bytesOf('P')),
    make('four bytes of a ZIP', 'cv.docx', bytesOf('PK\x03\x04')),
    make('six megabytes', 'cv.txt', Buffer.alloc(6_000_000, 0x61)),
    make('a text of zeros', 'cv.txt', Buffer.alloc(1_000)),
    make('a text of blanks', 'cv.txt', Buffer.alloc(4_000_000, 0x20)),
    make('a text too long', 'cv.txt', Buffer.alloc(4_000_000, 0x61)),
    make(
      'a text in UTF-16 of halves',
      'cv.txt',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(1_001, 0xd8)]),
      'any',
    ),
    make('a name of dots', '../../../etc/passwd', utf8('Jane Roe'), 'any'),
    make('a name of zeros', 'cv.pdf\u0000.txt', pdf, 'refused'),
    make('a name of ten thousand letters', `${'a'.repeat(10_000)}.pdf`, pdf, 'read'),
    make(
      'an old Word file',
      'cv.doc',
      Buffer.concat([bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(600)]),
    ),
    make('a Pages document', 'cv.pages', zipOf([{ name: 'Index/Document.iwa', data: utf8('x') }])),
  ];
}

export const brokenFiles = (): HostileFile[] => [...cutFiles(), ...bentFiles(), ...disguised()];
