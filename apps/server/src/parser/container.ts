import { AppError, type ErrorCode } from '@career-mirror/contract';
import type { ChildFormat, RecordFormat } from './child-formats.ts';
import { decodeText } from './decode.ts';
import { maxFileBytes } from './limits.ts';
import { inspectZip } from './zip-directory.ts';

export type FoundFormat = 'text' | ChildFormat;

const formatOfExtension: Record<string, FoundFormat> = {
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  json: 'json-resume',
  xml: 'europass',
  txt: 'text',
  text: 'text',
};

type Magic = 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'text' | 'picture' | 'binary';

/** First bytes a format must have. Markdown is any text; HTML need not begin with its own mark. */
const magicWanted: Record<FoundFormat, readonly Magic[]> = {
  pdf: ['pdf'],
  docx: ['zip'],
  odt: ['zip'],
  rtf: ['rtf'],
  html: ['html', 'text'],
  markdown: ['text', 'html'],
  'json-resume': ['text'],
  europass: ['text'],
  text: ['text'],
};
/** Format of a file whose name claims none. */
const formatOfMagic: Partial<Record<Magic, FoundFormat>> = {
  pdf: 'pdf',
  rtf: 'rtf',
  html: 'html',
  text: 'text',
};
/** Kinds of files with an answer of their own that says what to do instead. */
const refusedExtension: Record<string, ErrorCode> = {
  doc: 'document.old_word',
  dot: 'document.old_word',
  wps: 'document.old_word',
  pages: 'document.apple_pages',
};

/**
 * Kind of a document, decided by its first bytes; where its name claims a kind, the two must agree. Nothing is inflated: of
 * a ZIP only the directory is read.
 *
 * @throws AppError `document.empty`, `.too_large`, `.wrong_type`, `.old_word`, `.apple_pages`, `.picture`, `.encrypted` (an
 *                  Office file with a password is an OLE container), `.inflates_too_much`, `.broken`
 */
export async function inspectContainer(bytes: Uint8Array, fileName: string): Promise<FoundFormat> {
  if (bytes.byteLength === 0) throw new AppError('document.empty', { fileName });
  if (bytes.byteLength > maxFileBytes) {
    throw new AppError('document.too_large', { fileName, bytes: bytes.byteLength, limitBytes: maxFileBytes });
  }
  const extension = /\.([A-Za-z0-9]{1,12})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const claimed = formatOfExtension[extension];
  const found = magicOf(bytes);
  if (found === 'ole') {
    // An Office file with a password is an OLE container holding an encrypted package; an old .doc is one without.
    const locked = includesUtf16(bytes, 'EncryptedPackage');
    throw new AppError(locked ? 'document.encrypted' : 'document.old_word', { fileName });
  }
  const refused = refusedExtension[extension];
  if (refused !== undefined) throw new AppError(refused, { fileName, found });
  if (found === 'picture') throw new AppError('document.picture', { fileName });
  const wrongType = (): AppError => new AppError('document.wrong_type', { fileName, extension, found });
  if (extension !== '' && (claimed === undefined || !magicWanted[claimed].includes(found))) throw wrongType();
  if (found === 'zip') {
    const inside = await inspectZip(bytes, fileName);
    if (claimed !== undefined && inside !== claimed) throw wrongType();
    return inside;
  }
  const format =
    claimed === undefined || claimed === 'text'
      ? (recordFormatOf(bytes) ?? claimed ?? formatOfMagic[found])
      : claimed;
  if (format === undefined) throw wrongType();
  return format;
}

/** A structured CV in a file whose name says no more than that it is text, by how it begins. */
function recordFormatOf(bytes: Uint8Array): RecordFormat | null {
  const head = decodeText(bytes.subarray(0, 2048)).replace(/^\uFEFF/, '');
  if (/^\s*\{\s*"(?:\$schema|basics|meta|work|education)"\s*:/.test(head)) return 'json-resume';
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:\w+:)?(?:SkillsPassport|Candidate)[\s>]/.test(
    head,
  )
    ? 'europass'
    : null;
}

const startsWith = (head: Buffer, ...magic: number[]): boolean =>
  head.subarray(0, magic.length).equals(Buffer.from(magic));

function magicOf(bytes: Uint8Array): Magic {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  const latin = head.toString('latin1');
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return 'zip';
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (isPicture(head, latin)) return 'picture';
  if (latin.startsWith('{\\rtf')) return 'rtf';
  // Readers accept a PDF header anywhere in the first kilobyte, and real files have a few bytes before it.
  if (latin.includes('%PDF-')) return 'pdf';
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return 'text';
  if (bytes.includes(0)) return 'binary';
  return /^(?:\u00EF\u00BB\u00BF)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,300}-->\s{0,200})?<(?:!doctype html|html)\b/i.test(
    latin,
  )
    ? 'html'
    : 'text';
}

/** PNG, JPEG, GIF, TIFF, BMP, WebP and HEIF. */
function isPicture(head: Buffer, latin: string): boolean {
  return (
    startsWith(head, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(head, 0xff, 0xd8, 0xff) ||
    startsWith(head, 0x49, 0x49, 0x2a, 0) ||
    startsWith(head, 0x4d, 0x4d, 0, 0x2a) ||
    /^(?:GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:hei|mif|avif))/s.test(latin) ||
    (latin.startsWith('BM') && head.readUInt32LE(Math.min(6, Math.max(0, head.length - 4))) === 0)
  );
}

function includesUtf16(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}
