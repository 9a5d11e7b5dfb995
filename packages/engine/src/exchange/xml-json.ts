import { isObject, type Json, type JsonObject } from './json-value.ts';
import { escapeXml, type XmlNode, type XmlPart } from './xml-tree.ts';

/*
 * Elements without a place in a record, kept as JSON so that they can be written again as they were: `name` with its usual
 * prefix, attributes, then either text or elements.
 */

export const nodeToJson = ({ name, prefix, attributes, children, text }: XmlNode): JsonObject => ({
  element: prefix === '' ? name : `${prefix}:${name}`,
  ...(Object.keys(attributes).length > 0 && { attributes: { ...attributes } }),
  ...(text.trim() !== '' && { text: text.trim() }),
  ...(children.length > 0 && { children: children.map(nodeToJson) }),
});

const elementName = /^(?:(?:hr|oa|eures):)?[A-Za-z][A-Za-z0-9]*$/;

/** The element again; null for JSON that is none. */
export const jsonToPart = (json: Json): XmlPart => {
  if (!isObject(json)) return null;
  const { element: tag, attributes, text, children } = json;
  if (typeof tag !== 'string' || !elementName.test(tag)) return null;
  const given = isObject(attributes ?? null) ? Object.entries(attributes ?? {}) : [];
  const written = given.flatMap(([name, value]) =>
    elementName.test(name) && typeof value === 'string' ? [` ${name}="${escapeXml(value)}"`] : [],
  );
  const inner = (Array.isArray(children) ? children : []).map((child) => jsonToPart(child)?.markup ?? '');
  const words = typeof text === 'string' ? escapeXml(text) : '';
  return { tag, markup: `<${tag}${written.join('')}>${words}${inner.join('')}</${tag}>` };
};
