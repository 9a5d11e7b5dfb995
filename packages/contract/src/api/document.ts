import { z } from 'zod';
import { CareerRecord } from '../career-record.ts';
import { DocumentText } from '../document.ts';
import { Problem } from '../problem.ts';
import { route } from './route.ts';

export const ReadingStage = z.enum([
  'received',
  'checked',
  'opened',
  'read',
  'jobs',
  'skills',
  'matched',
  'done',
  'failed',
]);
export type ReadingStage = z.infer<typeof ReadingStage>;

/** One event of the stream `/api/documents/:documentId/events` (event name = stage). */
export const ReadingEvent = z.object({
  stage: ReadingStage,
  message: z.string().describe('For example "Found 4 jobs"'),
  found: z.array(z.string()).describe('What was found at this stage, for showing as it appears'),
  problem: Problem.nullable(),
});
export type ReadingEvent = z.infer<typeof ReadingEvent>;

export const DocumentAccepted = z.object({
  documentId: z.uuid(),
  events: z.string().describe('Path of the event stream'),
});
export type DocumentAccepted = z.infer<typeof DocumentAccepted>;

/** Multipart with one file field named `file`. The person's cookie is set when they have none. */
export const uploadDocument = route({
  method: 'POST',
  path: '/api/documents',
  summary:
    'Hand in a CV (PDF, DOCX, ODT, RTF, HTML, Markdown, plain text, JSON Resume or Europass XML, at most 5 MB); it is read in a sandbox, progress comes as events',
  answer: DocumentAccepted,
  status: 202,
  errors: [
    'request.invalid',
    'request.too_many',
    'request.cross_site',
    'document.none_given',
    'document.empty',
    'document.too_large',
    'document.wrong_type',
    'document.old_word',
    'document.apple_pages',
    'document.picture',
    'server.overloaded',
  ],
});

/** Characters of a pasted CV, and bytes of the request that brings it or a record. */
const longestText = 200_000;
const largestBody = 2_000_000;

export const pasteDocument = route({
  method: 'POST',
  path: '/api/documents/text',
  summary: 'Hand in the words of a CV, or the text of a JSON Resume or a Europass CV; read like a file',
  body: z.object({ text: z.string().trim().min(1).max(longestText) }),
  bodyLimit: largestBody,
  answer: DocumentAccepted,
  status: 202,
  errors: [
    'request.invalid',
    'request.too_many',
    'request.cross_site',
    'document.empty',
    'document.too_large',
    'document.wrong_type',
    'document.too_many_pages',
    'server.overloaded',
  ],
});

export const handInRecord = route({
  method: 'POST',
  path: '/api/documents/record',
  summary:
    'Hand in a career record that was read elsewhere, for example in the browser from a LinkedIn archive',
  body: z.object({
    fileName: z.string().trim().min(1).max(200).describe('What it was read from, as the person calls it'),
    record: CareerRecord,
  }),
  bodyLimit: largestBody,
  answer: DocumentAccepted,
  status: 202,
  errors: [
    'request.invalid',
    'request.too_many',
    'request.cross_site',
    'document.too_large',
    'server.overloaded',
  ],
});

export const DocumentParams = z.object({ documentId: z.uuid() });

export const DocumentView = z.object({
  documentId: z.uuid(),
  fileName: z.string(),
  stage: ReadingStage,
  events: z.array(ReadingEvent),
  document: DocumentText.nullable().describe('null until read'),
});
export type DocumentView = z.infer<typeof DocumentView>;

export const getDocument = route({
  method: 'GET',
  path: '/api/documents/:documentId',
  summary: 'The document’s text with places, and how far reading has come',
  params: DocumentParams,
  answer: DocumentView,
  errors: ['request.invalid', 'resource.not_found'],
});

/**
 * Progress of a reading as server-sent events: the event's name is the stage, its data a `ReadingEvent`, its id the place in
 * the list, so that `Last-Event-ID` resumes. The stream ends after `done` or `failed`. Not one of `routes`, because it has no
 * single answer.
 */
export const documentEvents = {
  method: 'GET',
  path: '/api/documents/:documentId/events',
  summary: 'Progress of a reading as server-sent events',
  params: DocumentParams,
  event: ReadingEvent,
  errors: ['request.invalid', 'resource.not_found'],
} as const;
