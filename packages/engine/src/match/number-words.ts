import { inWords } from '../narrate/number-words.ts';

/** "one year", "six years". */
export const yearsInWords = (years: number): string => {
  const whole = Math.round(years);
  if (whole === 0) return 'less than a year';
  return `${inWords(whole)} ${whole === 1 ? 'year' : 'years'}`;
};

/** First letter large. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Words of titles that keep their capitals: abbreviations, names with a capital inside, languages. */
const KEEPS_CAPITALS = /^(English|.+[A-Z].*)$/;

/** A title within a sentence: "Software Developers" → "software developers", "Senior iOS Developer" → "senior iOS developer". */
export const inSentence = (title: string): string =>
  title.replace(/[^\s-]+/g, (word) => (KEEPS_CAPITALS.test(word) ? word : word.toLowerCase()));
