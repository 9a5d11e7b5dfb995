import './language-gaps.ts';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the extraction tells the one who asked for it. */
export type ExtractionHost = { onPage: (page: number, pages: number) => void };

type Pdfjs = typeof import('pdfjs-dist');
export type LoadedPdfjs = {
  getDocument: Pdfjs['getDocument'];
  OPS: Pdfjs['OPS'];
  /** Border to a library whose types ask for a browser's document where a font set is enough. */
  safeOptions: Record<string, unknown>;
  /** Pictures pdf.js left out since the last call. */
  takeImagesLeftOut: () => number;
};

/** Pixels above which a picture is left out undecoded: all of them. A CV's pictures are a photo and icons. */
const largestImagePixels = 1;
const imageWarning = 'Image exceeded maximum allowed size';

let loaded: Promise<LoadedPdfjs> | null = null;

/** Loads pdf.js once, without fonts, evaluation, scripting or pictures. */
export function loadPdfjs(): Promise<LoadedPdfjs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<LoadedPdfjs> {
  let imagesLeftOut = 0;
  // pdf.js tells only through the console that it left out a picture; counting this is cheaper than decoding it.
  const count = (message: unknown): void => {
    if (typeof message === 'string' && message.includes(imageWarning)) imagesLeftOut += 1;
  };
  console.warn = count;
  console.log = count;
  pretendFontsLoad();
  const pdfjs = await import('pdfjs-dist');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    getDocument: pdfjs.getDocument,
    OPS: pdfjs.OPS,
    takeImagesLeftOut: () => {
      const taken = imagesLeftOut;
      imagesLeftOut = 0;
      return taken;
    },
    safeOptions: {
      maxImageSize: largestImagePixels,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useSystemFonts: false,
      useWasm: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 1,
      // Names of faces, from which bold is known.
      fontExtraProperties: true,
      // With a font loader at hand pdf.js does not trace the outline of every glyph, which took most of the time.
      disableFontFace: false,
      ownerDocument: fontlessDocument(),
      cMapUrl: pathToFileURL(join(folder, 'cmaps/')).pathname,
      cMapPacked: true,
      standardFontDataUrl: pathToFileURL(join(folder, 'standard_fonts/')).pathname,
    },
  };
}

/** pdf.js asks for the loading of each font before it hands over a page; nothing is drawn here, so nothing loads. */
function pretendFontsLoad(): void {
  class UnloadedFont {
    readonly loaded = Promise.resolve();
  }
  Object.assign(globalThis, { FontFace: UnloadedFont });
}

/** The only part of a browser's document that pdf.js uses here. */
function fontlessDocument() {
  return { fonts: { add: () => undefined, delete: () => undefined } };
}
