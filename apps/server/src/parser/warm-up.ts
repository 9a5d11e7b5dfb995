import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractPdf } from './pdf.ts';

/**
 * An invented CV with embedded faces, as a word processor prints it, read before the first real one, so that the parser is
 * loaded and its code compiled by the time a document arrives.
 */
const file = join(import.meta.dirname, 'warm-up.pdf');

export async function warmUp(): Promise<void> {
  await extractPdf(new Uint8Array(await readFile(file)), { onPage: () => undefined });
}
