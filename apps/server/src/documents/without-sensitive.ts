import { dropSensitive, textDocument } from '@career-mirror/ai/intake';
import { CareerRecord } from '@career-mirror/contract';
import { recordDocument } from '@career-mirror/engine/exchange';
import type { FileRead } from '../parser/read-document.ts';

/** A record without personal details that no advice may rest on, wherever in its texts they stand. */
const cleanRecord = (record: CareerRecord): CareerRecord => {
  const kinds = new Set<string>();
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return cleanText(value);
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  const cleanText = (text: string): string => {
    const { document, dropped } = dropSensitive(textDocument(text));
    if (dropped.length === 0) return text;
    for (const { kind } of dropped) kinds.add(kind);
    const kept = document.pages.map((page) => page.text).join('\n');
    return kept.replace(/[ \t]+/g, ' ').trim();
  };
  const cleaned = CareerRecord.parse(clean(record));
  return kinds.size === 0 ? record : { ...cleaned, leftOut: [...new Set([...record.leftOut, ...kinds])] };
};

/**
 * What was read of a file as it may be kept: birth, nationality, family, health, union, faith and the like are dropped, and
 * their kinds said. A structured file is cleaned value by value, and its page written anew.
 */
export const withoutSensitive = ({ document, structured }: FileRead): FileRead => {
  if (structured === null) return { document: dropSensitive(document).document, structured };
  const record = cleanRecord(structured.record);
  if (record === structured.record) return { document, structured };
  const written = recordDocument(record);
  return { document: written.document, structured: { record, reading: written.reading } };
};
