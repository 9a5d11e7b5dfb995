import { createHash } from 'node:crypto';
import { closeSync, constants, existsSync, fdatasync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { flushFolder } from './durable-fs.ts';

/*
 * The high-water mark: the number of the last change that was acknowledged, kept beside the database and flushed to
 * the disk before anybody is told that the change is safe. A database whose own count is lower has lost changes: a
 * torn log recovers without a word, an old copy opens like any other, and this is what notices.
 *
 * The file has two slots that are written in turn, each with a checksum, so a write cut in the middle leaves the
 * other slot. A mark may run behind the database (killed between commit and mark), never ahead of it.
 */

const SLOT_BYTES = 128;
const flush = promisify(fdatasync);

export type Mark = {
  /** Database the mark belongs to. */
  storeId: string;
  /** Changes acknowledged so far. */
  changes: number;
  /** When the last of them was, ISO 8601. */
  at: string;
};

export type HighWaterMark = {
  /** The mark as found on the disk; null = there is none. */
  readonly found: Mark | null;
  /** Resolves when a mark at least as high as this one is on the disk. Many at a time share one flush. */
  advance(mark: Mark): Promise<void>;
  /** Sets the mark down, where changes are known to be missing and the operator goes on without them. */
  reset(mark: Mark): Promise<void>;
  close(): Promise<void>;
};

/** Opens the mark at `path`, which is made when it is not there. */
export function openHighWaterMark(path: string): HighWaterMark {
  const isNew = !existsSync(path);
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  if (isNew) flushFolder(dirname(path));
  const slots = [readSlot(file, 0), readSlot(file, 1)];
  const found = slots.reduce(higher, null);
  let nextSlot = found !== null && slots[0] === found ? 1 : 0;
  let wanted: Mark | null = null;
  let running: Promise<void> = Promise.resolve();

  const write = async (mark: Mark) => {
    writeSync(file, encode(mark), 0, SLOT_BYTES, nextSlot * SLOT_BYTES);
    nextSlot = 1 - nextSlot;
    await flush(file);
  };
  const writeWanted = async () => {
    const mark = wanted;
    if (mark === null) return; // an earlier flush took this change along
    wanted = null;
    await write(mark);
  };

  return {
    found,
    advance: (mark) => {
      wanted = higher(wanted, mark);
      running = running.then(writeWanted, writeWanted); // a failed write was reported to those who waited for it
      return running;
    },
    reset: async (mark) => {
      await running;
      await write(mark);
      await write(mark);
    },
    close: async () => {
      await Promise.allSettled([running]);
      closeSync(file);
    },
  };
}

function higher(a: Mark | null, b: Mark | null): Mark | null {
  if (a === null || b === null) return a ?? b;
  return b.changes > a.changes ? b : a;
}

function encode({ storeId, changes, at }: Mark): Buffer {
  const body = `${storeId} ${changes} ${at}`;
  return Buffer.from(`${checksum(body)} ${body}`.padEnd(SLOT_BYTES - 1).concat('\n'));
}

function readSlot(file: number, slot: number): Mark | null {
  const bytes = Buffer.alloc(SLOT_BYTES);
  const length = readSync(file, bytes, 0, SLOT_BYTES, slot * SLOT_BYTES);
  const [sum, storeId, changes, at] = bytes.toString('utf8', 0, length).trim().split(' ');
  if (storeId === undefined || changes === undefined || at === undefined) return null;
  if (sum !== checksum(`${storeId} ${changes} ${at}`)) return null;
  return { storeId, changes: Number(changes), at };
}

function checksum(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16);
}
