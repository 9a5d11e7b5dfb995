import type { ReadSpell } from '@career-mirror/contract';
import type { Entry } from './entries.ts';
import { cite, type Strip } from './lines.ts';

/** Start and end of an entry, each with the characters that say it. A single date is start and end. */
export function datesOf(
  entry: Pick<Entry, 'period'>,
  pageText: (page: number) => string,
): Pick<ReadSpell, 'start' | 'end'> {
  if (!entry.period) return { start: null, end: null };
  const { mention, line } = entry.period;
  const at = (start: number, end: number): Strip => ({
    page: line.page,
    start: line.start + start,
    end: line.start + end,
    text: pageText(line.page).slice(line.start + start, line.start + end),
  });
  const { from, to } = mention;
  const start = from && from.value !== 'present' ? cite(from.value, at(from.start, from.end)) : null;
  const closing = to ?? from;
  return { start, end: closing ? cite(closing.value, at(closing.start, closing.end)) : null };
}
