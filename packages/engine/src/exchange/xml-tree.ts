import { AppError } from '@career-mirror/contract';
import { SaxesParser } from 'saxes';
import { DEEPEST_ELEMENT, MOST_ELEMENTS } from './record-limits.ts';

/** An element by the local part of its name; namespaces are told apart by the prefix they usually have. */
export type XmlNode = {
  readonly name: string;
  /** The usual prefix of its namespace; '' for the format's own. */
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** All text directly inside, as it stands. */
  readonly text: string;
};

type Draft = {
  -readonly [K in keyof XmlNode]: K extends 'children' ? Draft[] : XmlNode[K];
};

const usualPrefix = (namespace: string): string => {
  if (namespace.startsWith('http://www.hr-xml.org/')) return 'hr';
  if (namespace.startsWith('http://www.openapplications.org/')) return 'oa';
  return namespace.startsWith('http://www.europass_eures.eu/') ? 'eures' : '';
};

/**
 * An XML text as a tree. A document type is refused, and with it every entity but XML's own five: it is the way to bombs and to
 * files outside, and no format read here has one.
 *
 * @throws AppError `document.broken` when it is not well formed or has a document type, `document.too_large` when it is
 *   nested or long beyond any CV
 */
export const parseXml = (xml: string): XmlNode => {
  const open: Draft[] = [];
  let root: Draft | null = null;
  let elements = 0;
  const broken = (reason: string): never => {
    throw new AppError('document.broken', { reason });
  };
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => broken('document type'));
  parser.on('error', (error) => broken(error.message));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length >= DEEPEST_ELEMENT || elements > MOST_ELEMENTS) {
      throw new AppError('document.too_large', { elements, depth: open.length });
    }
    const attributes = Object.values(tag.attributes)
      .filter((one) => one.prefix !== 'xmlns' && one.name !== 'xmlns')
      .map((one) => [one.local, one.value]);
    const node: Draft = {
      name: tag.local,
      prefix: usualPrefix(tag.uri),
      namespace: tag.uri,
      attributes: Object.fromEntries(attributes),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string): void => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return root ?? broken('no element');
};

export const childrenOf = (node: XmlNode | null, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The first element at the end of a path of names. */
export const childAt = (node: XmlNode | null, ...path: readonly string[]): XmlNode | null =>
  path.reduce<XmlNode | null>((at, name) => childrenOf(at, name)[0] ?? null, node);

/** Text of the element at a path, white space joined; null when there is none. */
export const textAt = (node: XmlNode | null, ...path: readonly string[]): string | null => {
  const text = childAt(node, ...path)
    ?.text.replace(/\s+/g, ' ')
    .trim();
  return text ? text : null;
};

/** Every element of this name below a node, outermost first. */
export const below = (node: XmlNode | null, name: string): readonly XmlNode[] =>
  node?.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]) ?? [];

/** Characters that XML 1.0 cannot hold at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

export const escapeXml = (text: string): string =>
  text
    .replace(impossible, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

/** An element to be written; null children are left away, and an element without anything in it is null. */
export type XmlPart = { readonly tag: string; readonly markup: string } | null;

/**
 * @param tag  with the prefix to be written
 * @param content text, or elements in the order the schema asks for
 */
export const element = (
  tag: string,
  content: string | null | readonly XmlPart[],
  attributes: Readonly<Record<string, string | null>> = {},
): XmlPart => {
  const inner =
    typeof content === 'string' || content === null
      ? escapeXml(content ?? '')
      : content.map((part) => part?.markup ?? '').join('');
  if (inner === '') return null;
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [` ${name}="${escapeXml(value)}"`],
  );
  return { tag, markup: `<${tag}${given.join('')}>${inner}</${tag}>` };
};
