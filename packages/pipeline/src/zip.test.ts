import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readZipMember } from './zip.ts';

/** A ZIP archive by the book: local headers, directory, end record. */
function zip(members: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(members)) {
    const packed = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += local.length + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(members).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

test('a member is found by its path', () => {
  const archive = zip({ 'db/Read Me.txt': 'hello', 'db/Skills.txt': 'code\tvalue\n' });
  expect(readZipMember(archive, 'db/Skills.txt').toString()).toBe('code\tvalue\n');
});

test('an archive without the member says so', () => {
  expect(() => readZipMember(zip({ a: 'x' }), 'b')).toThrow('no member "b"');
});

test('a torn archive and a web page are refused', () => {
  expect(() => readZipMember(zip({ a: 'x' }).subarray(0, 40), 'a')).toThrow('not a ZIP archive');
  expect(() => readZipMember(Buffer.from('<html>Access denied</html>'), 'a')).toThrow('not a ZIP archive');
});

test('a member that inflates to more than it claims is refused', () => {
  const archive = zip({ a: 'x'.repeat(10_000) });
  archive.writeUInt32LE(10, archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  expect(() => readZipMember(archive, 'a')).toThrow();
});
