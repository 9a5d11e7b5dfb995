import type { ErrorCode } from '@career-mirror/contract';
import { ApiProblem } from '../../lib/problem.ts';

/** Largest document the server takes, bytes. */
export const LARGEST_BYTES = 5_000_000;
export const ACCEPTED = '.pdf,.docx,.odt,.rtf,.html,.htm,.md,.markdown,.txt,.json,.xml';

/** Kinds that have an answer of their own, which says what to do instead. */
const instead: readonly [ending: RegExp, code: ErrorCode][] = [
  [/\.(?:doc|dot|wps)$/i, 'document.old_word'],
  [/\.pages$/i, 'document.apple_pages'],
  [/\.(?:png|jpe?g|gif|tiff?|bmp|webp|heic)$/i, 'document.picture'],
];

/**
 * What can be said about a file before it is sent.
 *
 * @returns the problem the server would answer with; null when it is worth sending
 */
export function checkFile(file: { readonly name: string; readonly size: number }): ApiProblem | null {
  if (file.size === 0) return new ApiProblem('document.empty');
  if (file.size > LARGEST_BYTES) return new ApiProblem('document.too_large');
  const other = instead.find(([ending]) => ending.test(file.name));
  if (other) return new ApiProblem(other[1]);
  const known = ACCEPTED.split(',').some((ending) => file.name.toLowerCase().endsWith(ending));
  return known ? null : new ApiProblem('document.wrong_type');
}
