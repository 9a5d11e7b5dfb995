import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemWord, words } from './words.ts';

describe('words', () => {
  test('makes one word of spellings and plurals', () => {
    expect(words('Organisers')).toEqual(words('organizer'));
    expect(words('Labourers of the Theatres')).toEqual(['laborer', 'theater']);
    expect(words('Secretaries')).toEqual(['secretary']);
    expect(words("Women's Wear")).toEqual(['women', 'wear']);
  });

  test('keeps names that live on punctuation', () => {
    expect(words('C++, C# & .NET')).toEqual(['c++', 'c#', 'dotnet']);
  });

  test('folds accents', () => {
    expect(words('Développeur Größe')).toEqual(['developpeur', 'grosse']);
  });

  test('leaves "is", "us" and "ss" alone', () => {
    for (const word of ['analysis', 'campus', 'hostess', 'gas'])
      expect(stemWord(word)).not.toBe(word.slice(0, -1));
  });

  test('gives the same words for upper and lower case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z ,./-]{0,40}$/), (text) => {
        expect(words(text.toUpperCase())).toEqual(words(text.toLowerCase()));
      }),
    );
  });
});
