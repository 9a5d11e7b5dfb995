import { inflateRawSync } from 'node:zlib';

/* Signatures and field offsets of the ZIP format (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** No publisher's file is near this; an archive that claims more is not theirs. */
const LARGEST_MEMBER_BYTES = 500_000_000;

/**
 * One file out of a ZIP archive.
 *
 * @throws Error when the archive has no such member, or is torn
 */
export function readZipMember(archive: Buffer, name: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + END_SIZE > archive.length || archive.readUInt32LE(end) !== END_OF_DIRECTORY) {
    throw new Error('not a ZIP archive, or cut short');
  }
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(entry) !== DIRECTORY_ENTRY)
      throw new Error('the archive’s directory is damaged');
    const nameLength = archive.readUInt16LE(entry + 28);
    if (archive.toString('utf8', entry + ENTRY_SIZE, entry + ENTRY_SIZE + nameLength) === name) {
      return inflateEntry(archive, entry);
    }
    entry += ENTRY_SIZE + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  throw new Error(`the archive has no member "${name}"`);
}

function inflateEntry(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const packedBytes = archive.readUInt32LE(entry + 20);
  const bytes = archive.readUInt32LE(entry + 24);
  const local = archive.readUInt32LE(entry + 42);
  const from = local + LOCAL_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(from, from + packedBytes);
  if (bytes > LARGEST_MEMBER_BYTES) throw new Error(`the member claims ${bytes} bytes`);
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: bytes });
  throw new Error(`compression method ${method} is not known`);
}
