import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';

/** One route of the API, declared once: the server validates with it, OpenAPI and the web's client are made from it. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Largest body in bytes, where it may be larger than usual. */
  readonly bodyLimit?: number;
  readonly answer: z.ZodType;
  readonly status?: 200 | 201 | 202;
  readonly errors: readonly ErrorCode[];
};

/** Keeps the literal types of a declaration. */
export const route = <const R extends Route>(declaration: R): R => declaration;
