import { AppError, type Owned, type PersonRef } from '@career-mirror/contract';
import type { Route, Routes } from '@career-mirror/contract/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

/** What a route hands to its handler: parsed inputs, and the person the request acts for. */
type RouteInput<R extends Route> = {
  readonly params: R extends { params: infer P extends z.ZodType } ? z.output<P> : null;
  readonly query: R extends { query: infer Q extends z.ZodType } ? z.output<Q> : null;
  readonly body: R extends { body: infer B extends z.ZodType } ? z.output<B> : null;
  readonly person: PersonAccess;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** The person behind a request, found only when a handler asks. */
export type PersonAccess = {
  /** @throws AppError('profile.missing') when nothing is known of the person */
  readonly require: () => Promise<Owned<PersonRef>>;
  readonly find: () => Promise<Owned<PersonRef> | null>;
  /** Begins a person and sets the cookie when there is none. */
  readonly ensure: () => Promise<Owned<PersonRef>>;
  /** Takes the cookie away. */
  readonly forget: () => void;
};

export type Handler<R extends Route> = (input: RouteInput<R>) => Promise<z.input<R['answer']>>;

/** One handler for every route of the contract: a missing or unlisted one does not compile. */
export type Handlers = { readonly [K in keyof Routes]: Handler<Routes[K]> };

export type AnswerGuard = 'fail' | 'log';

const parseInput = (place: string, schema: z.ZodType | undefined, value: unknown): unknown => {
  if (!schema) return null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('request.invalid', {
    issues: parsed.error.issues.map((issue) => ({
      path: [place, ...issue.path.map(String)].join('.'),
      message: issue.message,
    })),
  });
};

/** Answers that were checked once and are kept by a cache: the same object is the same answer. */
const checkedAnswers = new WeakMap<object, { readonly schema: z.ZodType; readonly data: unknown }>();

/**
 * Checks an answer against its declaration and drops what is not declared. In development and tests a wrong answer fails
 * the request; in production it is logged and sent, because a person is better served by it than by an error.
 */
const guardAnswer = (
  guard: AnswerGuard,
  schema: z.ZodType,
  answer: unknown,
  log: (issues: string) => void,
): unknown => {
  const known = typeof answer === 'object' && answer !== null ? checkedAnswers.get(answer) : undefined;
  if (known?.schema === schema) return known.data;
  const parsed = schema.safeParse(answer);
  if (parsed.success) {
    if (typeof answer === 'object' && answer !== null) {
      checkedAnswers.set(answer, { schema, data: parsed.data });
    }
    return parsed.data;
  }
  const issues = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
    .join('; ');
  if (guard === 'fail') throw new Error(`The answer is not as declared: ${issues}`);
  log(issues);
  return answer;
};

/**
 * Registers one declared route: method, path, checked inputs, checked answer.
 *
 * The handler is called with values its declaration has parsed, so the one cast here (from `unknown` to the parsed type) is
 * what zod has just proved.
 */
export const registerRoute = <R extends Route>(
  app: FastifyInstance,
  declaration: R,
  handler: Handler<R>,
  options: {
    readonly guard: AnswerGuard;
    readonly personOf: (request: FastifyRequest, reply: FastifyReply) => PersonAccess;
  },
): void => {
  app.route({
    method: declaration.method,
    url: declaration.path,
    ...(declaration.bodyLimit === undefined ? {} : { bodyLimit: declaration.bodyLimit }),
    handler: async (request, reply) => {
      const input = {
        params: parseInput('params', declaration.params, request.params),
        query: parseInput('query', declaration.query, request.query),
        body: parseInput('body', declaration.body, request.body),
        person: options.personOf(request, reply),
        request,
        reply,
      } as RouteInput<R>;
      const answer = await handler(input);
      const checked = guardAnswer(options.guard, declaration.answer, answer, (issues) =>
        request.log.error({ route: declaration.path, issues }, 'answer is not as declared'),
      );
      return reply.code(declaration.status ?? 200).send(checked);
    },
  });
};
