import type { CareerRecord } from '@career-mirror/contract';
import { parseLinkedinDate } from './linkedin-dates.ts';
import { foldName } from './linkedin-fold.ts';
import { MAX_LINE, MAX_LIST, MAX_TEXT } from './linkedin-limits.ts';

/** Where a reader says what it could not read or left out, in plain words. */
export type Notes = { readonly warnings: Set<string>; readonly leftOut: Set<string> };

type Link = CareerRecord['contact']['links'][number];

/** Words that mean yes in the columns "Confirmed" and "Primary", folded. */
const yes = new Set(['yes', 'ja', 'oui', 'si', 'true', '1']);

/** A cell of one line, or null when it is empty; one too long for a line is named and left out. */
export function lineOf(cell: string, notes: Notes): string | null {
  const line = cell.replaceAll('\n', ' ');
  if (line.length <= MAX_LINE) return line || null;
  notes.warnings.add(`“${line.slice(0, 60)}…” is longer than ${MAX_LINE} characters and was left out.`);
  return null;
}

/** A text of several lines, or null when it is empty; one too long is named and left out. */
export function textOf(cell: string, notes: Notes): string | null {
  if (cell.length <= MAX_TEXT) return cell || null;
  notes.warnings.add(`“${cell.slice(0, 60)}…” is longer than ${MAX_TEXT} characters and was left out.`);
  return null;
}

/** How members mark a point of a list; LinkedIn's own field knows plain text only. */
const bullet = /^[•·▪‣◦●○*–—-]\s+/u;

/**
 * A description as a summary and the points beneath it. Where text follows the points, which line belongs to which is a guess, so
 * all of it stays one text.
 *
 * @example describedOf('Two squads.\n- HL7\n- Go', notes) // { summary: 'Two squads.', highlights: ['HL7', 'Go'] }
 */
export function describedOf(cell: string, notes: Notes): { summary: string | null; highlights: string[] } {
  const text = textOf(cell, notes);
  const lines = text === null ? [] : text.split('\n').filter((line) => line !== '');
  const first = lines.findIndex((line) => bullet.test(line));
  const points = first < 0 ? [] : lines.slice(first);
  if (points.length === 0 || points.length > MAX_LIST || !points.every((line) => bullet.test(line))) {
    return { summary: text, highlights: [] };
  }
  return {
    summary: lines.slice(0, first).join('\n') || null,
    highlights: points.map((line) => line.replace(bullet, '')),
  };
}

export const isYes = (cell: string): boolean => yes.has(foldName(cell));

/** A single date; what is written but cannot be read is named. */
export function dateOf(cell: string, of: string, notes: Notes): string | null {
  if (cell === '') return null;
  const date = parseLinkedinDate(cell);
  if (date !== null && date !== 'present') return date;
  notes.warnings.add(`The date “${cell.slice(0, 60)}” of ${of} could not be read.`);
  return null;
}

/** True when `end` lies before `start`, as far as both are known. */
const isBefore = (end: string, start: string): boolean => {
  const known = Math.min(end.length, start.length);
  return end.slice(0, known) < start.slice(0, known);
};

/**
 * Start and end of something. An empty end means "still" where `open` says so and a start is known; an end that cannot be read
 * never does.
 */
export function periodOf(
  cells: { readonly started: string; readonly finished: string },
  of: string,
  options: { readonly open: boolean },
  notes: Notes,
): { start: string | null; end: string | null } {
  const start = dateOf(cells.started, of, notes);
  if (cells.finished === '') return { start, end: options.open && start !== null ? 'present' : null };
  if (parseLinkedinDate(cells.finished) === 'present') return { start, end: 'present' };
  const end = dateOf(cells.finished, of, notes);
  if (start === null || end === null || !isBefore(end, start)) return { start, end };
  notes.warnings.add(
    `${of} ends (${cells.finished}) before it begins (${cells.started}); the end was left out.`,
  );
  return { start, end: null };
}

/** A web address without a scheme that could do something; null when it is none. */
export function urlOf(cell: string, notes: Notes): string | null {
  const url = lineOf(cell, notes);
  return url !== null && /^(?:https?:\/\/)?[^\s:/]+\.[^\s]+$/i.test(url) ? url : null;
}

/**
 * Web addresses of the profile. LinkedIn writes them as `[PORTFOLIO:https://a.example,OTHER:https://b.example]`.
 *
 * @returns one link for each, its label kept as LinkedIn gives it
 */
export function linksOf(cell: string, notes: Notes): Link[] {
  const inner = cell.replace(/^\[/, '').replace(/\]$/, '');
  if (inner.trim() === '') return [];
  return inner
    .split(/,(?=\s*(?:[\p{L}\p{N}_ -]{1,40}:)?\s*(?:https?:\/\/|www\.))/u)
    .flatMap((part): Link[] => {
      const label = /^\s*([\p{L}\p{N}_ -]{1,40}):(?!\/\/)/u.exec(part);
      const url = urlOf(part.slice(label?.[0].length ?? 0).trim(), notes);
      if (url === null) return [];
      return [{ url, network: null, username: null, unmapped: label?.[1] ? { label: label[1].trim() } : {} }];
    });
}
