import { AppError, type DocumentText } from '@career-mirror/contract';
import { longestLine, longestWord, maxLines } from './limits.ts';

/**
 * The document, when it is one that can be understood in a moment. Understanding looks at every line beside its neighbours in
 * the server's own process, so lines without number or end would keep everybody else waiting.
 *
 * @throws AppError `document.too_many_pages`
 */
export function reasonable(document: DocumentText): DocumentText {
  const lines = document.pages.reduce((sum, page) => sum + page.lines.length, 0);
  if (lines > maxLines) throw new AppError('document.too_many_pages', { lines, limitLines: maxLines });
  for (const { text, lines: own } of document.pages) {
    for (const { start, end } of own) {
      const words = end - start > longestWord ? text.slice(start, end).split(/\s/) : [];
      if (end - start > longestLine || words.some((word) => word.length > longestWord)) {
        throw new AppError('document.too_many_pages', { limitLine: longestLine, limitWord: longestWord });
      }
    }
  }
  return document;
}
