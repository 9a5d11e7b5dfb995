import type { Fact } from '@career-mirror/contract';
import { formatFact } from './format.ts';

/** Stretches of a sentence that can stand for a value: "35 of 90", "$66,140", "16.7 %", "2nd". */
const numberWords = /[$]?\d[\d,.]*(?: of \d[\d,]*|[\u00a0 ]?%)?/;

/** From the first word with a figure to the last figure, with its percent sign. */
const figures = /[^\s(]*\d(?:.*\d)?(?:[\u00a0 ]%)?/;

/**
 * Finds the stretch of a text that holds all its figures, so that one receipt can cover them.
 *
 * @returns the text in three parts; null when it has no figure
 * @example figureStretch('Work context: O*NET 18.1, up to 2014.')?.words // '18.1, up to 2014'
 */
export function figureStretch(text: string): { before: string; words: string; after: string } | null {
  const found = figures.exec(text);
  if (!found) return null;
  const [words] = found;
  return { before: text.slice(0, found.index), words, after: text.slice(found.index + words.length) };
}

/**
 * Finds the words of a sentence that say a fact's value, so that they can wear its receipt.
 *
 * @returns the sentence in three parts; null when the sentence does not say it
 */
export function factInSentence(
  text: string,
  fact: Fact,
): { before: string; words: string; after: string } | null {
  const spoken = [
    formatFact(fact),
    formatFact(fact, { signed: true }),
    fact.value === null ? null : String(fact.value),
  ];
  const exact = spoken.find((words) => words !== null && words !== '' && text.includes(words));
  const found = exact ?? numberWords.exec(text)?.[0].trim().replace(/[.,]$/, '');
  if (!found) return null;
  const start = text.indexOf(found);
  const longer = numberWords.exec(text.slice(start))?.[0].trim().replace(/[.,]$/, '');
  const words = longer?.startsWith(found) ? longer : found;
  return { before: text.slice(0, start), words, after: text.slice(start + words.length) };
}
