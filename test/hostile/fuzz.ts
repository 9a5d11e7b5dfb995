import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { Advisor } from '../../apps/server/src/mirror/advisor.ts';
import { extractDocx } from '../../apps/server/src/parser/docx.ts';
import { zipOf } from '../../apps/server/src/parser/hostile-files.ts';
import { extractHtml } from '../../apps/server/src/parser/html.ts';
import { extractMarkdown } from '../../apps/server/src/parser/markdown.ts';
import { extractOdt } from '../../apps/server/src/parser/odt.ts';
import { extractPdf } from '../../apps/server/src/parser/pdf.ts';
import { extractRtf } from '../../apps/server/src/parser/rtf.ts';
import { readCv, textDocument } from '../../packages/ai/src/intake/index.ts';
import { DocumentText } from '../../packages/contract/src/index.ts';
import { matchTitle } from '../../packages/engine/src/occupation/index.ts';
import { findSkills } from '../../packages/engine/src/skill/index.ts';

const samples = join(import.meta.dirname, '../samples');
const fixtures = join(import.meta.dirname, '../../apps/server/src/parser/fixture');

/** Longest a case may take, in milliseconds of the processor: a busy machine is no fault of a file. */
export const longestMs = 1_000;

export type Format = 'pdf' | 'docx' | 'odt' | 'rtf' | 'html' | 'md';
type Extract = (bytes: Uint8Array) => DocumentText | Promise<DocumentText>;
const extract: Record<Format, Extract> = {
  pdf: (bytes) => extractPdf(new Uint8Array(bytes), { onPage: () => undefined }),
  docx: extractDocx,
  odt: extractOdt,
  rtf: extractRtf,
  html: extractHtml,
  md: extractMarkdown,
};
const formats: Format[] = ['pdf', 'docx', 'odt', 'rtf', 'html', 'md'];
const isFormat = (ending: string): ending is Format => formats.some((each) => each === ending);

const seeds: { format: Format; bytes: Buffer }[] = [samples, fixtures].flatMap((folder) =>
  readdirSync(folder).flatMap((name) => {
    const ending = name.split('.').at(-1) ?? '';
    return isFormat(ending) ? [{ format: ending, bytes: readFileSync(join(folder, name)) }] : [];
  }),
);

/** Words that mean something to one of the readers. */
const tokens = [
  ...'<w:p> </w:p> <w:tbl> <w:tr> <w:tc> <w:txbxContent> <w:vanish/> <text:p> <table:table> </table:table> <draw:text-box> <text:list>'.split(
    ' ',
  ),
  ...'<div> </div> <table> </tr> <td> <li> <pre> <!-- --> <style> &#0; &#x10FFFF; &amp <br> style="font-size:'.split(
    ' ',
  ),
  ..."{ } \\par \\cell \\row \\trowd \\intbl \\v \\u-1? \\bin9 \\fs0 \\uc99 \\'ff {\\*\\shpinst {\\shptxt \\header".split(
    ' ',
  ),
  ...'# - * | |-|-| ``` > [ ]( ![ ** __ <a'.split(' '),
  ...'obj endobj stream endstream << >> [ ] BT ET Tj Tf Do q Q cm /Length /Kids /Count -1 99999999999 0 R /FlateDecode'.split(
    ' ',
  ),
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\uD800',
  '9'.repeat(400),
  ' '.repeat(3_000),
];

type Change =
  | { kind: 'flip'; at: number; bit: number }
  | { kind: 'cut'; at: number; length: number }
  | { kind: 'repeat'; at: number; length: number; times: number }
  | { kind: 'insert'; at: number; token: string }
  | { kind: 'end'; at: number };
const place = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat(200) }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.nat(80), times: fc.nat(60) }),
  fc.record({ kind: fc.constant('insert' as const), at: place, token: fc.constantFrom(...tokens) }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
);

function applied(bytes: Buffer, one: Change): Buffer {
  const at = Math.floor(one.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (one.kind) {
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << one.bit);
      return copy;
    }
    case 'cut':
      return Buffer.concat([before, after.subarray(one.length)]);
    case 'repeat': {
      const piece = after.subarray(0, one.length);
      return Buffer.concat([before, ...Array.from({ length: one.times }, () => piece), after]);
    }
    case 'insert':
      return Buffer.concat([before, Buffer.from(one.token), after]);
    case 'end':
      return before;
  }
}

