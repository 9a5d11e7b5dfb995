import type { DocumentPage, DocumentText } from '@career-mirror/contract';

/** Font size given to lines of text that has none, in points. */
const plainFontSize = 11;
/** Distance of two lines of text that has no layout, in points. */
const plainLeading = 14;
/** Width of one character of text that has no layout, in points. */
const plainAdvance = 6;

/**
 * A document made of plain text: one line per line, pages split at form feeds.
 *
 * @param text  any line ends; a byte order mark is dropped
 * @returns     `format: 'text'`; the indent of a line becomes its `x`
 * @example textDocument('Dana Whitfield\nStore Manager').pages[0]?.lines.length // 2
 */
export function textDocument(text: string): DocumentText {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?|\u2028|\u2029/g, '\n');
  return { format: 'text', pages: clean.split('\f').map(textPage), hiddenText: [] };
}

function textPage(text: string, index: number): DocumentPage {
  let start = 0;
  let row = 0;
  const lines: DocumentPage['lines'] = [];
  for (const line of text.split('\n')) {
    const visible = line.trim();
    row += 1;
    if (visible !== '') {
      const indent = line.length - line.trimStart().length;
      lines.push({
        start: start + indent,
        end: start + indent + visible.length,
        x: indent * plainAdvance,
        y: row * plainLeading,
        width: visible.length * plainAdvance,
        fontSize: plainFontSize,
        bold: false,
        column: 0,
      });
    }
    start += line.length + 1;
  }
  return { number: index + 1, text, lines };
}
