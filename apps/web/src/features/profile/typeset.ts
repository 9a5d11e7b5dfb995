import type { DocumentLine, DocumentPage } from '@career-mirror/contract';

/** How a line of the document is set on the sheet. */
export type LineRole = 'name' | 'heading' | 'bold' | 'item' | 'text';

/** Measures of a page against which its lines are judged, in points. */
export type PageMeasure = { readonly body: number; readonly gap: number; readonly largest: number };

const bullet = /^\s*[•●▪◦‣·–—*-]\s+/;

/** The value below which a share of the values lies; 0 for none. */
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

/** Size of most of the page's text, and the usual distance from one line to the next. */
export function measurePage(page: DocumentPage): PageMeasure {
  const steps = page.lines.slice(1).map((line, i) => line.y - (page.lines[i]?.y ?? line.y));
  return {
    largest: Math.max(...page.lines.map((line) => line.fontSize)),
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
  if (large > 1.7 || (first && line.fontSize === measure.largest && text.length < 40)) return 'name';
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

/**
 * The columns of a page, as runs of lines in reading order.
 *
 * @returns two runs, the left one first, when the page is set in two columns; else one
 */
export function columnsOf(page: DocumentPage): DocumentLine[][] {
  const runs: DocumentLine[][] = [];
  for (const line of page.lines) {
    const run = runs.at(-1);
    if (run && run[0]?.column === line.column) run.push(line);
    else runs.push([line]);
  }
  const [first, second] = runs;
  if (runs.length !== 2 || !first || !second || first.length < 3 || second.length < 3)
    return [[...page.lines]];
  const left = (run: DocumentLine[]) => Math.min(...run.map((line) => line.x));
  return left(first) <= left(second) ? [first, second] : [second, first];
}
