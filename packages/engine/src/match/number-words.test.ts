import { describe, expect, it } from 'vitest';
import { inSentence, sentence, yearsInWords } from './number-words.ts';

describe('words for numbers and titles', () => {
  it('writes small numbers of years as words', () => {
    expect(yearsInWords(1.2)).toBe('one year');
    expect(yearsInWords(6)).toBe('six years');
    expect(yearsInWords(0.3)).toBe('less than a year');
    expect(yearsInWords(31)).toBe('31 years');
  });

  it('keeps abbreviations and proper names inside a sentence', () => {
    expect(inSentence('Store manager')).toBe('store manager');
    expect(inSentence('IT support')).toBe('IT support');
    expect(inSentence('Senior iOS Developer')).toBe('senior iOS developer');
    expect(inSentence('First-Line Supervisors of Retail Sales Workers')).toBe(
      'first-line supervisors of retail sales workers',
    );
    expect(inSentence('English Language and Literature Teachers, Postsecondary')).toBe(
      'English language and literature teachers, postsecondary',
    );
  });

  it('begins a sentence large', () => {
    expect(sentence('six years')).toBe('Six years');
  });
});
