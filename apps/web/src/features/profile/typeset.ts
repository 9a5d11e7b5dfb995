import type { DocumentLine, DocumentPage } from '@career-mirror/contract';

/** How a line of the document is set on the sheet. */
export type LineRole = 'name' | 'heading' | 'bold' | 'item' | 'text';

const bullet = /^\s*[•●▪◦‣·–—*-]\s+/;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Size of most of the page's text, in points. */
export function bodySize(page: DocumentPage): number {
  return median(page.lines.map((line) => line.fontSize));
}

/**
 * Role of a line from its size and weight: the document keeps its own shape, in our faces.
 *
 * @param first  true for the first line of the first page, which is most often the name
 */
export function roleOf(line: DocumentLine, text: string, body: number, first: boolean): LineRole {
  if (line.fontSize > body * 1.35 || (first && line.fontSize >= body && text.length < 40)) return 'name';
  if (line.fontSize > body * 1.08) return 'heading';
  if (bullet.test(text)) return 'item';
  return line.bold ? 'bold' : 'text';
}

/** True when more room than usual lies above a line, so that it begins a new block. */
export function beginsBlock(line: DocumentLine, before: DocumentLine | undefined): boolean {
  return before !== undefined && (line.column !== before.column || line.y - before.y > before.fontSize * 1.9);
}
