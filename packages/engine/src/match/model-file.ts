import { AppError } from '@career-mirror/contract';

/*
 * The trained artefacts of matching share one container, little-endian: magic (u32), version (u32), length of the header
 * (u32), the header as JSON in UTF-8, and the values as signed bytes. A header in words keeps the artefact readable by a
 * person; the bulk stays compact.
 */

const MAGIC = 0x464d4d43; // "CMMF"
const VERSION = 1;
const PREFIX_BYTES = 12;

/** Packs a header and its values. Inverse of `readModelFile`. */
export function writeModelFile(header: object, values: Int8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(PREFIX_BYTES + text.length + values.length);
  const prefix = new DataView(file.buffer);
  prefix.setUint32(0, MAGIC, true);
  prefix.setUint32(4, VERSION, true);
  prefix.setUint32(8, text.length, true);
  file.set(text, PREFIX_BYTES);
  file.set(new Uint8Array(values.buffer, values.byteOffset, values.length), PREFIX_BYTES + text.length);
  return file;
}

/** What is needed of a zod schema. */
type HeaderSchema<T> = {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly message: string } };
};

/**
 * Header and values of a trained artefact.
 *
 * @param name file name, for the message
 * @throws AppError('pack.damaged') when magic, version or header do not fit
 */
export function readModelFile<T>(
  name: string,
  bytes: Uint8Array,
  schema: HeaderSchema<T>,
): { readonly header: T; readonly values: Int8Array } {
  const damaged = (reason: string) => new AppError('pack.damaged', { file: name, reason });
  if (bytes.length < PREFIX_BYTES) throw damaged('too short');
  const prefix = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (prefix.getUint32(0, true) !== MAGIC || prefix.getUint32(4, true) !== VERSION)
    throw damaged('unknown format');
  const end = PREFIX_BYTES + prefix.getUint32(8, true);
  if (end > bytes.length) throw damaged('shorter than its header says');
  const parsed = schema.safeParse(headerOf(bytes.subarray(PREFIX_BYTES, end), damaged));
  if (!parsed.success) throw damaged(parsed.error.message);
  return {
    header: parsed.data,
    values: new Int8Array(bytes.buffer, bytes.byteOffset + end, bytes.length - end),
  };
}

function headerOf(bytes: Uint8Array, damaged: (reason: string) => AppError): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw damaged('header is not JSON');
  }
}
