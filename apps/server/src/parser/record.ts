import { AppError, type CareerRecord } from '@career-mirror/contract';
import { readEuropass, readJsonResume } from '@career-mirror/engine/exchange';
import { decodeText } from './decode.ts';
import { type DocumentErrorCode, DocumentFailure } from './failure.ts';

const isDocumentCode = (code: string): code is DocumentErrorCode => code.startsWith('document.');

/** What the engine refuses, as the child says it. */
function asFailure(error: unknown): unknown {
  return error instanceof AppError && isDocumentCode(error.code)
    ? new DocumentFailure(error.code, error.details)
    : error;
}

async function extract(bytes: Uint8Array, read: (text: string) => CareerRecord): Promise<CareerRecord> {
  try {
    return read(decodeText(bytes));
  } catch (error) {
    throw asFailure(error);
  }
}

/** @throws DocumentFailure `document.broken`, `document.unknown_record`, `document.too_large` */
export const extractJsonResume = (bytes: Uint8Array): Promise<CareerRecord> => extract(bytes, readJsonResume);

/** @throws DocumentFailure `document.broken`, `document.unknown_record`, `document.too_large` */
export const extractEuropass = (bytes: Uint8Array): Promise<CareerRecord> => extract(bytes, readEuropass);
