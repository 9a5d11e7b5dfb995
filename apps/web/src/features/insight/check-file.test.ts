import { describe, expect, it } from 'vitest';
import { checkFile, LARGEST_BYTES } from './check-file.ts';

describe('checkFile', () => {
  it('lets a PDF, a Word file and a text through, whatever the case of their names', () => {
    for (const name of ['cv.pdf', 'CV.PDF', 'cv.docx', 'cv.odt', 'cv.rtf', 'cv.html', 'cv.md', 'cv.txt'])
      expect(checkFile({ name, size: 10 })).toBeNull();
  });

  it('says what is wrong before anything is sent', () => {
    expect(checkFile({ name: 'cv.pdf', size: 0 })?.code).toBe('document.empty');
    expect(checkFile({ name: 'cv.pdf', size: LARGEST_BYTES + 1 })?.code).toBe('document.too_large');
    expect(checkFile({ name: 'cv.exe', size: 10 })?.code).toBe('document.wrong_type');
    expect(checkFile({ name: 'CV.PNG', size: 10 })?.code).toBe('document.picture');
    expect(checkFile({ name: 'cv.doc', size: 10 })?.code).toBe('document.old_word');
    expect(checkFile({ name: 'cv.pages', size: 10 })?.code).toBe('document.apple_pages');
  });
});
