/**
 * The disposable reader: a process that gets the bytes of one document on its standard input, answers in JSON lines
 * on its standard output and ends. It runs without environment, without permission to start processes or to read anything
 * but its own code, and takes away its own means of reaching a network before it loads a parser. What it may write, its own
 * compiled code, it may write only until it is ready for a document.
 */
import './no-network.ts';
import type { CareerRecord, DocumentText } from '@career-mirror/contract';
import { formatByte } from './child-formats.ts';
import { DocumentFailure } from './failure.ts';
import { openPdf } from './pdf.ts';
import { agrees } from './pdf-attachment.ts';
import type { ExtractionHost } from './pdfjs.ts';
import { warmUp } from './warm-up.ts';

const say = (message: Record<string, unknown>): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(message)}\n`, () => resolve());
  });

const host: ExtractionHost = {
  onPage: (page, pages) => {
    void say({ kind: 'page', page, pages });
  },
};

/** First byte: the format (`child-formats.ts`); the rest is the document. */
async function readInput(): Promise<{ format: string; bytes: Uint8Array }> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const all = Buffer.concat(chunks);
  return { format: String.fromCharCode(all[0] ?? 0), bytes: new Uint8Array(all.subarray(1)) };
}

/** Loaded only when such a document comes, but for the PDF reader, the usual case. */
const load = {
  docx: () => import('./docx.ts'),
  odt: () => import('./odt.ts'),
  rtf: () => import('./rtf.ts'),
  html: () => import('./html.ts'),
  markdown: () => import('./markdown.ts'),
  record: () => import('./record.ts'),
};
const readers: Record<string, (bytes: Uint8Array) => Promise<DocumentText | CareerRecord>> = {
  [formatByte['json-resume']]: async (bytes) => (await load.record()).extractJsonResume(bytes),
  [formatByte.europass]: async (bytes) => (await load.record()).extractEuropass(bytes),
  [formatByte.pdf]: readPdf,
  [formatByte.docx]: async (bytes) => (await load.docx()).extractDocx(bytes),
  [formatByte.odt]: async (bytes) => (await load.odt()).extractOdt(bytes),
  [formatByte.rtf]: async (bytes) => (await load.rtf()).extractRtf(bytes),
  [formatByte.html]: async (bytes) => (await load.html()).extractHtml(bytes),
  [formatByte.markdown]: async (bytes) => (await load.markdown()).extractMarkdown(bytes),
};

/** A Europass PDF is read from the XML in it, as long as its pages say the same. */
async function readPdf(bytes: Uint8Array): Promise<DocumentText | CareerRecord> {
  const { document, europass } = await openPdf(bytes, host);
  if (europass === null) return document;
  const { extractEuropass } = await load.record();
  try {
    const record = await extractEuropass(europass);
    return agrees(record, document) ? record : document;
  } catch (error) {
    // A damaged attachment takes nothing away from the pages.
    if (error instanceof DocumentFailure) return document;
    throw error;
  }
}

async function extract(): Promise<DocumentText | CareerRecord> {
  const { format, bytes } = await readInput();
  const read = readers[format];
  if (!read) throw new Error(`no reader for ${format}`);
  return read(bytes);
}

/** Gives back the permission to write. @throws Error when it could not be given back */
function stopWriting(): void {
  const permission: unknown = Reflect.get(process, 'permission');
  if (!canWrite(permission)) return;
  permission.drop('fs.write');
  if (permission.has('fs.write')) throw new Error('the permission to write remains');
}

type Permission = { has: (scope: string) => boolean; drop: (scope: string) => void };
const isPermission = (value: unknown): value is Permission =>
  typeof value === 'object' && value !== null && 'has' in value && 'drop' in value;
const canWrite = (value: unknown): value is Permission =>
  process.env.NODE_COMPILE_CACHE !== undefined && isPermission(value);

/** Loads everything a child may need, so that its compiled code is kept for the next ones. */
async function prepare(): Promise<void> {
  await warmUp();
  await Promise.all(Object.values(load).map((reader) => reader()));
  stopWriting();
}

async function main(): Promise<void> {
  await warmUp();
  stopWriting();
  await say({ kind: 'ready' });
  try {
    const read = await extract();
    await say('pages' in read ? { kind: 'document', document: read } : { kind: 'record', record: read });
  } catch (error) {
    const failure = error instanceof DocumentFailure ? error : brokenBy(error);
    await say({ kind: 'failure', code: failure.code, details: failure.details });
  }
  // Nothing that a document may have touched is written down on the way out.
  process.kill(process.pid, 'SIGKILL');
}

/** A parser that trips over a document has met a damaged one: the person gets that answer, the reason goes along. */
function brokenBy(error: unknown): DocumentFailure {
  return new DocumentFailure('document.broken', {
    reason: error instanceof Error ? error.message : 'unknown',
  });
}

await (process.argv[2] === 'prepare' ? prepare() : main());
