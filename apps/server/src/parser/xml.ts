import { SaxesParser } from 'saxes';
import { DocumentFailure } from './failure.ts';

/** An element as met: `name` with the usual prefix of its namespace (`w:p`), whatever prefix the file uses. */
export type XmlElement = {
  name: string;
  /** Values by name with the usual prefix, or without when the attribute has none. */
  attributes: ReadonlyMap<string, string>;
};
export type XmlHandler = {
  open: (element: XmlElement, path: readonly string[]) => void;
  /** Called with the path that still holds the element. */
  close: (name: string, path: readonly string[]) => void;
  text: (value: string, path: readonly string[]) => void;
};

/** Nesting no office program writes. */
const deepestElement = 400;

/** Namespaces of the formats read here and the prefix by which the readers know them. */
const prefixOf: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
};

/**
 * Walks through XML from start to end without building a tree. A document type is refused: office formats have none, and it
 * is the way to entities and to files outside.
 *
 * @throws DocumentFailure `document.broken`
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  const path: string[] = [];
  const broken = (reason: string): never => {
    throw new DocumentFailure('document.broken', { reason });
  };
  const parser = new SaxesParser({ xmlns: true, position: false });
  const nameOf = (uri: string, prefix: string, local: string): string => {
    const known = prefixOf[uri] ?? prefix;
    return known === '' ? local : `${known}:${local}`;
  };
  parser.on('doctype', () => broken('document type'));
  parser.on('error', (error) => broken(error.message));
  parser.on('opentag', (tag) => {
    if (path.length >= deepestElement) broken('nested too deeply');
    const name = nameOf(tag.uri, tag.prefix, tag.local);
    path.push(name);
    const attributes = new Map(
      Object.values(tag.attributes).map((each) => [nameOf(each.uri, each.prefix, each.local), each.value]),
    );
    handler.open({ name, attributes }, path);
  });
  parser.on('closetag', () => {
    handler.close(path.at(-1) ?? '', path);
    path.pop();
  });
  parser.on('text', (value) => handler.text(value, path));
  parser.on('cdata', (value) => handler.text(value, path));
  parser.write(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml).close();
}
