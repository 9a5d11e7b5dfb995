import { docxOf, zipOf } from './hostile-files.ts';

/** Small documents of the formats that flow. For tests only. */

const odtNamespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"';

export type OdtParts = {
  body: string;
  /** Automatic styles. */
  styles?: string;
  /** Head and foot of the page. */
  header?: string;
  footer?: string;
  /** Goes before the root element of the content. */
  prologue?: string;
  meta?: string;
};

/** An ODT around the content of `office:text`. */
export function odtOf({ body, styles = '', header = '', footer = '', prologue = '', meta = '' }: OdtParts) {
  const content = `<?xml version="1.0"?>${prologue}<office:document-content ${odtNamespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const sheet = `<?xml version="1.0"?><office:document-styles ${odtNamespaces}><office:styles/><office:master-styles><style:master-page style:name="Standard"><style:header>${header}</style:header><style:footer>${footer}</style:footer></style:master-page></office:master-styles></office:document-styles>`;
  return zipOf([
    { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text') },
    { name: 'content.xml', data: Buffer.from(content) },
    { name: 'styles.xml', data: Buffer.from(sheet) },
    ...(meta === '' ? [] : [{ name: 'meta.xml', data: Buffer.from(meta) }]),
  ]);
}

export const rtfOf = (body: string, head = ''): Uint8Array =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}${head}\\f0\\fs22 ${body}}`,
    'latin1',
  );

export const htmlOf = (body: string, head = ''): Uint8Array =>
  Buffer.from(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>CV</title>${head}</head><body>${body}</body></html>`,
  );

/** A run of WordprocessingML with properties. */
export const runXml = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const docxOfRuns = (...paragraphs: string[]): Uint8Array =>
  docxOf(paragraphs.map((runs) => `<w:p>${runs}</w:p>`).join(''));
