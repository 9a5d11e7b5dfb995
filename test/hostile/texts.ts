import { bytesOf, type HostileFile, type Lures, utf8 } from './case.ts';

const repeat = (text: string, times: number): string => text.repeat(times);

/** HTML that nests, swells or calls outside. */
function pages({ sink, secretFile }: Lures): HostileFile[] {
  const make = (name: string, body: string, wanted: HostileFile['wanted'] = 'any'): HostileFile => ({
    name: `HTML: ${name}`,
    fileName: 'cv.html',
    wanted,
    bytes: utf8(`<!doctype html><html><body>${body}`),
  });
  const calls: [string, string][] = [
    ['a picture', `<img src="${sink}/img">`],
    ['a frame', `<iframe src="${sink}/frame"></iframe>`],
    ['a style sheet', `<link rel=stylesheet href="${sink}/css">`],
    ['an imported style', `<style>@import url(${sink}/import); p{background:url(${sink}/bg)}</style>`],
    ['a script', `<script src="${sink}/js"></script><script>fetch("${sink}/fetch")</script>`],
    ['a refresh', `<meta http-equiv=refresh content="0;url=${sink}/refresh">`],
    ['an object', `<object data="file://${secretFile}"></object><embed src="file:///etc/passwd">`],
    ['a drawing', `<svg><image href="${sink}/svg"/><use href="file://${secretFile}"/></svg>`],
    ['a base and a form', `<base href="${sink}/"><form action=go><input autofocus onfocus=submit()></form>`],
    ['an event', `<body onload="location='${sink}/load'"><video src="${sink}/v" poster="${sink}/p"></video>`],
    ['server side includes', `<!--#include file="${secretFile}" --><?php readfile("${secretFile}"); ?>`],
  ];
  return [
    ...calls.map(([name, body]) => make(`${name} from outside`, `<p>Jane Roe, Cook</p>${body}`, 'read')),
    {
      name: 'HTML: an outer entity',
      fileName: 'cv.html',
      wanted: 'any',
      bytes: utf8(
        `<!DOCTYPE html [<!ENTITY x SYSTEM "file://${secretFile}"><!ENTITY y SYSTEM "${sink}/e">]><html><p>Jane &x; &y;</p></html>`,
      ),
    },
    make('three hundred thousand boxes deep', repeat('<div>', 300_000), 'refused'),
    make('bold in bold in bold', repeat('<b>', 400_000), 'refused'),
    make('tables in tables', repeat('<table><tr><td>', 100_000), 'refused'),
    make('a hundred tables in tables', `${repeat('<table><tr><td>', 100)}Jane Roe`, 'read'),
    make('lists in lists', repeat('<ul><li>', 150_000), 'refused'),
    make('a million ends without a beginning', `<p>Jane</p>${repeat('</p></div>', 200_000)}`),
    make('a million line breaks', repeat('<br>', 1_000_000)),
    make('a million paragraphs', repeat('<p>', 1_000_000)),
    make('a tag that never ends', `<p ${repeat('a="b" ', 700_000)}`),
    make('a value that never ends', `<p title="${repeat('x', 4_000_000)}`),
    make('a comment that never ends', `<!--${repeat('-', 4_000_000)}`),
    make('a million open brackets', repeat('<', 4_000_000)),
    make('a million entities', repeat('&lt;', 1_000_000)),
    make('entities that never end', repeat('&a', 2_000_000)),
    make('numbers beyond Unicode', repeat('&#99999999999;', 300_000)),
    make('a style of a million rules', `<style>${repeat('a{b:c}', 600_000)}</style><p>Jane`),
    make('a style that never ends', `<style>${repeat('{', 3_000_000)}</style><p>Jane`),
    make('a style of comments', `<style>${repeat('/*', 1_500_000)}</style><p>Jane`),
    make(
      'a value of brackets',
      `<p style="color:rgb(${repeat('(', 500_000)};transform:scale(${repeat(' ', 500_000)}">Jane</p>`,
    ),
    make(
      'a class of a million words',
      `<style>.a{color:red}</style><p class="${repeat('a ', 1_000_000)}">Jane</p>`,
    ),
    make('a font line of blanks', `<p style="font:${repeat(' 1', 500_000)}">Jane</p>`),
    make('no letters at all', '<p>&nbsp;</p>', 'refused'),
    make(
      'a template language',
      `<p>Jane {{constructor.constructor("return process")()}} ${'$'}{7*7} #{7*7} <%= 7*7 %></p>`,
      'read',
    ),
  ];
}

