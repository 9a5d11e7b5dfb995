import type { DocumentLine, DocumentText, Evidence } from '@career-mirror/contract';

/*
 * Values written down as a plain page that a person can read, each with the place where it stands. So a structured file has a
 * text like any other document, and everything that is proved by a place in a text works with it.
 */

/** Look of text that has no layout, in points; the same as for plain text files. */
const FONT_SIZE = 11;
const LEADING = 14;
const ADVANCE = 6;

export type Cited<T> = { readonly value: T; readonly evidence: Evidence };

/** A piece of a line: words alone, or words with the value they stand for. */
export type Piece = string | { readonly text: string; readonly take: (evidence: Evidence) => void };

export type PageWriter = {
  /** One line of pieces; nothing when all of them are empty. */
  readonly line: (pieces: readonly Piece[], bold?: boolean) => void;
  /** An empty line, unless there is one already. */
  readonly gap: () => void;
  readonly document: (format: DocumentText['format']) => DocumentText;
};

const wordsOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text);

export const createPageWriter = (): PageWriter => {
  const lines: DocumentLine[] = [];
  let text = '';
  let row = 0;
  const newRow = (): number => {
    if (row > 0) text += '\n';
    row += 1;
    return text.length;
  };
  return {
    line: (pieces, bold = false) => {
      if (pieces.every((piece) => wordsOf(piece) === '')) return;
      const start = newRow();
      for (const piece of pieces) {
        const from = text.length;
        text += wordsOf(piece);
        if (typeof piece === 'string') continue;
        const span = { page: 1, start: from, end: text.length };
        piece.take({ kind: 'document', documentId: null, span, text: piece.text });
      }
      lines.push({
        start,
        end: text.length,
        x: 0,
        y: row * LEADING,
        width: (text.length - start) * ADVANCE,
        fontSize: FONT_SIZE,
        bold,
        column: 0,
      });
    },
    gap: () => {
      if (row > 0 && !text.endsWith('\n')) newRow();
    },
    document: (format) => ({ format, pages: [{ number: 1, text, lines: [...lines] }], hiddenText: [] }),
  };
};
