import { z } from 'zod';

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

/** What the extraction child hands over: text with its place, nothing interpreted. */
export const DocumentText = z.object({
  format: z.enum(['pdf', 'docx', 'text']),
  pages: z.array(DocumentPage),
  hiddenText: z.array(z.string()).describe('Text a reader cannot see; shown to the person and not used'),
});
export type DocumentText = z.infer<typeof DocumentText>;
