import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildVocabulary, correctWord, editDistance, splitWord } from './vocabulary.ts';

const vocabulary = buildVocabulary(
  new Map([
    ['accountant', 120],
    ['accounting', 80],
    ['secretary', 60],
    ['secretarial', 5],
    ['nurse', 300],
    ['purse', 2],
    ['help', 40],
    ['desk', 50],
  ]),
);

describe('correctWord', () => {
  test('finds the word that a typo stands for', () => {
    expect(correctWord(vocabulary, 'acountant')).toBe('accountant');
    expect(correctWord(vocabulary, 'secretry')).toBe('secretary');
    expect(correctWord(vocabulary, 'nusre')).toBe('nurse');
  });

  test('leaves rare words alone that only resemble a known one', () => {
    const near = buildVocabulary(
      new Map([
        ['cryptologist', 9],
        ['cookie', 30],
        ['glove', 12],
      ]),
    );
    for (const word of ['cytologist', 'bookie', 'grove']) expect(correctWord(near, word)).toBeNull();
  });

  test('leaves known, short, numbered and far words alone', () => {
    for (const word of ['nurse', 'dev', 'l33t5', 'astronaut'])
      expect(correctWord(vocabulary, word)).toBeNull();
  });
});

describe('splitWord', () => {
  test('parts two known words that were written as one', () => {
    expect(splitWord(vocabulary, 'helpdesk')).toEqual(['help', 'desk']);
    expect(splitWord(vocabulary, 'secretary')).toBeNull();
  });
});

describe('editDistance', () => {
  const word = fc.stringMatching(/^[a-e]{0,8}$/);

  test('is symmetric, and zero only for equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });

  test('counts a swap of neighbours once', () => {
    expect(editDistance('nusre', 'nurse', 2)).toBe(1);
  });

  test('stops at its limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(limit + 1, editDistance(a, b, 20)));
      }),
    );
  });
});
