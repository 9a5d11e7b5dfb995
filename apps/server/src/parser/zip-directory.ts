import { AppError } from '@career-mirror/contract';
import * as yauzl from 'yauzl';
import { maxUnpackedBytes, maxZipEntries, maxZipRatio, ratioFloorBytes } from './limits.ts';

/**
 * Reads the directory of a ZIP, refuses what would not stay small or reaches outside, and tells which document it holds.
 *
 * @throws AppError `document.broken`, `.encrypted`, `.inflates_too_much`, `.apple_pages`, `.wrong_type`
 */
export async function inspectZip(bytes: Uint8Array, fileName: string): Promise<'docx' | 'odt'> {
  const entries = await listEntries(bytes, fileName);
  let packed = 0;
  let unpacked = 0;
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
  }
  if (unpacked > maxUnpackedBytes || unpacked / Math.max(1, packed) > maxZipRatio) {
    throw new AppError('document.inflates_too_much', { fileName, unpackedBytes: unpacked });
  }
  // A directory that announces more packed bytes than the file has describes the same bytes twice.
  if (packed > bytes.byteLength) throw new AppError('document.broken', { fileName, reason: 'overlap' });
  const names = new Set(entries.map((entry) => entry.fileName));
  if (names.size < entries.length) throw new AppError('document.broken', { fileName, reason: 'entry twice' });
  if ([...names].some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  if (names.has('content.xml') && (names.has('mimetype') || names.has('META-INF/manifest.xml'))) return 'odt';
  if ([...names].some((name) => name.startsWith('Index/') || name === 'index.apxl')) {
    throw new AppError('document.apple_pages', { fileName });
  }
  throw new AppError('document.wrong_type', { fileName, found: 'zip' });
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
