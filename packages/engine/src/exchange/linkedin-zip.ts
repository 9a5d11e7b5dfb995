import { AppError } from '@career-mirror/contract';
import { Inflate } from 'fflate';
import {
  INFLATE_STEP_BYTES,
  MAX_ARCHIVE_BYTES,
  MAX_ENTRIES,
  MAX_RATIO,
  MAX_UNPACKED_BYTES,
  RATIO_FLOOR_BYTES,
} from './linkedin-limits.ts';

/*
 * The ZIP container, as PKWARE's APPNOTE.TXT describes it: the end record (4.3.16) leads to the directory (4.3.12), which says
 * where each entry begins (4.3.7). The directory is read and judged whole before anything is inflated, and of the entries only
 * those asked for are.
 */

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
/** Longest comment behind the end record, bytes. */
const MAX_COMMENT = 0xffff;
/** Stands where the real value is in a ZIP64 field, which no archive within our limits needs. */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const UNIX_KIND = 0o170000;
const UNIX_SYMLINK = 0o120000;

export type ZipEntry = {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly method: number;
  readonly crc32: number;
  /** Where its local header begins. */
  readonly at: number;
};

const broken = (reason: string): AppError => new AppError('archive.broken', { reason });

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endRecordAt(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_RECORD_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw broken('no end record');
}

/** True when the bytes begin as a ZIP does, an empty one included. */
export const looksZipped = (bytes: Uint8Array): boolean => {
  if (bytes.byteLength < END_RECORD_BYTES) return false;
  const head = viewOf(bytes).getUint32(0, true);
  return head === LOCAL_HEADER || head === END_RECORD;
};

function refuseName(name: string): void {
  const parts = name.split(/[/\\]/);
  if (/^[/\\]|^[A-Za-z]:/.test(name) || parts.includes('..')) throw broken(`name ${name}`);
}

/**
 * The entries of a ZIP, folders left away. Nothing is inflated.
 *
 * @throws AppError archive.not_zip, .too_large, .encrypted, .broken (a symlink, a name that leads outside, a cut-off file),
 *                  .inflates_too_much (too many entries, too large or too well packed, by what the directory announces)
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  if (bytes.byteLength > MAX_ARCHIVE_BYTES) {
    throw new AppError('archive.too_large', { bytes: bytes.byteLength, limitBytes: MAX_ARCHIVE_BYTES });
  }
  if (!looksZipped(bytes)) throw new AppError('archive.not_zip');
  const view = viewOf(bytes);
  const end = endRecordAt(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw new AppError('archive.inflates_too_much', { entries: count });
  const entries: ZipEntry[] = [];
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_ENTRY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw broken('directory');
    }
    const nameBytes = view.getUint16(at + 28, true);
    const next =
      at + DIRECTORY_ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw broken('directory');
    const nameAt = at + DIRECTORY_ENTRY_BYTES;
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameBytes));
    refuseName(name);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new AppError('archive.encrypted', { entry: name });
    if (((view.getUint32(at + 38, true) >>> 16) & UNIX_KIND) === UNIX_SYMLINK)
      throw broken(`symlink ${name}`);
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    const ratio = entry.unpackedBytes / Math.max(1, entry.packedBytes);
    if (entry.unpackedBytes === ELSEWHERE || (ratio > MAX_RATIO && entry.unpackedBytes > RATIO_FLOOR_BYTES)) {
      throw new AppError('archive.inflates_too_much', { entry: name, unpackedBytes: entry.unpackedBytes });
    }
    unpacked += entry.unpackedBytes;
    if (!name.endsWith('/')) entries.push(entry);
    at = next;
  }
  if (unpacked > MAX_UNPACKED_BYTES || unpacked > Math.max(RATIO_FLOOR_BYTES, bytes.byteLength * MAX_RATIO)) {
    throw new AppError('archive.inflates_too_much', { unpackedBytes: unpacked });
  }
  return entries;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Checksum of APPNOTE 4.4.7. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function packedOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.at + LOCAL_HEADER_BYTES > bytes.byteLength || view.getUint32(entry.at, true) !== LOCAL_HEADER) {
    throw broken(`local header of ${entry.name}`);
  }
  const from =
    entry.at + LOCAL_HEADER_BYTES + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packedBytes > bytes.byteLength) throw broken(`${entry.name} is cut off`);
  return bytes.subarray(from, from + entry.packedBytes);
}

/** Inflates in small steps and stops as soon as more comes out than the directory announced. */
function inflateAtMost(packed: Uint8Array, announced: number, name: string): Uint8Array {
  const out = new Uint8Array(announced);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > announced) {
      throw new AppError('archive.inflates_too_much', { entry: name, announcedBytes: announced });
    }
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += INFLATE_STEP_BYTES) {
      const to = Math.min(packed.length, from + INFLATE_STEP_BYTES);
      inflate.push(packed.subarray(from, to), to === packed.length);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw broken(`${name}: ${String(cause)}`);
  }
  return length === announced ? out : out.subarray(0, length);
}

/**
 * One entry's bytes.
 *
 * @throws AppError archive.broken (cut off, another method than DEFLATE, a wrong checksum), .inflates_too_much (more came out
 *                  than the directory announced)
 */
export function unzipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedOf(bytes, entry);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw broken(`method ${entry.method}`);
  const whole = entry.method === STORED ? packed : inflateAtMost(packed, entry.unpackedBytes, entry.name);
  if (whole.length !== entry.unpackedBytes) throw broken(`${entry.name} has another length than announced`);
  if (crc32(whole) !== entry.crc32) throw broken(`checksum of ${entry.name}`);
  return whole;
}
