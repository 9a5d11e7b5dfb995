import type { DocumentLine, DocumentText } from '@career-mirror/contract';
import mammoth from 'mammoth';
import { type DocxBlock, readBlocks } from './docx-blocks.ts';
import { readMargins } from './docx-margins.ts';
import { DocumentFailure } from './failure.ts';
import { maxCharacters } from './limits.ts';

/** Distance of two lines of a document whose layout is not known, in font sizes. */
const leading = 1.25;
/** White space an empty paragraph leaves, in points. */
const emptyParagraph = 12;
/** Width of a character in font sizes. */
const advance = 0.5;

/**
 * Text of a DOCX in reading order: head of the page, paragraphs, list items, tables by row or, where cells are whole
 * columns, by cell. Runs only in the child. mammoth reads the document; of what it makes only the tree is used.
 *
 * @throws DocumentFailure `document.broken`, `.empty`, `.image_only`, `.too_many_pages`
 */
export async function extractDocx(bytes: Uint8Array): Promise<DocumentText> {
  const { blocks, pictures } = await readTree(bytes);
  const margins = await readMargins(bytes);
  const all = [...margins.head, ...blocks, ...margins.foot];
  const text = all.map((block) => block.text).join('\n');
  if (text.length > maxCharacters) {
    throw new DocumentFailure('document.too_many_pages', {
      characters: text.length,
      limitCharacters: maxCharacters,
    });
  }
  if (text.trim() === '') {
    throw new DocumentFailure(pictures > 0 ? 'document.image_only' : 'document.empty');
  }
  return { format: 'docx', pages: [layOut(all)], hiddenText: [] };
}

async function readTree(bytes: Uint8Array): Promise<{ blocks: DocxBlock[]; pictures: number }> {
  let tree: unknown = null;
  await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        transformDocument: (document: Record<string, unknown>) => {
          tree = document;
          // Nothing is left to be made into HTML.
          return { ...document, children: [] };
        },
      },
    )
    .catch((error: unknown) => {
      throw new DocumentFailure('document.broken', {
        reason: error instanceof Error ? error.message : 'unknown',
      });
    });
  return readBlocks(tree);
}

/** One page of lines, placed as far as paragraphs, indents and empty lines tell. */
function layOut(blocks: DocxBlock[]): DocumentText['pages'][number] {
  const lines: DocumentLine[] = [];
  let text = '';
  let y = 0;
  for (const block of blocks) {
    if (block.text.trim() === '') {
      y += emptyParagraph;
      continue;
    }
    for (const part of block.text.split('\n')) {
      const visible = part.replace(/\s+$/, '');
      if (visible.trim() === '') continue;
      if (text !== '') text += '\n';
      const indent = visible.length - visible.trimStart().length;
      const start = text.length + indent;
      text += visible;
      y += block.fontSize * leading + (block.heading ? emptyParagraph : 0);
      lines.push({
        start,
        end: text.length,
        x: block.indent,
        y,
        width: (visible.length - indent) * block.fontSize * advance,
        fontSize: block.fontSize,
        bold: block.bold,
        column: 0,
      });
    }
  }
  return { number: 1, text, lines };
}
