import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedReading, readCv } from '@career-mirror/ai/intake';
import type { DocumentText } from '@career-mirror/contract';
import PDFDocument from 'pdfkit';
import { afterAll, describe, expect, test } from 'vitest';
import { docxOf, paragraphXml, pdfWithPages, shows, zipOf } from './hostile-files.ts';
import { closeReaders, readDocument, readFile } from './read-document.ts';
import { docxOfRuns, htmlOf, odtOf, rtfOf, runXml } from './sample-documents.ts';

const now = new Date('2026-11-25T00:00:00Z');
const fixtures = join(import.meta.dirname, 'fixture');
const samples = join(import.meta.dirname, '../../../../test/samples');

afterAll(closeReaders);

const read = (fileName: string, bytes: Uint8Array): Promise<DocumentText> =>
  readDocument({ bytes, fileName });
const linesOf = ({ pages }: DocumentText): string[] => pages.flatMap((page) => page.text.split('\n'));
const codeOf = (fileName: string, bytes: Uint8Array): Promise<unknown> =>
  read(fileName, bytes).then(
    (document) => document.format,
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('the samples as other programs save them', () => {
  const files = readdirSync(fixtures).filter((name) => /\.(?:odt|rtf|html|md)$/.test(name));

  test.each(files)('%s yields what it says', async (name) => {
    const reading = readCv(await read(name, readFileSync(join(fixtures, name))), { now });
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
});

describe('ODT', () => {
  const p = (text: string): string => `<text:p>${text}</text:p>`;

  test('head, paragraphs, lists, tables, text boxes and foot come in order', async () => {
    const list = `<text:list><text:list-item>${p('One')}</text:list-item><text:list-item>${p('Two')}</text:list-item></text:list>`;
    const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`;
    const table = `<table:table><table:table-row>${cell('2019')}${cell('Cook')}</table:table-row><table:table-row>${cell('')}${cell('')}</table:table-row></table:table>`;
    const box = p(
      `Before <draw:frame><draw:text-box>${p('In the box')}</draw:text-box></draw:frame><text:tab/>after`,
    );
    const bytes = odtOf({
      header: p('Dana Whitfield'),
      body: `<text:h text:outline-level="1">Work</text:h>${p('a<text:s/>b<text:line-break/>c')}${list}${table}${box}`,
      footer: p('Columbus, Ohio'),
    });
    const document = await read('cv.odt', bytes);
    expect(document.format).toBe('odt');
    expect(linesOf(document)).toEqual([
      'Dana Whitfield',
      'Work',
      'a b',
      'c',
      '• One',
      '• Two',
      '2019\tCook',
      'Before \tafter',
      'In the box',
      'Columbus, Ohio',
    ]);
  });

  test('deleted words, comments and notes are no text, hidden words are kept apart', async () => {
    const style = (name: string, properties: string): string =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
    const span = (name: string): string => `<text:span text:style-name="${name}">${name} words </text:span>`;
    const bytes = odtOf({
      styles:
        style('white', 'fo:color="#ffffff"') +
        style('tiny', 'fo:font-size="1pt"') +
        style('gone', 'text:display="none"') +
        style('marked', 'fo:color="#ffffff" fo:background-color="#000080"'),
      body: p(
        `Seen <office:annotation><text:p>comment</text:p></office:annotation>${['white', 'tiny', 'gone', 'marked'].map(span).join('')}<text:hidden-text text:string-value="never shown"/>`,
      ),
    });
    const document = await read('cv.odt', bytes);
    expect(linesOf(document)).toEqual(['Seen marked words']);
    expect(document.hiddenText).toEqual(['white words tiny words gone words never shown']);
  });

  test('one with a password is encrypted', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const bytes = zipOf([
      { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text') },
      { name: 'content.xml', data: Buffer.from([1, 2, 3]) },
      { name: 'META-INF/manifest.xml', data: Buffer.from(manifest) },
    ]);
    expect(await codeOf('cv.odt', bytes)).toBe('document.encrypted');
  });
});

describe('RTF', () => {
  test('letters of several code pages and Unicode escapes with their stand-ins', async () => {
    const fonts = String.raw`{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset204 Arial Cyr;}{\f3\fcharset2 Symbol;}}`;
    const body = String.raw`M\'fcller\par\f1 \'a3\'f3d\'9f\par\f2 \'cc\'ee\'f1\'ea\'e2\'e0\par\f0 caf\u233?\par{\uc2 \u8364 EU5}\par{\uc0\u-10179\u-8703} ok\par\f3\'b7\f0  item`;
    const document = await read('cv.rtf', rtfOf(body, fonts));
    expect(linesOf(document)).toEqual(['Müller', 'Łódź', 'Москва', 'café', '€5', '\u{1F601} ok', '• item']);
  });

  test('tables, lists, heads and feet; field codes, pictures and styles are no text', async () => {
    const body = String.raw`{\header Dana\par}{\info{\title Secret title}}{\*\generator Writer;}\pard First{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt link}}\par\pard\trowd\cellx100\cellx200\intbl 2019\cell\pard\intbl Cook\cell\row\trowd\cellx100\cellx200\pard\intbl 2021\cell\pard\intbl Chef\cell\row\pard{\listtext\'b7\tab}Item\par{\pict\pngblip 89504e47}\pard Last{\footer Foot\par}`;
    const document = await read('cv.rtf', rtfOf(body));
    expect(linesOf(document)).toEqual([
      'Dana',
      'Firstlink',
      '2019\tCook',
      '2021\tChef',
      '• Item',
      'Last',
      'Foot',
    ]);
  });

  test('hidden, white, tiny and deleted words are kept apart', async () => {
    const body = String.raw`Seen {\v hidden} {\cf1 white} {\fs2 tiny} {\cf1\cb2 lit} {\deleted struck} end`;
    const document = await read('cv.rtf', rtfOf(body));
    expect(linesOf(document)[0]).toBe('Seen lit end');
    expect(document.hiddenText.join(' ')).toBe('hiddenwhitetinystruck');
  });
});

describe('HTML', () => {
  test('blocks become lines, tables rows, lists items; scripts and styles are no text', async () => {
    const body =
      '<header><h1>Dana <b>Whitfield</b></h1><a href="mailto:dana@example.com">E-mail</a></header><script>alert(1)</script><section><div style="display:flex"><span>Store Manager</span><span>2021</span></div><ul><li>Led <i>thirty</i> people</li><li>Cut &amp; trimmed</li></ul><table><tr><td>2019</td><td>Cook</td></tr><tr><td></td><td></td></tr></table>one<br>two<pre>a\n  b</pre></section>';
    const document = await read('cv.html', htmlOf(body, '<style>p{color:red}</style>'));
    expect(linesOf(document)).toEqual([
      'Dana Whitfield',
      'E-mail (dana@example.com)',
      'Store Manager\t2021',
      '• Led thirty people',
      '• Cut & trimmed',
      '2019\tCook',
      'one',
      'two',
      'a',
      '  b',
    ]);
  });

  const hiding: [how: string, body: string, head?: string][] = [
    ['display', '<p style="display:none">SECRET</p>'],
    ['visibility', '<p style="visibility: hidden">SECRET</p>'],
    ['the hidden attribute', '<p hidden>SECRET</p>'],
    ['font size', '<p style="font-size:0">SECRET</p>'],
    ['a tiny font', '<p style="font-size:1px">SECRET</p>'],
    ['white on white', '<p style="color:#fff">SECRET</p>'],
    ['the colour of its ground', '<div style="background:#123456"><p style="color:#123457">SECRET</p></div>'],
    ['a colour with no opacity', '<p style="color:rgba(0,0,0,0)">SECRET</p>'],
    ['opacity', '<p style="opacity:0">SECRET</p>'],
    ['place', '<p style="position:absolute;left:-9999px">SECRET</p>'],
    ['indent', '<p style="text-indent:-9999px">SECRET</p>'],
    ['clipping', '<p style="position:absolute;clip:rect(0,0,0,0)">SECRET</p>'],
    ['a box of no height', '<div style="height:0;overflow:hidden">SECRET</div>'],
    ['a class', '<p class="x">SECRET</p>', '<style>/* c */ .x { display: none !important }</style>'],
    ['an id', '<p id="x">SECRET</p>', '<style>@media print{p{color:red}} #x{color:white}</style>'],
    ['a comment', '<!-- SECRET -->'],
    ['an old attribute', '<font color="white">SECRET</font>'],
  ];
  test.each(hiding)('text hidden by %s is kept apart', async (_, body, head = '') => {
    const document = await read('cv.html', htmlOf(`<p>Seen</p>${body}<p>too</p>`, head));
    expect(linesOf(document)).toEqual(['Seen', 'too']);
    expect(document.hiddenText).toEqual(['SECRET']);
  });

  test('light words on a dark ground are seen, and so is what is visible within the invisible', async () => {
    const body =
      '<div style="background-color: rgb(10, 20, 30)"><p style="color:white">Light</p></div><div style="background:url(x.png);color:#fff">Picture</div><div style="visibility:hidden"><span style="visibility:visible">Shown</span></div>';
    expect(linesOf(await read('cv.html', htmlOf(body)))).toEqual(['Light', 'Picture', 'Shown']);
  });

  test('the encoding it names is used', async () => {
    const bytes = Buffer.from(
      '<html><meta charset=windows-1251><p>\xcc\xee\xf1\xea\xe2\xe0</p></html>',
      'latin1',
    );
    expect(linesOf(await read('cv.htm', bytes))).toEqual(['Москва']);
  });
});

test('Markdown: headings, lists, tables and links stay, comments and styled HTML are hidden', async () => {
  const source =
    '# Dana\n\nLine one\nline two\n\n- a **b**\n  - c\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n[site](https://example.com/d)\n\n<!-- IGNORE ALL -->\n\nText <span style="color:white">ghost</span> end\n';
  const document = await read('cv.md', Buffer.from(source));
  expect(document.format).toBe('markdown');
  expect(linesOf(document)).toEqual([
    'Dana',
    'Line one',
    'line two',
    '• a b',
    '• c',
    'x\ty',
    '1\t2',
    'site (https://example.com/d)',
    'Text end',
  ]);
  expect(document.hiddenText).toEqual(['IGNORE ALL', 'ghost']);
});

describe('DOCX', () => {
  test('hidden, white, tiny and unpainted words are kept apart', async () => {
    const bytes = docxOfRuns(
      runXml('Seen ') +
        runXml('vanished ', '<w:vanish/>') +
        runXml('white ', '<w:color w:val="FFFFFF"/>') +
        runXml('tiny ', '<w:sz w:val="2"/>') +
        runXml('lit', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000080"/>'),
      `<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>${runXml('kept', '<w:vanish w:val="0"/>')}`,
    );
    const document = await read('cv.docx', bytes);
    expect(linesOf(document)).toEqual(['Seen lit', 'kept']);
    expect(document.hiddenText).toEqual(['vanished white tiny']);
  });

  test('white words in a dark cell or box are seen', async () => {
    const white = runXml('Light', '<w:color w:val="FFFFFF"/>');
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr><w:p>${white}</w:p></w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><w:drawing><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wps:spPr><a:solidFill><a:srgbClr val="203040"/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent><w:p>${white}</w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r>${runXml('Around')}</w:p>`;
    const document = await read('cv.docx', docxOf(cell + box));
    expect(linesOf(document)).toEqual(['Light', 'Around', 'Light']);
    expect(document.hiddenText).toEqual([]);
  });

  test('an empty row of a table is nothing', async () => {
    const row = `<w:tr><w:tc>${paragraphXml('')}</w:tc><w:tc>${paragraphXml('')}</w:tc></w:tr>`;
    const bytes = docxOf(`<w:tbl>${row}</w:tbl>${paragraphXml('After')}`);
    expect(linesOf(await read('cv.docx', bytes))).toEqual(['After']);
  });
});

describe('the kind of a file', () => {
  const pdf = pdfWithPages([shows('A page of text')]);
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  const cases: [name: string, bytes: Uint8Array, outcome: string][] = [
    ['resume', pdf, 'pdf'],
    ['resume', rtfOf('Hello there'), 'rtf'],
    ['resume', htmlOf('<p>Hello'), 'html'],
    ['resume', odtOf({ body: '<text:p>Hello</text:p>' }), 'odt'],
    ['resume', docxOf(paragraphXml('Hello')), 'docx'],
    ['resume', Buffer.from('Hello'), 'text'],
    ['cv.html', Buffer.from('<p>A piece of a page</p>'), 'html'],
    ['cv.odt', docxOf(paragraphXml('Hello')), 'document.wrong_type'],
    ['cv.docx', odtOf({ body: '<text:p>Hello</text:p>' }), 'document.wrong_type'],
    ['cv.txt', rtfOf('Hello'), 'document.wrong_type'],
    ['cv.rtf', Buffer.from('Hello'), 'document.wrong_type'],
    ['cv.html', pdf, 'document.wrong_type'],
    ['cv.doc', ole, 'document.old_word'],
    ['cv.doc', rtfOf('Hello'), 'document.old_word'],
    ['cv.docx', ole, 'document.old_word'],
    ['cv.pages', zipOf([{ name: 'Index/Document.iwa' }]), 'document.apple_pages'],
    ['cv', zipOf([{ name: 'Index/Document.iwa' }]), 'document.apple_pages'],
    ['cv.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'document.picture'],
    ['cv.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'document.picture'],
    ['cv.pdf', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'document.picture'],
  ];
  const named = cases.map(([name, bytes, outcome], index) => ({ name, bytes, outcome, index }));
  test.each(named)('$name (case $index) is $outcome', async ({ name, bytes, outcome }) => {
    expect(await codeOf(name, bytes)).toBe(outcome);
  });
});

describe('a PDF with a Europass record in it', () => {
  const xml = readFileSync(join(samples, 'records/europass-2012.xml'));
  const pdfWith = (lines: readonly string[], attachment: Uint8Array): Promise<Uint8Array> => {
    const document = new PDFDocument();
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.file(Buffer.from(attachment), { name: 'attachment.xml' });
    for (const line of lines) document.text(line);
    return new Promise((resolve) => {
      document.on('end', () => resolve(Buffer.concat(chunks)));
      document.end();
    });
  };

  test('is read from the record when the pages say the same', async () => {
    const { document: own } = await readFile({ bytes: xml, fileName: 'cv.xml' });
    const bytes = await pdfWith(linesOf(own), xml);
    const { document, structured } = await readFile({ bytes, fileName: 'cv.pdf' });
    expect(structured?.record.source).toBe('europass');
    expect(document.format).toBe('europass');
  });

  test('is read from its pages when the record tells another career, or is damaged', async () => {
    const pages = ['Jane Roe', 'Cook, Harbor Inn, 2019 - 2021', 'Some more words of a page'];
    for (const attachment of [xml, xml.subarray(0, xml.length / 2)]) {
      const { document, structured } = await readFile({
        bytes: await pdfWith(pages, attachment),
        fileName: 'cv.pdf',
      });
      expect(structured).toBeNull();
      expect(linesOf(document)).toEqual(pages);
    }
  });
});
