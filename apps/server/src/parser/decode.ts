/**
 * Characters of a text file: by its byte order mark, as UTF-8, as the encoding it names, or as Windows-1252, the usual one of
 * older files, in which every byte means something.
 */
export function decodeText(bytes: Uint8Array, named?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(named).decode(bytes);
  }
}

function decoderFor(named: string | undefined): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(named ?? 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252'); // the file names an encoding that does not exist
  }
}
