import type { ExpectedReading } from '@career-mirror/ai/intake';

/** A CV whose content is known. `language` and `layout` are null where nobody noted them. */
export type Sample = {
  readonly file: string;
  readonly expected: ExpectedReading;
  readonly language: string | null;
  readonly layout: string | null;
};
