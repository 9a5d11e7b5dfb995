import type { DocumentPage, DocumentText } from '@career-mirror/contract';
import { DocumentFailure } from './failure.ts';
import { maxCharacters, maxPages } from './limits.ts';
import { europassIn } from './pdf-attachment.ts';
import { collectGlyphs, type PaintedPage } from './pdf-glyphs.ts';
import { layOutPage } from './pdf-layout.ts';
import { type ExtractionHost, loadPdfjs } from './pdfjs.ts';

/** Vector strokes above which a page without text is a drawing of text and not a blank page. */
const drawnPageOperations = 40;

/**
 * Text of a PDF with the place of every line. Runs only in the child.
 *
 * @throws DocumentFailure `document.encrypted`, `.broken`, `.too_many_pages`, `.image_only`, `.no_text`, `.empty`
 */
export async function extractPdf(bytes: Uint8Array, host: ExtractionHost): Promise<DocumentText> {
  return (await openPdf(bytes, host)).document;
}

/** The same, with the Europass XML attached to the PDF, if any. */
export async function openPdf(
  bytes: Uint8Array,
  host: ExtractionHost,
): Promise<{ document: DocumentText; europass: Uint8Array | null }> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({ data: bytes, ...pdfjs.safeOptions });
  // A password prompt left unanswered would wait for ever; destroying the task rejects it.
  const document = await task.promise.catch((error: unknown) => {
    throw openingFailure(error);
  });
  if (document.numPages > maxPages) {
    throw new DocumentFailure('document.too_many_pages', { pages: document.numPages, limit: maxPages });
  }
  const pages: DocumentPage[] = [];
  const hiddenText: string[] = [];
  const painted: PaintedPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    host.onPage(number, document.numPages);
    const page = await collectGlyphs(pdfjs, document, number).catch((error: unknown) => {
      throw openingFailure(error);
    });
    const layout = layOutPage(page);
    pages.push({ number, text: layout.text, lines: layout.lines });
    for (const text of layout.hiddenText) hiddenText.push(text);
    characters += layout.hiddenText.reduce((sum, text) => sum + text.length, layout.text.length);
    if (characters > maxCharacters) {
      throw new DocumentFailure('document.too_many_pages', { characters, limitCharacters: maxCharacters });
    }
    painted.push(page);
  }
  if (pages.every((page) => page.text.trim() === '')) throw noTextFailure(painted, hiddenText);
  const letters = pages.reduce((sum, page) => sum + (page.text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < 20 && painted.some((page) => page.imagesLeftOut > 0)) {
    throw new DocumentFailure('document.image_only', { pages: pages.length });
  }
  // Damaged attachments take nothing away from the pages.
  const europass = await europassIn(document).catch(() => null);
  return { document: { format: 'pdf', pages, hiddenText }, europass };
}

function openingFailure(error: unknown): DocumentFailure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new DocumentFailure('document.encrypted');
  return new DocumentFailure('document.broken', { reason: name || 'unknown' });
}

function noTextFailure(painted: PaintedPage[], hiddenText: string[]): DocumentFailure {
  const pages = painted.length;
  if (hiddenText.length > 0 || painted.some((page) => page.unmappedGlyphs > 0)) {
    return new DocumentFailure('document.no_text', { pages });
  }
  const pictured = painted.some((page) => page.imagesLeftOut > 0 || page.pathCount > drawnPageOperations);
  return new DocumentFailure(pictured ? 'document.image_only' : 'document.empty', { pages });
}
