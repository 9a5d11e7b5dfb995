import { z } from 'zod';
import { ErrorCodeSchema } from './problem.ts';

/** A place in a document: characters `start` to `end` (end exclusive) of the text of page `page`, counted from 1. */
export const Span = z.object({
  page: z.number().int().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Span = z.infer<typeof Span>;

/** One line as laid out, in reading order; `start`/`end` index the page's text. Points from the page's top left. */
export const DocumentLine = z.object({
  start: z.number().int(),
  end: z.number().int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  fontSize: z.number(),
  bold: z.boolean(),
  column: z.number().int().describe('0 = full width or main column, 1 = second column'),
});
export type DocumentLine = z.infer<typeof DocumentLine>;

export const DocumentPage = z.object({
  number: z.number().int().min(1),
  text: z.string().describe('Lines in reading order, joined by "\\n"'),
  lines: z.array(DocumentLine),
});
export type DocumentPage = z.infer<typeof DocumentPage>;

/** What a document was before its text was taken out. */
export const DocumentFormat = z.enum([
  'pdf',
  'docx',
  'text',
  'odt',
  'rtf',
  'html',
  'markdown',
  'json-resume',
  'europass',
  'linkedin',
]);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** What the extraction child hands over: text with its place, nothing interpreted. */
export const DocumentText = z.object({
  format: DocumentFormat,
  pages: z.array(DocumentPage),
  hiddenText: z.array(z.string()).describe('Text a reader cannot see; shown to the person and not used'),
  leftOut: z
    .array(z.object({ kind: z.string(), count: z.number().int().positive() }))
    .optional()
    .describe('Sensitive details dropped before the text was kept, by kind, never what they said'),
});
export type DocumentText = z.infer<typeof DocumentText>;

/** How far the reading of a document has come, and what has been found so far. */
export const DocumentStatus = z.object({
  stage: z.enum(['received', 'opened', 'read', 'understood', 'failed']),
  at: z.iso.datetime(),
  found: z
    .record(z.string(), z.number().int().nonnegative())
    .describe('Findings so far by kind, for example { spells: 4, skills: 23 }'),
  error: ErrorCodeSchema.nullable().describe('Why the reading failed; null unless the stage is "failed"'),
});
export type DocumentStatus = z.infer<typeof DocumentStatus>;

/** A document as kept: the text with its places, never the original bytes. */
export const StoredDocument = z.object({
  id: z.uuid(),
  name: z.string().describe('File name as given'),
  bytes: z.number().int().nonnegative().describe('Size of the original file'),
  format: DocumentText.shape.format,
  status: DocumentStatus,
  createdAt: z.iso.datetime(),
});
export type StoredDocument = z.infer<typeof StoredDocument>;
