import type { DocumentText } from '@career-mirror/contract';
import { DocumentFailure } from './failure.ts';

export async function extractDocx(_bytes: Uint8Array): Promise<DocumentText> {
  throw new DocumentFailure('document.broken', {});
}
