import { AppError } from '@career-mirror/contract';
import * as yauzl from 'yauzl';
import { maxFileBytes, maxUnpackedBytes, maxZipEntries, maxZipRatio, ratioFloorBytes } from './limits.ts';

export type DocumentFormat = 'pdf' | 'docx' | 'text';

const formatOfExtension: Record<string, DocumentFormat> = {
  pdf: 'pdf',
  docx: 'docx',
  txt: 'text',
  text: 'text',
  md: 'text',
};

/**
 * Kind of a document, decided by its first bytes and its extension, which must agree. Nothing is inflated: of a
 * ZIP only the directory is read.
 *
 * @throws AppError `document.empty`, `.too_large`, `.wrong_type`, `.encrypted` (an Office file with a password is
 *                  an OLE container), `.inflates_too_much`, `.broken`
 */
export async function inspectContainer(bytes: Uint8Array, fileName: string): Promise<DocumentFormat> {
  if (bytes.byteLength === 0) throw new AppError('document.empty', { fileName });
  if (bytes.byteLength > maxFileBytes) {
    throw new AppError('document.too_large', { fileName, bytes: bytes.byteLength, limitBytes: maxFileBytes });
  }
  const extension = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const expected = formatOfExtension[extension];
  const found = magicOf(bytes);
  if (found === 'ole') {
    // A DOCX with a password is an OLE container holding an encrypted package; an old .doc is one without.
    if (expected === 'docx' && includesUtf16(bytes, 'EncryptedPackage')) {
      throw new AppError('document.encrypted', { fileName });
    }
    throw new AppError('document.wrong_type', { fileName, found: 'doc' });
  }
  if (expected === undefined || found !== magicWanted[expected]) {
    throw new AppError('document.wrong_type', { fileName, extension, found });
  }
  if (expected === 'docx') await inspectZip(bytes, fileName);
  return expected;
}

const magicWanted = { pdf: 'pdf', docx: 'zip', text: 'text' } as const;

function magicOf(bytes: Uint8Array): 'pdf' | 'zip' | 'ole' | 'text' | 'binary' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  // Readers accept a PDF header anywhere in the first kilobyte, and real files have a few bytes before it.
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return 'zip';
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x05, 0x06]))) return 'zip';
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'ole';
  if (head.includes('%PDF-')) return 'pdf';
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16) return 'text';
  if (head.subarray(0, 5).toString('latin1') === '{\\rtf') return 'binary';
  return bytes.includes(0) ? 'binary' : 'text';
}

function includesUtf16(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

/** Reads the directory of a ZIP and refuses what is no DOCX or would not stay small. */
async function inspectZip(bytes: Uint8Array, fileName: string): Promise<void> {
  const entries = await listEntries(bytes, fileName);
  let packed = 0;
  let unpacked = 0;
  let hasBody = false;
  for (const entry of entries) {
    const symlink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
    if (symlink)
      throw new AppError('document.broken', { fileName, reason: 'symlink', entry: entry.fileName });
    if ((entry.generalPurposeBitFlag & 1) === 1) throw new AppError('document.encrypted', { fileName });
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (ratio > maxZipRatio && entry.uncompressedSize > ratioFloorBytes) {
      throw new AppError('document.inflates_too_much', { fileName, entry: entry.fileName, ratio });
    }
    hasBody ||= entry.fileName === 'word/document.xml' || /^word\/document\d*\.xml$/.test(entry.fileName);
  }
  if (unpacked > maxUnpackedBytes || unpacked / Math.max(1, packed) > maxZipRatio) {
    throw new AppError('document.inflates_too_much', { fileName, unpackedBytes: unpacked });
  }
  if (!hasBody) throw new AppError('document.wrong_type', { fileName, found: 'zip' });
}

function listEntries(bytes: Uint8Array, fileName: string): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // `decodeStrings` makes yauzl refuse absolute names, `..` and backslashes.
    yauzl.fromBuffer(buffer, { lazyEntries: true, decodeStrings: true }, (failure, zip) => {
      if (failure || !zip) {
        reject(new AppError('document.broken', { fileName, reason: String(failure?.message) }));
        return;
      }
      if (zip.entryCount > maxZipEntries) {
        reject(new AppError('document.inflates_too_much', { fileName, entries: zip.entryCount }));
        return;
      }
      const entries: yauzl.Entry[] = [];
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.push(entry);
        zip.readEntry();
      });
      zip.on('end', () => resolve(entries));
      zip.on('error', (error: Error) =>
        reject(new AppError('document.broken', { fileName, reason: error.message })),
      );
      zip.readEntry();
    });
  });
}
