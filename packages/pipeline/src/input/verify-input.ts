import { existsSync, readFileSync } from 'node:fs';
import { sha256 } from '../pack-files.ts';
import type { InputSheet } from '../source-sheet.ts';
import { firstChangedLines, type LineChecksums } from './line-checksums.ts';
import { readRecords, readText } from './records.ts';
import type { Problem } from './refused-input.ts';

/**
 * Compares a publisher's file with its pin in `source.yaml`.
 *
 * @param path   where the file lies; its name is what the problem names
 * @param pinned block checksums by which a changed line is found
 * @returns      null when size and sha256 are as pinned; else the first thing that is wrong with it
 */
export function verifyInput(
  path: string,
  input: InputSheet,
  pinned: LineChecksums[string] | undefined,
): Problem | null {
  if (!existsSync(path)) return { file: path, line: null, reason: 'the file is missing' };
  const content = readFileSync(path);
  if (content.length === input.bytes && sha256(content) === input.sha256) return null;
  const size =
    content.length === input.bytes
      ? 'the sha256 is not the pinned one'
      : `${content.length} bytes where ${input.bytes} are pinned`;
  const place = findFault(path, input, pinned);
  return { file: path, line: place.line, reason: `${place.reason} (${size})` };
}

type Place = { line: number | null; reason: string };

function findFault(path: string, input: InputSheet, pinned: LineChecksums[string] | undefined): Place {
  let text: string;
  try {
    text = readText(path);
  } catch (failure) {
    return { line: null, reason: `the file is cut short or not a gzip file: ${failure}` };
  }
  const shape = findShapeFault(text, input);
  const changed = pinned === undefined ? null : firstChangedLines(text, pinned);
  if (shape !== null && (changed === null || shape.line === null || shape.line <= changed[1])) return shape;
  if (changed === null) return { line: null, reason: 'the text is as pinned, but packed differently' };
  const [first, last] = changed;
  const where =
    first === last ? `line ${first} was changed` : `a line between ${first} and ${last} was changed`;
  return { line: first, reason: where };
}

/** First record that has not as many fields as the file has columns, or wrong column names, or an early end. */
function findShapeFault(text: string, input: InputSheet): Place | null {
  let rows = -1;
  let last = 0;
  for (const { line, fields } of readRecords(text, input)) {
    rows += 1;
    last = line;
    if (rows === 0) {
      if (fields.join('\n') === input.columns.join('\n')) continue;
      return { line, reason: `the column names are not the pinned ones: ${fields.join(' | ')}` };
    }
    if (fields.length !== input.columns.length && rows <= input.rows - input.footnoteRows) {
      return { line, reason: `${fields.length} fields where ${input.columns.length} belong` };
    }
  }
  if (rows < input.rows) {
    return {
      line: last,
      reason: `the file ends after ${Math.max(rows, 0)} of ${input.rows} rows: it is cut short`,
    };
  }
  if (rows > input.rows) {
    return { line: last, reason: `the file has ${rows} rows where ${input.rows} are pinned` };
  }
  return null;
}
