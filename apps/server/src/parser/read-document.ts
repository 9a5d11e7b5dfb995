import { AppError, type CareerRecord, type DocumentText, type Reading } from '@career-mirror/contract';
import { recordDocument } from '@career-mirror/engine/exchange';
import { isRecordFormat } from './child-formats.ts';
import { type FoundFormat, inspectContainer } from './container.ts';
import { readPlainText } from './plain-text.ts';
import { createReaderPool, type ReaderPool } from './pool.ts';
import { reasonable } from './reasonable.ts';
import { type Recogniser, recogniseScan } from './recognise.ts';
import type { DocumentStage } from './stage.ts';

export type { DocumentStage };

export type DocumentInput = {
  bytes: Uint8Array;
  /** Name as the person's machine calls it; only its extension is used, to be compared with the content. */
  fileName: string;
  onStage?: (stage: DocumentStage) => void;
  /** Reads the words of a scan; without one a scan is refused. */
  recognise?: Recogniser | null;
};

let sharedPool: ReaderPool | null = null;

/** What was read of a file. */
export type FileRead = {
  document: DocumentText;
  /** Of a structured file what it says, and the reading of it; null for a file whose text is still to be understood. */
  structured: { record: CareerRecord; reading: Reading } | null;
};

/**
 * Text of a PDF, DOCX, ODT, RTF, HTML, Markdown or plain-text file with the place of every line; of a JSON Resume and a Europass
 * CV what it says, and a text in which each value has its place.
 *
 * The container is checked here without inflating anything; only then are the bytes given to a child process
 * that is used for one document and thrown away. At most two documents are read at once, others wait their turn.
 *
 * @param bytes     the file, at most 5 MB
 * @param fileName  its extension must agree with the content
 * @param onStage   called when the document enters a new stage
 * @returns         pages with lines in reading order; text a reader cannot see is kept apart in `hiddenText`
 * @throws AppError `document.empty`, `.too_large`, `.wrong_type`, `.old_word`, `.apple_pages`, `.picture`, `.broken`, `.encrypted`, `.image_only`,
 *                  `.no_text`, `.too_many_pages`, `.inflates_too_much`, `.too_slow`, `.unknown_record`, or `server.overloaded`
 * @example (await readFile({ bytes, fileName: 'cv.pdf' })).document.pages[0]?.text
 */
export async function readFile({ bytes, fileName, onStage, recognise }: DocumentInput): Promise<FileRead> {
  onStage?.({ stage: 'check', page: null, pages: null });
  const format = await inspectContainer(bytes, fileName);
  const read = await readAs(format, bytes, onStage).catch(async (error: unknown): Promise<FileRead> => {
    const scan = error instanceof AppError && error.code === 'document.image_only' && format === 'pdf';
    if (!scan || !recognise) throw error;
    return { document: await recogniseScan(bytes, recognise), structured: null };
  });
  reasonable(read.document);
  onStage?.({ stage: 'done', page: null, pages: read.document.pages.length });
  return read;
}

/** The text of a file alone; see `readFile`. */
export async function readDocument(input: DocumentInput): Promise<DocumentText> {
  return (await readFile(input)).document;
}

async function readAs(
  format: FoundFormat,
  bytes: Uint8Array,
  onStage: DocumentInput['onStage'],
): Promise<FileRead> {
  if (format === 'text') return { document: readPlainText(bytes), structured: null };
  sharedPool ??= createReaderPool();
  const stage = onStage ? { onStage } : {};
  if (!isRecordFormat(format) && format !== 'pdf') {
    return { document: await sharedPool.read({ bytes, format, ...stage }), structured: null };
  }
  const answer =
    format === 'pdf'
      ? await sharedPool.readEither({ bytes, format, ...stage })
      : { kind: 'record' as const, record: await sharedPool.readRecord({ bytes, format, ...stage }) };
  if (answer.kind === 'document') return { document: answer.document, structured: null };
  const { record } = answer;
  const { document, reading } = recordDocument(record);
  return { document, structured: { record, reading } };
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