/** Entries of a ZIP, inflated; enough for the samples, which were written by well-behaved programs. */
function entriesOf(zip: Buffer): { name: string; data: Buffer }[] {
  const entries = [];
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    entries.push({ name, data: zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
const mainParts = /^(?:word\/document\.xml|word\/styles\.xml|content\.xml|styles\.xml)$/;

export type FuzzFile = { format: Format; bytes: Buffer };

/** A sample file with a few things wrong; in a ZIP either the container or what is inside. */
export const mutatedFile: fc.Arbitrary<FuzzFile> = fc
  .record({
    seed: fc.constantFrom(...seeds),
    changes: fc.array(change, { minLength: 1, maxLength: 6 }),
    inside: fc.boolean(),
  })
  .map(({ seed: { format, bytes }, changes, inside }) => {
    const zip = format === 'docx' || format === 'odt';
    if (!zip || !inside) return { format, bytes: changes.reduce(applied, bytes) };
    const entries = entriesOf(bytes).map(({ name, data }) => ({
      name,
      data: mainParts.test(name) ? changes.reduce(applied, data) : data,
    }));
    return { format, bytes: Buffer.from(zipOf(entries)) };
  });

/** Text of any script, broken halves and odd marks included, and pieces of CVs. */
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    'Experience',
    'Berufserfahrung',
    'Store Manager, Harbor & Pine',
    'Mar 2021 – now',
    '03/2019–06/2018',
    'seit 2018',
    'janv. 2020 – auj.',
    '31.02.0000 - 99/9999',
    '• '.repeat(50),
    '-'.repeat(300),
    'a@'.repeat(200),
    '(614) 555-0142'.repeat(20),
    'Python, C++, C#, .NET, R, SQL, '.repeat(10),
    '\uD800\uDC00\uD800',
    '\u202Egnp.exe',
    'e\u0301'.repeat(200),
    'İıſK',
  ),
);
export const oddText: fc.Arbitrary<string> = fc
  .array(fc.tuple(pieces, fc.constantFrom('\n', '\n\n', '\t', ' ', ', ', '\f', '\r', ' | ')), {
    maxLength: 25,
  })
  .map((parts) => parts.flat().join(''));

const spentMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};

/** What is wrong with a case; null when nothing is. A parser's own error is an answer: the child reports the file as broken. */
export async function checkExtraction({ format, bytes }: FuzzFile): Promise<string | null> {
  const began = process.cpuUsage();
  let wrong: string | null = null;
  try {
    const document = DocumentText.parse(await extract[format](bytes));
    for (const page of document.pages) {
      const outside = page.lines.some(({ start, end }) => start < 0 || end < start || end > page.text.length);
      if (outside) wrong = 'a line outside its page';
    }
    readCv(document, { now: new Date('2026-11-25T00:00:00Z') });
  } catch (error) {
    // What the contract does not allow is our mistake; what a parser says about a damaged file is not.
    if (error instanceof Error && error.name === 'ZodError')
      wrong = `not as the contract says: ${error.message}`;
    else if (error instanceof Error && /intake|engine/.test(error.stack ?? '')) wrong = String(error.stack);
  }
  const took = spentMs(began);
  return wrong ?? (took > longestMs ? `took ${took.toFixed(0)} ms` : null);
}

/** What is wrong with reading a text, matching it as a title or finding skills in it; null when nothing is. */
export function checkNormalising(advisor: Pick<Advisor, 'titles' | 'skills'>, text: string): string | null {
  const began = process.cpuUsage();
  try {
    const document = textDocument(text);
    const reading = readCv(document, { now: new Date('2026-11-25T00:00:00Z') });
    for (const spell of reading.spells) {
      for (const cited of [spell.title, spell.employer]) {
        if (cited?.evidence.kind !== 'document') continue;
        const { span } = cited.evidence;
        const page = document.pages.find(({ number }) => number === span.page);
        if (page?.text.slice(span.start, span.end) !== cited.evidence.text)
          return 'a value that is not at its place';
      }
    }
    for (const { confidence } of matchTitle(advisor.titles, text.slice(0, 300), { limit: 5 })) {
      if (!(confidence >= 0 && confidence <= 1)) return `a confidence of ${confidence}`;
    }
    findSkills(advisor.skills, text);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = spentMs(began);
  return took > longestMs ? `took ${took.toFixed(0)} ms` : null;
}
