import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, test } from 'vitest';
import { pdfWithPages } from './hostile-files.ts';
import { closeReaders, readFile } from './read-document.ts';
import { loadRecogniser, type Recogniser } from './recognise.ts';

afterAll(closeReaders);

const settings = { languageFolder: '/nowhere', languages: ['eng'] };

/** A page as a scanner writes it: a picture that says what it shows, for a recogniser that believes it. */
function scanOf(...pages: string[]): Uint8Array {
  const pictures = pages.map((text) => ({
    dictionary:
      '/Type /XObject /Subtype /Image /Width 1200 /Height 1700 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
    stream: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(text.padEnd(30_000))]),
  }));
  const first = 4 + pages.length * 2;
  const resources = `/XObject << ${pages.map((_, index) => `/I${index} ${first + index} 0 R`).join(' ')} >>`;
  const contents = pages.map((_, index) => `q 600 0 0 780 0 0 cm /I${index} Do Q`);
  return pdfWithPages(contents, resources, pictures);
}
const believes: Recogniser = async (picture) => Buffer.from(picture.subarray(4)).toString('utf8').trim();

describe('a scan', () => {
  test('is read when a recogniser is there, page by page', async () => {
    const bytes = scanOf('Dana Whitfield\nStore Manager', 'Education');
    const { document } = await readFile({ bytes, fileName: 'scan.pdf', recognise: believes });
    expect(document.format).toBe('pdf');
    expect(document.pages.map((page) => page.text)).toEqual(['Dana Whitfield\nStore Manager', 'Education']);
  });

  test('says that it is a picture when none is', async () => {
    await expect(readFile({ bytes: scanOf('Dana'), fileName: 'scan.pdf' })).rejects.toMatchObject({
      code: 'document.image_only',
    });
  });

  test('has no text when nothing is recognised', async () => {
    const read = readFile({ bytes: scanOf('x'), fileName: 'scan.pdf', recognise: async () => ' ' });
    await expect(read).rejects.toMatchObject({ code: 'document.no_text' });
  });
});

describe('tesseract.js', () => {
  const installed = createRequire(import.meta.url)
    .resolve.paths('tesseract.js')
    ?.some((folder) => existsSync(`${folder}/tesseract.js`));

  test.skipIf(installed)('is not needed: without it there is no recogniser', async () => {
    expect(await loadRecogniser(settings)).toBeNull();
  });

  test('is asked for the given languages, fetches none, and is ended after each picture', async () => {
    const calls: unknown[] = [];
    const createWorker = async (...given: unknown[]) => {
      calls.push(given);
      return {
        recognize: async () => ({ data: { text: 'Dana' } }),
        terminate: async () => calls.push('ended'),
      };
    };
    const recognise = await loadRecogniser(settings, async () => ({ createWorker }));
    expect(await recognise?.(new Uint8Array())).toBe('Dana');
    const options = { langPath: '/nowhere', cacheMethod: 'none', gzip: false };
    expect(calls).toEqual([[['eng'], 1, options], 'ended']);
  });

  test('that is there but broken is not passed over', async () => {
    const broken = loadRecogniser(settings, async () => Promise.reject(new Error('half installed')));
    await expect(broken).rejects.toThrow('half installed');
  });
});
