import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mark, openHighWaterMark } from './high-water.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'career-mirror-mark-'));
  path = join(folder, 'high-water');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const mark = (changes: number): Mark => ({ storeId: 'a-store', changes, at: '2026-11-25T12:00:00.000Z' });

async function reopened(): Promise<Mark | null> {
  const opened = openHighWaterMark(path);
  await opened.close();
  return opened.found;
}

describe('The high-water mark', () => {
  it('is absent at first, and then what it was last raised to', async () => {
    const first = openHighWaterMark(path);
    expect(first.found).toBeNull();
    await first.advance(mark(1));
    await first.advance(mark(2));
    await first.advance(mark(3));
    await first.close();
    expect(await reopened()).toEqual(mark(3));
  });

  it('holds the highest of many that are raised at once, whatever their order', async () => {
    const opened = openHighWaterMark(path);
    await Promise.all([5, 9, 2, 7].map((changes) => opened.advance(mark(changes))));
    await opened.advance(mark(8));
    await opened.close();
    expect((await reopened())?.changes).toBe(9);
  });

  it('survives a write that is cut off at any byte, with the mark before it', async () => {
    const opened = openHighWaterMark(path);
    await opened.advance(mark(41));
    const before = readFileSync(path);
    await opened.advance(mark(42));
    await opened.close();
    const after = readFileSync(path);
    const slot = after.length - before.length;
    expect(slot).toBeGreaterThan(0);
    for (let written = 0; written < slot; written += 1) {
      writeFileSync(path, after.subarray(0, before.length + written));
      const found = (await reopened())?.changes;
      expect(found === 41 || found === 42).toBe(true);
    }
    writeFileSync(path, Buffer.concat([after.subarray(0, before.length + 30), Buffer.alloc(slot - 30)]));
    expect((await reopened())?.changes).toBe(41);
  });

  it('does not believe a slot whose checksum is wrong', async () => {
    const opened = openHighWaterMark(path);
    await opened.advance(mark(41));
    await opened.close();
    writeFileSync(path, readFileSync(path, 'utf8').replace(' 41 ', ' 99 '));
    expect(await reopened()).toBeNull();
  });

  it('can be set down by the operator’s word', async () => {
    const opened = openHighWaterMark(path);
    await opened.advance(mark(41));
    await opened.advance(mark(42));
    await opened.reset(mark(7));
    await opened.close();
    expect((await reopened())?.changes).toBe(7);
  });
});
