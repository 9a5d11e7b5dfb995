import { randomUUID } from 'node:crypto';
import { AppError, type ErrorCode, errorStatus, type Problem } from '@career-mirror/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** One plain sentence per code, for programs and for people who read the answer itself; the web app words its own. */
const titles: Record<ErrorCode, string> = {
  'request.invalid': 'The request is not formed as this route asks.',
  'request.too_many': 'Too many requests; wait a little.',
  'request.cross_site': 'A change was asked for from another site, or without saying from which.',
  'resource.not_found': 'There is nothing here.',
  'profile.missing': 'Nothing is known of this person yet; hand in a CV or a title first.',
  'profile.changed': 'The profile was changed elsewhere meanwhile; load it again.',
  'profile.no_work': 'The profile holds no job with an occupation yet.',
  'occupation.not_found': 'No occupation has this code or title.',
  'area.not_found': 'No wage area has this id.',
  'target.too_many': 'At most four targets can be compared.',
  'document.empty': 'The file is empty.',
  'document.too_large': 'The file is larger than 5 MB.',
  'document.wrong_type': 'The file is of no kind that can be read, or its name and its content disagree.',
  'document.old_word': 'This is the old Word format (.doc); save it as DOCX or PDF.',
  'document.apple_pages': 'This is a Pages document; export it as PDF or DOCX.',
  'document.picture': 'This is a picture; only documents with text can be read.',
  'document.broken': 'The file is damaged and cannot be opened.',
  'document.encrypted': 'The file is protected by a password.',
  'document.image_only': 'The pages are pictures without text; a scan cannot be read.',
  'document.too_many_pages': 'The document has more than 30 pages.',
  'document.inflates_too_much': 'The file unpacks to far more than it should.',
  'document.too_slow': 'Reading took too long and was stopped.',
  'document.no_text': 'The document holds no text.',
  'document.interrupted': 'The server stopped while this document was being read; please hand it in again.',
  'document.unknown_record': 'The file is structured, but neither a JSON Resume nor a Europass CV.',
  'document.none_given': 'No file was handed in; send one as the multipart field "file".',
  'archive.not_zip': 'The file is neither a ZIP nor a table of a LinkedIn archive.',
  'archive.foreign': 'The ZIP is not an archive from LinkedIn.',
  'archive.no_positions': 'The archive holds no list of jobs.',
  'archive.encrypted': 'The archive is protected by a password.',
  'archive.broken': 'The archive is damaged and cannot be opened.',
  'archive.too_large': 'The archive is larger than 5 MB.',
  'archive.inflates_too_much': 'The archive unpacks to far more than it should.',
  'store.locked': 'Another server has this store open.',
  'store.not_ready': 'The server is still starting.',
  'store.newer_schema': 'The store was written by a newer version.',
  'store.foreign_schema': 'The database holds something that is not ours.',
  'store.commits_missing': 'The store lacks changes it had acknowledged; restore a backup.',
  'pack.missing': 'The reference data are not there.',
  'pack.damaged': 'The reference data are damaged.',
  'skills_file.invalid': 'The file of own skills is wrong.',
  'gap.empty_requirement': 'The sources say nothing about what this occupation asks for.',
  'simulate.no_wage': 'No pay is published for this occupation, so its future cannot be simulated.',
  'narrate.unverified': 'The text did not pass the check and is not shown.',
  'model.not_configured': 'No language model is configured.',
  'github.off': 'Public GitHub accounts are not read here',
  'github.no_such_name': 'GitHub has no such account',
  'github.failed': 'GitHub did not answer',
  'model.failed': 'The language model did not answer as agreed.',
  'server.overloaded': 'The server is busy; try again in a moment.',
  'server.unexpected': 'Something went wrong here.',
};

/** Seconds after which trying again makes sense, by code. */
const retryAfterSeconds: Partial<Record<ErrorCode, number>> = {
  'request.too_many': 60,
  'store.not_ready': 2,
  'server.overloaded': 5,
};

/**
 * Problem body (RFC 9457) of an expected failure.
 *
 * @example problemOf('occupation.not_found', { onetSoc: '99-9999.99' }).status // 404
 */
export const problemOf = (
  code: ErrorCode,
  details: Record<string, unknown> = {},
  detail: string | null = null,
): Problem => ({
  type: `urn:career-mirror:problem:${code}`,
  title: titles[code],
  status: errorStatus[code],
  code,
  detail,
  ...(Object.keys(details).length > 0 ? { details } : {}),
});

/** Sends a problem with its status, media type and, where it helps, Retry-After. */
export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply => {
  const wait = retryAfterSeconds[problem.code];
  if (wait !== undefined && !reply.hasHeader('retry-after')) void reply.header('retry-after', wait);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem);
};

type Issue = { readonly path: string; readonly message: string };

/** What was wrong with an input, as `path: message`; the values themselves are not repeated. */
const issuesOf = (error: FastifyError): Issue[] =>
  (error.validation ?? []).map((issue) => ({
    path: `${error.validationContext ?? ''}${issue.instancePath}`,
    message: issue.message ?? 'not as expected',
  }));

/** Framework failures that have a code of ours. */
const knownFailures: Record<string, ErrorCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.invalid',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.invalid',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.invalid',
  FST_REQ_FILE_TOO_LARGE: 'document.too_large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'document.none_given',
  FST_FILES_LIMIT: 'request.invalid',
  FST_PARTS_LIMIT: 'request.invalid',
  FST_FIELDS_LIMIT: 'request.invalid',
};

/** The problem that stands for any error thrown on the way. Unexpected ones get an id; their inside shows only outside production. */
const problemFrom = (error: unknown, options: { readonly showInside: boolean }): Problem => {
  if (error instanceof AppError && error.code !== 'server.unexpected') {
    return problemOf(error.code, error.details);
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const fastifyError = error as FastifyError; // Fastify's errors carry these fields; no guard is exported
    const known = knownFailures[error.code];
    if (fastifyError.validation) return problemOf('request.invalid', { issues: issuesOf(fastifyError) });
    if (known) return problemOf(known);
    const status = fastifyError.statusCode;
    if (status === 429) return problemOf('request.too_many');
    if (status !== undefined && status >= 400 && status < 500)
      return problemOf('request.invalid', {}, error.message);
  }
  const errorId = randomUUID();
  const inside =
    options.showInside && error instanceof Error ? { message: error.message, stack: error.stack } : {};
  return problemOf('server.unexpected', { errorId, ...inside });
};

/** Error handler of the whole server: one place turns what was thrown into a problem and writes the log. */
export const handleError =
  (options: { readonly showInside: boolean }) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const problem = problemFrom(error, options);
    if (problem.code === 'server.unexpected') {
      request.log.error({ err: error, errorId: problem.details?.errorId }, 'unexpected error');
    }
    return sendProblem(reply, problem);
  };
