import type { DocumentLine } from '@career-mirror/contract';
import { orderSegments } from './pdf-columns.ts';
import type { Glyph, PaintedPage } from './pdf-glyphs.ts';
import { buildSegments, type Segment } from './pdf-segments.ts';
import { raiseCentredCells } from './pdf-table-cells.ts';

export type PageLayout = { text: string; lines: DocumentLine[]; hiddenText: string[] };

/** Baselines nearer than this are one line, in font sizes. */
const sameLineTolerance = 0.4;

/**
 * Lines of a page in the order a person reads them.
 *
 * Characters become segments (pieces of one line without a wide gap), segments are sorted into columns, and the
 * segments of one baseline within a column become one line; a wide gap inside a line becomes a tab, so that a date
 * at the right edge stays apart from the title at the left.
 */
export function layOutPage(page: PaintedPage): PageLayout {
  const visible = page.glyphs.filter((glyph) => !glyph.hidden);
  const segments = raiseCentredCells(buildSegments(visible));
  const lines: DocumentLine[] = [];
  let text = '';
  for (const { segments: row, column } of orderSegments(segments, page.width).flatMap(rowsOf)) {
    const content = row.map((segment) => segment.text).join('\t');
    const first = row[0];
    if (!first || content.trim() === '') continue;
    if (text !== '') text += '\n';
    const start = text.length;
    text += content;
    const right = Math.max(...row.map((segment) => segment.right));
    lines.push({
      start,
      end: text.length,
      x: round(first.left),
      y: round(first.y),
      width: round(right - first.left),
      fontSize: round(Math.max(...row.map((segment) => segment.fontSize))),
      bold: first.bold,
      column,
    });
  }
  return { text, lines, hiddenText: hiddenLines(page.glyphs.filter((glyph) => glyph.hidden)) };
}

const round = (points: number): number => Math.round(points * 10) / 10;

/** Segments of one block that share a baseline, from left to right; blocks come in reading order. */
function rowsOf({ segments, column }: { segments: Segment[]; column: number }) {
  const rows: { segments: Segment[]; column: number; y: number }[] = [];
  for (const segment of segments.toSorted((one, other) => one.y - other.y || one.left - other.left)) {
    const row = rows.at(-1);
    const first = row?.segments[0];
    const size = Math.max(segment.fontSize, first?.fontSize ?? 0);
    if (row && Math.abs(row.y - segment.y) <= size * sameLineTolerance) row.segments.push(segment);
    else rows.push({ segments: [segment], column, y: segment.y });
  }
  return rows.map((row) => ({
    column,
    segments: row.segments.toSorted((one, other) => one.left - other.left),
  }));
}

function hiddenLines(glyphs: Glyph[]): string[] {
  const placed = glyphs.filter((glyph) => Number.isFinite(glyph.x) && Number.isFinite(glyph.y));
  return buildSegments(placed)
    .map((segment) => segment.text.trim())
    .filter((text) => text !== '');
}
