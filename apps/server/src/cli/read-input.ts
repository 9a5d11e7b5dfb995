import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { textDocument } from '@career-mirror/ai/intake';
import { AppError, type DocumentText } from '@career-mirror/contract';
import { fromCaller } from '../config.ts';
import { readDocument } from '../parser/read-document.ts';
import { reasonable } from '../parser/reasonable.ts';
import { UnreadableError } from './fail.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'That is a folder',
  EACCES: 'This file may not be read',
};

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = reasons[code];
    if (reason === undefined) throw error;
    throw new UnreadableError(`${reason}: ${path}`);
  }
};

/**
 * The text of a CV: a path to a PDF, DOCX or text file, or `-` for plain text on standard input.
 *
 * @throws UnreadableError when there is no such file; AppError('document.*') when it cannot be read
 */
export const readInput = async (path: string): Promise<DocumentText> => {
  if (path === '-') {
    const given = await text(process.stdin);
    if (given.trim() === '') throw new AppError('document.empty');
    return reasonable(textDocument(given));
  }
  return readDocument({ bytes: await bytesOf(fromCaller(path)), fileName: basename(path) });
};
