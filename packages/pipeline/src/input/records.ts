import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { InputSheet } from '../source-sheet.ts';

/** One record of a delimited file, and the line on which it begins (the first line of a file is 1). */
export type FileRecord = { line: number; fields: string[] };

/**
 * Text of a publisher's file, inflated when it is a gzip. SARPP is the one file in Latin-1; its figures and state names are
 * ASCII, so reading all as UTF-8 loses nothing that is used.
 */
export function readText(path: string): string {
  const content = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8').replace(/^\uFEFF/, '');
}

/**
 * Records of a delimited text from `skipLines` on, the line of column names first. A quoted cell may hold line breaks.
 * This is the slow reader, for finding what is wrong with a file and where; the pack is read by DuckDB.
 */
export function* readRecords(
  text: string,
  format: Pick<InputSheet, 'format' | 'skipLines'>,
): Generator<FileRecord> {
  const separator = format.format === 'tab' ? '\t' : ',';
  const quoted = format.format === 'csv';
  let position = 0;
  let line = 1;
  for (let skipped = 0; skipped < format.skipLines; skipped += 1) {
    position = endOfLine(text, position) + 1;
    line += 1;
  }
  while (position < text.length) {
    const record: FileRecord = { line, fields: [] };
    let ended = false;
    while (!ended) {
      const cell =
        quoted && text[position] === '"' ? quotedCell(text, position) : plainCell(text, position, separator);
      record.fields.push(cell.value);
      line += cell.lineBreaks;
      ended = text[cell.next] !== separator;
      position = cell.next + 1;
    }
    line += 1;
    yield record;
  }
}

type Cell = { value: string; next: number; lineBreaks: number };

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function plainCell(text: string, from: number, separator: string): Cell {
  const lineEnd = endOfLine(text, from);
  const cellEnd = text.indexOf(separator, from);
  const next = cellEnd === -1 || cellEnd > lineEnd ? lineEnd : cellEnd;
  return { value: text.slice(from, next).replace(/\r$/, ''), next, lineBreaks: 0 };
}

function quotedCell(text: string, from: number): Cell {
  let end = from + 1;
  let lineBreaks = 0;
  while (end < text.length) {
    if (text[end] === '\n') lineBreaks += 1;
    if (text[end] === '"') {
      if (text[end + 1] !== '"') break;
      end += 1;
    }
    end += 1;
  }
  const next = text[end + 1] === '\r' ? end + 2 : end + 1;
  return { value: text.slice(from + 1, end).replaceAll('""', '"'), next, lineBreaks };
}
