/** Whole numbers that a letter writes out. */
const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const;

/** A whole number in words up to twenty, in digits with thousands separators above. */
export const inWords = (value: number): string => {
  const whole = Math.round(value);
  return SMALL[whole] ?? inDigits(whole);
};

/** Digits with thousands separators, the same on every machine. */
export const inDigits = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** A number rounded to so many significant figures. */
export const significant = (value: number, figures: number): number =>
  Number.parseFloat(value.toPrecision(figures));
