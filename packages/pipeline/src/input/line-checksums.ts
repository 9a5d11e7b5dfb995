import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';

/**
 * Checksums of blocks of lines for every pinned file. The sha256 says *that* a file was changed; these say *where*, to the line
 * in short files and to a few lines in a thousand in long ones. Written by `npm run data -- pin`, never by hand.
 */
const LineChecksums = z.record(
  z.string(),
  z.object({ linesPerBlock: z.number().int().positive(), blocks: z.string() }),
);
export type LineChecksums = z.infer<typeof LineChecksums>;

/** Blocks a file: enough to be near the place, few enough to keep the list small. */
const BLOCKS = 256;
/** Hexadecimal digits kept of a block's CRC-32. */
const DIGITS = 4;

const path = join(import.meta.dirname, 'line-checksums.json');

export function readLineChecksums(): LineChecksums {
  return LineChecksums.parse(JSON.parse(readFileSync(path, 'utf8')));
}

export function writeLineChecksums(checksums: LineChecksums): void {
  writeFileSync(path, `${JSON.stringify(checksums, null, 1)}\n`);
}

/** Checksums of one text. */
export function checksumLines(text: string): LineChecksums[string] {
  const lines = text.split('\n');
  const linesPerBlock = Math.ceil(lines.length / BLOCKS);
  return { linesPerBlock, blocks: blockDigits(lines, linesPerBlock) };
}

/** First and last line (from 1) of the first block in which `text` is not what was pinned; null when all blocks are equal. */
export function firstChangedLines(text: string, pinned: LineChecksums[string]): [number, number] | null {
  const lines = text.split('\n');
  const blocks = blockDigits(lines, pinned.linesPerBlock);
  for (let at = 0; at < Math.max(blocks.length, pinned.blocks.length); at += DIGITS) {
    if (blocks.slice(at, at + DIGITS) !== pinned.blocks.slice(at, at + DIGITS)) {
      const first = (at / DIGITS) * pinned.linesPerBlock + 1;
      return [first, Math.max(first, Math.min(first + pinned.linesPerBlock - 1, lines.length))];
    }
  }
  return null;
}

function blockDigits(lines: readonly string[], linesPerBlock: number): string {
  const digits: string[] = [];
  for (let from = 0; from < lines.length; from += linesPerBlock) {
    const sum = crc32(lines.slice(from, from + linesPerBlock).join('\n'));
    digits.push((sum & 0xffff).toString(16).padStart(DIGITS, '0'));
  }
  return digits.join('');
}
