import type { DocumentText } from '@career-mirror/contract';
import type { ChildFormat } from './child-formats.ts';
import { inspectContainer } from './container.ts';
import { readPlainText } from './plain-text.ts';
import { createReaderPool, type ReaderPool } from './pool.ts';
import type { DocumentStage } from './stage.ts';

export type { DocumentStage };

export type DocumentInput = {
  bytes: Uint8Array;
  /** Name as the person's machine calls it; only its extension is used, to be compared with the content. */
  fileName: string;
  onStage?: (stage: DocumentStage) => void;
};

let sharedPool: ReaderPool | null = null;

/**
 * Text of a PDF, DOCX, ODT, RTF, HTML, Markdown or plain-text file with the place of every line.
 *
 * The container is checked here without inflating anything; only then are the bytes given to a child process
 * that is used for one document and thrown away. At most two documents are read at once, others wait their turn.
 *
 * @param bytes     the file, at most 5 MB
 * @param fileName  its extension must agree with the content
 * @param onStage   called when the document enters a new stage
 * @returns         pages with lines in reading order; text a reader cannot see is kept apart in `hiddenText`
 * @throws AppError `document.empty`, `.too_large`, `.wrong_type`, `.old_word`, `.apple_pages`, `.picture`, `.broken`, `.encrypted`, `.image_only`,
 *                  `.no_text`, `.too_many_pages`, `.inflates_too_much`, `.too_slow`, or `server.overloaded`
 * @example (await readDocument({ bytes, fileName: 'cv.pdf' })).pages[0]?.text
 */
export async function readDocument({ bytes, fileName, onStage }: DocumentInput): Promise<DocumentText> {
  onStage?.({ stage: 'check', page: null, pages: null });
  const format = await inspectContainer(bytes, fileName);
  const document = format === 'text' ? readPlainText(bytes) : await readInChild(bytes, format, onStage);
  onStage?.({ stage: 'done', page: null, pages: document.pages.length });
  return document;
}

function readInChild(
  bytes: Uint8Array,
  format: ChildFormat,
  onStage: DocumentInput['onStage'],
): Promise<DocumentText> {
  sharedPool ??= createReaderPool();
  return sharedPool.read({ bytes, format, ...(onStage && { onStage }) });
}

/** Starts a child ahead of the first document, so that the first reading is as quick as the next. */
export function warmReaders(): void {
  sharedPool ??= createReaderPool();
  sharedPool.warm();
}

/** Ends all children; part of the server's orderly shutdown. */
export function closeReaders(): void {
  sharedPool?.close();
  sharedPool = null;
}
