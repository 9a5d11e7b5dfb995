import type { ExpectedReading } from '@career-mirror/ai/intake';

/** A CV whose content is known. */
export type Sample = { readonly file: string; readonly expected: ExpectedReading };
