import { AppError, CareerRecord, DocumentText, ErrorCodeSchema } from '@career-mirror/contract';
import { z } from 'zod';

/** What a child says, one JSON object a line. The child may be taken over by a document, so each line is checked. */
export const ChildMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('page'), page: z.number().int(), pages: z.number().int() }),
  z.object({ kind: z.literal('document'), document: DocumentText }),
  z.object({ kind: z.literal('record'), record: CareerRecord }),
  z.object({
    kind: z.literal('failure'),
    code: ErrorCodeSchema.refine((code) => code.startsWith('document.')),
    details: z.record(z.string(), z.unknown()),
  }),
]);
export type ChildMessage = z.infer<typeof ChildMessage>;

/** What a child made of its document. */
export type ChildAnswer = Extract<ChildMessage, { kind: 'document' | 'record' }>;

export function failureOf(message: Extract<ChildMessage, { kind: 'failure' }>): AppError {
  return new AppError(message.code, message.details);
}