/** RTF that nests, swells, lies or calls outside. */
function richTexts({ sink, secretFile }: Lures): HostileFile[] {
  const make = (name: string, body: string, wanted: HostileFile['wanted'] = 'any'): HostileFile => ({
    name: `RTF: ${name}`,
    fileName: 'cv.rtf',
    wanted,
    bytes: bytesOf(`{\\rtf1\\ansi ${body}`),
  });
  const jane = 'Jane Roe, Cook\\par ';
  const calls: [string, string][] = [
    ['a picture', `{\\field{\\*\\fldinst INCLUDEPICTURE "${sink}/img" \\\\d}{\\fldrslt x}}`],
    ['a text', `{\\field{\\*\\fldinst INCLUDETEXT "${secretFile}"}{\\fldrslt x}}`],
    ['a template', `{\\*\\template ${sink}/template.dotx}`],
    ['a link', `{\\field{\\*\\fldinst HYPERLINK "${sink}/link"}{\\fldrslt here}}`],
    ['a live link', `{\\field{\\*\\fldinst DDEAUTO c:/windows/system32/cmd.exe "/k calc"}{\\fldrslt x}}`],
    [
      'an object',
      `{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document.8}{\\*\\objdata ${repeat('d0cf11e0', 1000)}}}`,
    ],
    ['an equation', `{\\object\\objemb{\\*\\objclass Equation.3}{\\*\\objdata ${repeat('0c', 10_000)}}}`],
    ['a file table', `{\\*\\filetbl{\\file\\fid0\\fnetwork ${sink}}}`],
  ];
  return [
    ...calls.map(([name, body]) => make(`${name} from outside`, `${jane}${body}}`, 'read')),
    make('a million groups deep', repeat('{', 1_000_000), 'refused'),
    make('a million ends', `${jane}${repeat('}', 1_000_000)}`, 'read'),
    make('a million words', repeat('\\b', 1_000_000)),
    make('a million paragraphs', repeat('x\\par ', 600_000), 'refused'),
    make('a million cells', repeat('\\intbl x\\cell', 300_000)),
    make('a million rows', repeat('\\trowd\\intbl x\\cell\\row', 150_000)),
    make('a hundred thousand borders of cells', `${repeat('\\cellx1', 500_000)}${jane}}`),
    make('text boxes in text boxes', repeat('{\\shp{\\*\\shpinst{\\shptxt x', 100_000), 'refused'),
    make('a picture of four megabytes', `${jane}{\\pict\\pngblip ${repeat('89', 2_000_000)}}}`, 'read'),
    make('raw bytes of two gigabytes', `${jane}\\bin2147483647 x}`),
    make('raw bytes below zero', `${jane}\\bin-5 x}`),
    make('a word of a million letters', `${jane}\\${repeat('a', 1_000_000)} }`),
    make('a number of a million digits', `${jane}\\fs${repeat('9', 1_000_000)} }`),
    make('a stand-in of a billion letters', `${jane}\\uc1000000000\\u65 ?${repeat('x', 100)}}`),
    make('half letters', `${repeat('\\u-10179 ?', 100_000)}}`, 'any'),
    make('bytes that are no digits', `${jane}${repeat("\\'zz", 300_000)}}`),
    make(
      'a hundred thousand fonts',
      `{\\fonttbl${Array.from({ length: 100_000 }, (_, i) => `{\\f${i}\\fcharset${i % 256} A;}`).join('')}}${jane}}`,
    ),
    make('a million colours', `{\\colortbl;${repeat('\\red1\\green2\\blue3;', 150_000)}}${jane}}`),
    make('a backslash at the end', `${jane}\\`),
    make('nothing', '}', 'refused'),
  ];
}

