/**
 * Every expected failure and its HTTP status. This file draws in no validators, because the engine throws in the browser too.
 * The wording a person reads lives in the web app and in the terminal.
 */
export const errorStatus = {
  'request.invalid': 400,
  'request.too_many': 429,
  'request.cross_site': 403,
  'resource.not_found': 404,
  'profile.missing': 404,
  'profile.changed': 409,
  'profile.no_work': 422,
  'occupation.not_found': 404,
  'area.not_found': 404,
  'target.too_many': 422,
  'document.empty': 422,
  'document.too_large': 413,
  'document.wrong_type': 415,
  'document.old_word': 415,
  'document.apple_pages': 415,
  'document.picture': 415,
  'document.broken': 422,
  'document.encrypted': 422,
  'document.image_only': 422,
  'document.too_many_pages': 422,
  'document.inflates_too_much': 422,
  'document.too_slow': 422,
  'document.no_text': 422,
  'document.unknown_record': 415,
  'document.none_given': 400,
  'document.interrupted': 422,
  'archive.not_zip': 415,
  'archive.foreign': 422,
  'archive.no_positions': 422,
  'archive.encrypted': 422,
  'archive.broken': 422,
  'archive.too_large': 413,
  'archive.inflates_too_much': 422,
  'store.locked': 503,
  'store.not_ready': 503,
  'store.newer_schema': 503,
  'store.foreign_schema': 503,
  'store.commits_missing': 503,
  'pack.missing': 503,
  'pack.damaged': 503,
  'skills_file.invalid': 503,
  'gap.empty_requirement': 422,
  'simulate.no_wage': 422,
  'narrate.unverified': 500,
  'model.not_configured': 503,
  'model.failed': 502,
  'github.off': 503,
  'github.no_such_name': 404,
  'github.failed': 502,
  'server.overloaded': 503,
  'server.unexpected': 500,
} as const;
export type ErrorCode = keyof typeof errorStatus;

/**
 * An expected failure.
 *
 * @example throw new AppError('occupation.not_found', { onetSoc })
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}
