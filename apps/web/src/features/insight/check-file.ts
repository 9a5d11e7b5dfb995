import { ApiProblem } from '../../lib/problem.ts';

/** Largest document the server takes, bytes. */
export const LARGEST_BYTES = 5 * 1024 * 1024;
export const ACCEPTED = '.pdf,.docx,.txt,.md';

/**
 * What can be said about a file before it is sent.
 *
 * @returns the problem the server would answer with; null when it is worth sending
 */
export function checkFile(file: { readonly name: string; readonly size: number }): ApiProblem | null {
  if (file.size === 0) return new ApiProblem('document.empty');
  if (file.size > LARGEST_BYTES) return new ApiProblem('document.too_large');
  const known = ACCEPTED.split(',').some((ending) => file.name.toLowerCase().endsWith(ending));
  return known ? null : new ApiProblem('document.wrong_type');
}
