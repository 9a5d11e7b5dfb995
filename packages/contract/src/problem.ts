import { z } from 'zod';
import { type ErrorCode, errorStatus } from './errors.ts';

export const ErrorCodeSchema = z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]);

/** Problem answer (RFC 9457) of every route. */
export const Problem = z.object({
  type: z.string().describe('urn:career-mirror:problem:<code>'),
  title: z.string(),
  status: z.number().int(),
  code: ErrorCodeSchema,
  detail: z.string().nullable(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;
