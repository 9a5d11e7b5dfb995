import type { Fact, FactUnit } from '@career-mirror/contract';

const grouped = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: digits });

const withUnit: { readonly [U in FactUnit]: (value: number) => string } = {
  usd_per_year: (value) => `$${grouped(value)}`,
  usd_per_hour: (value) => `$${value.toFixed(2)}`,
  percent: (value) => `${grouped(value, 1)} %`,
  people: (value) => grouped(value),
  jobs: (value) => grouped(value),
  years: (value) => `${grouped(value, 1)} ${value === 1 ? 'year' : 'years'}`,
  hours: (value) => `${grouped(value)} ${value === 1 ? 'hour' : 'hours'}`,
  scale_0_7: (value) => `${value.toFixed(1)} of 7`,
  scale_1_5: (value) => `${value.toFixed(1)} of 5`,
  scale_1_3: (value) => `${value.toFixed(1)} of 3`,
  scale_minus3_3: (value) => value.toFixed(1),
  index_0_1: (value) => value.toFixed(2),
  yes_no: (value) => (value === 1 ? 'yes' : 'no'),
  points_0_100: (value) => grouped(value, 2),
  rank: (value) => grouped(value),
  code: (value) => String(value),
  text: (value) => String(value),
};

/** A figure in its unit, as it stands in a terminal. */
export const figure = (value: number, unit: FactUnit): string => withUnit[unit](value);

/** A fact in words: its value, its band when it has one, or why it is missing. */
export const factWords = (fact: Fact): string => {
  if (fact.value === null) return `not enough data (${fact.reason ?? 'no reason given'})`;
  const value = typeof fact.value === 'string' ? fact.value : figure(fact.value, fact.unit);
  const band =
    fact.low === null || fact.high === null
      ? ''
      : `, likely ${figure(fact.low, fact.unit)} to ${figure(fact.high, fact.unit)}`;
  return `${fact.topCoded ? 'at least ' : ''}${value}${band}`;
};

/** Where a fact comes from, in one line. */
export const originWords = (fact: Fact): string => {
  const people = fact.n === null ? '' : `, n = ${grouped(fact.n)}`;
  const ours = fact.estimate ? ', our estimate' : '';
  return `${fact.publisher}, ${fact.release}, ${fact.year}, ${fact.area}${people}${ours}`;
};

/** Text in lines of at most `width` characters, all but the first indented by `indent` spaces. */
export const wrap = (text: string, width: number, indent = 0): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const room = width - (lines.length > 0 ? indent : 0);
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map((one, index) => (index === 0 ? one : ' '.repeat(indent) + one));
};
