import { textDocument } from '@career-mirror/ai/intake';
import { AppError, type DocumentText } from '@career-mirror/contract';
import { maxCharacters, maxPages } from './limits.ts';

/** Reads the words in a picture (PNG or JPEG) of a page. */
export type Recogniser = (picture: Uint8Array) => Promise<string>;

/** Where Tesseract's language files (`eng.traineddata`) lie, and which to use. Nothing is ever fetched. */
export type RecogniserSettings = { languageFolder: string; languages: readonly string[] };

/** What is used of tesseract.js; it is no dependency, so its own types are not there. */
type TesseractWorker = {
  recognize: (picture: Uint8Array) => Promise<{ data: { text: string } }>;
  terminate: () => Promise<unknown>;
};
type CreateWorker = (
  languages: readonly string[],
  engine: number,
  options: Record<string, unknown>,
) => Promise<TesseractWorker>;
const isCreateWorker = (value: unknown): value is CreateWorker => typeof value === 'function';

/** Tesseract's engine mode for its neural network alone. */
const neuralNetworkOnly = 1;
/** A variable, so that the package need not be installed for the types to be checked. */
const packageName = 'tesseract.js';

/**
 * The recogniser made of tesseract.js, when the operator has installed it beside Career Mirror; null when not.
 *
 * @param load  brings in the package; a test hands in another one
 */
export async function loadRecogniser(
  { languageFolder, languages }: RecogniserSettings,
  load: () => Promise<unknown> = () => import(packageName),
): Promise<Recogniser | null> {
  const loaded = await load().catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  });
  if (typeof loaded !== 'object' || loaded === null) return null;
  const createWorker: unknown = Reflect.get(loaded, 'createWorker');
  if (!isCreateWorker(createWorker)) return null;
  return async (picture) => {
    const options = { langPath: languageFolder, cacheMethod: 'none', gzip: false };
    const worker = await createWorker(languages, neuralNetworkOnly, options);
    try {
      return (await worker.recognize(picture)).data.text;
    } finally {
      await worker.terminate();
    }
  };
}

/** A picture smaller than this is a logo or a photo and no page, in bytes. */
const smallestPage = 20_000;

/**
 * The pages of a scanned PDF: its JPEG pictures as they lie in the file, in its order. Scanners write one a page; other
 * encodings are not taken out. Nothing is decoded here.
 */
export function scannedPages(pdf: Uint8Array): Uint8Array[] {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const pages: Uint8Array[] = [];
  let at = 0;
  while (pages.length < maxPages) {
    const start = file.indexOf('stream', at);
    if (start < 0) break;
    const begin = start + 'stream'.length + (file[start + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', begin);
    if (end < 0) break;
    const picture = file.subarray(begin, end);
    const jpeg = picture[0] === 0xff && picture[1] === 0xd8 && picture[2] === 0xff;
    if (jpeg && picture.length >= smallestPage) pages.push(picture);
    at = end + 'endstream'.length;
  }
  return pages;
}

/**
 * The text of a scanned PDF by recognising its pictures.
 *
 * @throws AppError `document.image_only` when its pictures cannot be taken out, `document.no_text` when they hold no words,
 *                  `document.too_many_pages`
 */
export async function recogniseScan(pdf: Uint8Array, recognise: Recogniser): Promise<DocumentText> {
  const pictures = scannedPages(pdf);
  if (pictures.length === 0) throw new AppError('document.image_only', { pictures: 0 });
  const pages: string[] = [];
  for (const picture of pictures) pages.push((await recognise(picture)).replaceAll('\f', ''));
  const text = pages.join('\f');
  if (text.trim() === '') throw new AppError('document.no_text', { pages: pages.length });
  if (text.length > maxCharacters) {
    throw new AppError('document.too_many_pages', {
      characters: text.length,
      limitCharacters: maxCharacters,
    });
  }
  return { ...textDocument(text), format: 'pdf' };
}
