import * as yauzl from 'yauzl';
import type { DocxBlock } from './docx-blocks.ts';

/** Page heads and feet, which mammoth leaves out; name and address often stand there. */
export type Margins = { head: DocxBlock[]; foot: DocxBlock[] };

/** Largest head or foot that is read, in bytes once inflated. */
const largestPart = 500_000;
const headSize = 11;

export async function readMargins(bytes: Uint8Array): Promise<Margins> {
  const parts = await readParts(bytes);
  const seen = new Set<string>();
  const blocksOf = (kind: string): DocxBlock[] =>
    [...parts]
      .filter(([name]) => name.startsWith(`word/${kind}`))
      .toSorted(([one], [other]) => one.localeCompare(other))
      .flatMap(([, xml]) => paragraphsOf(xml))
      .filter((text) => text.trim() !== '' && !seen.has(text) && seen.add(text))
      .map((text) => ({ text, fontSize: headSize, bold: false, heading: false, indent: 0 }));
  return { head: blocksOf('header'), foot: blocksOf('footer') };
}

/** Text of the paragraphs of a part. Only tags and five entities are read, so nothing can be included from outside. */
function paragraphsOf(xml: string): string[] {
  return xml.split(/<\/w:p>/).map((paragraph) => {
    let text = '';
    for (const match of paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\s*\/>/g)) {
      if (match[2] === 'tab') text += '\t';
      else if (match[2] === 'br') text += '\n';
      else text += unescaped(match[1] ?? '');
    }
    return text;
  });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);

function readParts(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
      if (failure || !zip) {
        reject(failure ?? new Error('no zip'));
        return;
      }
      const parts = new Map<string, string>();
      zip.on('entry', (entry: yauzl.Entry) => {
        const wanted =
          /^word\/(?:header|footer)\d*\.xml$/.test(entry.fileName) && entry.uncompressedSize <= largestPart;
        if (!wanted) {
          zip.readEntry();
          return;
        }
        zip.openReadStream(entry, (error, stream) => {
          if (error || !stream) {
            reject(error ?? new Error('no stream'));
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(parts));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}
