import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies the project's own sample CVs where the exported site can serve them.
 *
 * @returns the file name of the sample offered on the start page, or '' when there are no samples yet
 */
export function copySamples(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  if (!existsSync(from)) return '';
  const names = readdirSync(from)
    .filter((name) => /\.(pdf|docx|txt)$/i.test(name))
    .sort();
  mkdirSync(to, { recursive: true });
  for (const name of names) cpSync(join(from, name), join(to, name));
  return (
    names.find((name) => name === 'dana-whitfield.pdf') ?? names.find((name) => name.endsWith('.pdf')) ?? ''
  );
}
