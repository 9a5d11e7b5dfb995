import { textDocument } from '@career-mirror/ai/intake';
import { AppError, type DocumentText } from '@career-mirror/contract';
import { maxCharacters } from './limits.ts';

/**
 * Plain text in UTF-8, UTF-16 with a byte order mark, or, when the bytes are no UTF-8, Windows-1252. Needs no child:
 * there is no parser to attack.
 *
 * @throws AppError `document.empty`, `document.too_many_pages`
 */
export function readPlainText(bytes: Uint8Array): DocumentText {
  const text = decode(bytes);
  if (text.trim() === '') throw new AppError('document.empty');
  if (text.length > maxCharacters) {
    throw new AppError('document.too_many_pages', {
      characters: text.length,
      limitCharacters: maxCharacters,
    });
  }
  return textDocument(text);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The usual encoding of text files from Windows that are not UTF-8; every byte sequence is valid in it.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
