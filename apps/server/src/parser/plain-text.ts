import { textDocument } from '@career-mirror/ai/intake';
import { AppError, type DocumentText } from '@career-mirror/contract';
import { decodeText } from './decode.ts';
import { maxCharacters } from './limits.ts';

/**
 * Plain text in UTF-8, UTF-16 with a byte order mark, or, when the bytes are no UTF-8, Windows-1252. Needs no child:
 * there is no parser to attack.
 *
 * @throws AppError `document.empty`, `document.too_many_pages`
 */
export function readPlainText(bytes: Uint8Array): DocumentText {
  const text = decodeText(bytes);
  if (text.trim() === '') throw new AppError('document.empty');
  if (text.length > maxCharacters) {
    throw new AppError('document.too_many_pages', {
      characters: text.length,
      limitCharacters: maxCharacters,
    });
  }
  return textDocument(text);
}
