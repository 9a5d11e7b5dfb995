import type { DocumentLine, DocumentPage } from '@career-mirror/contract';

/** How a line of the document is set on the sheet. */
export type LineRole = 'name' | 'heading' | 'bold' | 'item' | 'text';

/** Measures of a page against which its lines are judged, in points. */
export type PageMeasure = { readonly body: number; readonly gap: number };

const bullet = /^\s*[•●▪◦‣·–—*-]\s+/;

/** The value below which a share of the values lies; 0 for none. */
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

/** Size of most of the page's text, and the usual distance from one line to the next. */
export function measurePage(page: DocumentPage): PageMeasure {
  const steps = page.lines.slice(1).map((line, i) => line.y - (page.lines[i]?.y ?? line.y));
  return {
    body: quantile(
      page.lines.map((line) => line.fontSize),
      0.5,
    ),
    // The lower quarter: the lines of a short CV stand apart more often than together.
    gap: quantile(
      steps.filter((step) => step > 0),
      0.25,
    ),
  };
}

/**
 * Role of a line from its size and weight: the document keeps its own shape, in our faces.
 *
 * @param first  true for the first line of the first page, which is most often the name
 */
export function roleOf(line: DocumentLine, text: string, measure: PageMeasure, first: boolean): LineRole {
  const large = line.fontSize / measure.body;
  if (large > 1.7 || (first && large >= 1 && text.length < 40)) return 'name';
  if (large > 1.08) return 'heading';
  if (bullet.test(text)) return 'item';
  return line.bold ? 'bold' : 'text';
}

/** True when more room than usual lies above a line, so that it begins a new block. */
export function beginsBlock(
  line: DocumentLine,
  before: DocumentLine | undefined,
  measure: PageMeasure,
): boolean {
  return before !== undefined && (line.column !== before.column || line.y - before.y > measure.gap * 1.25);
}

type Stretch = { readonly start: number; readonly end: number };

/**
 * What stands at the left of a line and, after a tab, at its right: most often dates.
 *
 * @returns places in the page's text; `right` is null when the line has one part
 */
export function partsOf(line: DocumentLine, text: string): { left: Stretch; right: Stretch | null } {
  const tab = text.lastIndexOf('\t');
  if (tab < 0) return { left: { start: line.start, end: line.end }, right: null };
  return {
    left: { start: line.start, end: line.start + tab },
    right: { start: line.start + tab + 1, end: line.end },
  };
}
