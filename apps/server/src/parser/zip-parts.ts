import * as yauzl from 'yauzl';
import { DocumentFailure } from './failure.ts';

/**
 * The wanted entries of a ZIP, inflated. yauzl ends an entry that holds more than its directory announces, and the
 * directory's sums were checked before the document came here.
 *
 * @param wanted  tells by name and announced size which entries to inflate
 */
export function readParts(
  bytes: Uint8Array,
  wanted: (name: string, announcedBytes: number) => boolean,
): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(
        new DocumentFailure('document.broken', { reason: error instanceof Error ? error.message : 'zip' }),
      );
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
      if (failure || !zip) {
        fail(failure);
        return;
      }
      const parts = new Map<string, string>();
      zip.on('entry', (entry: yauzl.Entry) => {
        // A name that comes twice is a trick: readers differ in which one they show.
        if (parts.has(entry.fileName)) {
          fail(new Error('entry twice'));
          return;
        }
        if (!wanted(entry.fileName, entry.uncompressedSize)) {
          zip.readEntry();
          return;
        }
        zip.openReadStream(entry, (error, stream) => {
          if (error || !stream) {
            fail(error);
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', fail);
          stream.on('end', () => {
            parts.set(entry.fileName, decodeXml(Buffer.concat(chunks)));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(parts));
      zip.on('error', fail);
      zip.readEntry();
    });
  });
}

/** XML of office documents is UTF-8, seldom UTF-16 with its mark. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