/** Markdown that is slow to read for careless patterns. */
function markdowns({ sink, secretFile }: Lures): HostileFile[] {
  const make = (name: string, text: string, wanted: HostileFile['wanted'] = 'any'): HostileFile => ({
    name: `Markdown: ${name}`,
    fileName: 'cv.md',
    wanted,
    bytes: utf8(text),
  });
  const size = 60_000;
  const patterns: [string, string][] = [
    ['open brackets', repeat('[', size)],
    ['brackets and brackets', repeat('[a](', size / 4)],
    ['pictures', repeat('![', size / 2)],
    ['stars', repeat('*', size)],
    ['stars and letters', repeat('*a ', size / 3)],
    ['stars and underscores', repeat('**_', size / 3)],
    ['underscores', repeat('_a', size / 2)],
    ['back-ticks', Array.from({ length: 300 }, (_, i) => repeat('`', i)).join(' ')],
    ['tildes', repeat('~', size)],
    ['quotes in quotes', repeat('>', size)],
    ['lists in lists', Array.from({ length: 400 }, (_, i) => `${repeat(' ', i * 2)}- a`).join('\n')],
    ['open tags', repeat('<a ', size / 3)],
    ['open comments', repeat('<!--', size / 4)],
    ['addresses', repeat('<http://', size / 8)],
    ['mail addresses', `${repeat('a.', size / 2)}@`],
    ['escapes', repeat('\\', size)],
    ['tables', `|${repeat('a|', size / 4)}\n|${repeat('-|', size / 4)}\n`],
    ['references', Array.from({ length: 6_000 }, (_, i) => `[${i}]: x`).join('\n')],
    ['blanks at the end of lines', repeat(`${repeat(' ', 500)}\n`, 120)],
    ['tabs', repeat('\t', size)],
    ['headings', repeat('# ', size / 2)],
    ['rules', repeat('- ', size / 2)],
    ['autolinks', repeat('www.a', size / 5)],
  ];
  return [
    ...patterns.map(([name, text]) => make(name, text)),
    make(
      'a page from outside',
      `# Jane\n\n![x](${sink}/img) <img src="${sink}/raw">\n\n<iframe src="file://${secretFile}">\n`,
      'read',
    ),
    make('too long', repeat('word ', 50_000), 'refused'),
  ];
}

/** JSON and XML of a depth or size that no career has. */
function records({ sink, secretFile }: Lures): HostileFile[] {
  const json = (name: string, text: string): HostileFile => ({
    name: `JSON: ${name}`,
    fileName: 'resume.json',
    wanted: 'refused',
    bytes: utf8(text),
  });
  const xml = (name: string, text: string): HostileFile => ({
    name: `Europass: ${name}`,
    fileName: 'europass.xml',
    wanted: 'refused',
    bytes: utf8(text),
  });
  const laughs = Array.from({ length: 10 }, (_, level) =>
    level === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${level} "${repeat(`&l${level - 1};`, 10)}">`,
  ).join('');
  const learner = (prologue: string, text: string): string =>
    `<?xml version="1.0"?>${prologue}<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification><PersonName><FirstName>${text}</FirstName></PersonName></Identification></LearnerInfo></SkillsPassport>`;
  return [
    json('two million arrays deep', repeat('[', 2_000_000)),
    json('two million arrays deep, closed', repeat('[', 2_000_000) + repeat(']', 2_000_000)),
    json('objects half a million deep', `${repeat('{"a":', 500_000)}1${repeat('}', 500_000)}`),
    json('a depth inside work', `{"work":${repeat('[', 200_000)}${repeat(']', 200_000)}}`),
    json('a prototype', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    {
      ...json('a number of a million digits', `{"basics":{"name":${repeat('9', 1_000_000)}}}`),
      wanted: 'any',
    },
    json('cut in the middle', '{"basics":{"name":"Jane'),
    xml('a local file', learner(`<!DOCTYPE r [<!ENTITY x SYSTEM "file://${secretFile}">]>`, '&x;')),
    xml('/dev/zero', learner('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///dev/zero">]>', '&x;')),
    xml('the net', learner(`<!DOCTYPE r [<!ENTITY x SYSTEM "${sink}/europass">]>`, '&x;')),
    xml('an outer document type', learner(`<!DOCTYPE r SYSTEM "${sink}/europass.dtd">`, 'Jane')),
    xml('a billion laughs', learner(`<!DOCTYPE r [${laughs}]>`, '&l9;')),
    xml('three hundred thousand elements deep', learner('', repeat('<a>', 300_000))),
    xml('never closed', '<?xml version="1.0"?><SkillsPassport><LearnerInfo>'),
  ];
}

export const hostileTexts = (lures: Lures): HostileFile[] => [
  ...pages(lures),
  ...richTexts(lures),
  ...markdowns(lures),
  ...records(lures),
];
