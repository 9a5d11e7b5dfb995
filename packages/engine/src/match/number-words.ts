const WORDS =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A small whole number as a word, a large one in digits. */
const numberWord = (value: number): string => WORDS[value] ?? String(value);

/** "one year", "six years". */
export const yearsInWords = (years: number): string => {
  const whole = Math.round(years);
  if (whole === 0) return 'less than a year';
  return `${numberWord(whole)} ${whole === 1 ? 'year' : 'years'}`;
};

/** First letter large. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** First letter small, unless the first word is an abbreviation. */
export const inSentence = (title: string): string =>
  /^[A-Z][^A-Z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;

/** Words of official titles that keep their capital. */
const PROPER = /^(English|[A-Z]{2,}.*)$/;

/** An official occupation title within a sentence: "Software Developers" → "software developers". */
export const officialInSentence = (title: string): string =>
  title
    .split(' ')
    .map((word) => (PROPER.test(word) ? word : word.toLowerCase()))
    .join(' ');
