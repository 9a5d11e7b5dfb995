import type { ErrorCode } from '@career-mirror/contract';

export type DocumentErrorCode = Extract<ErrorCode, `document.${string}`>;

/**
 * What went wrong inside a child. The child loads nothing it can do without, so this is not the contract's
 * `AppError`; the parent makes one of it.
 */
export class DocumentFailure extends Error {
  readonly code: DocumentErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: DocumentErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'DocumentFailure';
    this.code = code;
    this.details = details;
  }
}
