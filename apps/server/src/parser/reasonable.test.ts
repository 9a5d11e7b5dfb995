import { textDocument } from '@career-mirror/ai/intake';
import { expect, test } from 'vitest';
import { longestLine, longestWord, maxLines } from './limits.ts';
import { reasonable } from './reasonable.ts';

test.each([
  ['a line more than thirty pages have', 'word\n'.repeat(maxLines + 1)],
  ['a line without an end', 'word '.repeat(longestLine / 4)],
  ['a word without an end', 'x'.repeat(longestWord + 1)],
])('a text with %s is not one to be understood', (_, text) => {
  expect(() => reasonable(textDocument(text))).toThrow(
    expect.objectContaining({ code: 'document.too_many_pages' }),
  );
});

test('a long CV is', () => {
  const text = `${'A paragraph of a hundred words or so. '.repeat(20)}\n`.repeat(200);
  expect(reasonable(textDocument(text)).pages).toHaveLength(1);
});
