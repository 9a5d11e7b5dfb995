import type { Problem } from '@career-mirror/contract';
import { type ProblemCode, problemWords } from './problem-words.ts';

/** An expected failure of a request; what a person reads about it is in `problem-words.ts`. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.details = details;
  }
}

const isKnown = (code: unknown): code is ProblemCode => typeof code === 'string' && code in problemWords;

/** Reads a problem answer; one whose code we do not know counts as unexpected. */
export function problemFrom(body: unknown): ApiProblem {
  if (typeof body !== 'object' || body === null || !('code' in body))
    return new ApiProblem('network.unreadable');
  const { code, details } = body as Partial<Problem>; // a problem's fields are each checked below
  return new ApiProblem(isKnown(code) ? code : 'server.unexpected', details ?? {});
}
