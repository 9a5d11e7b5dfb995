import type { Fact, FactUnit } from '@career-mirror/contract';
import { inDigits, inWords, significant } from './number-words.ts';
import { titleInText, titleWithArticle } from './title-words.ts';

/*
 * How a fact is put into words. Rounding, units, "about" and direction come from here, never from a writer: a slot names the
 * fact and one of these formats. Every format knows the units it may stand for; a slot with another unit is refused.
 */

/** Significant figures of an amount we estimated; published amounts stand as published. */
const ESTIMATE_FIGURES = 3;

/** Share of a scale's span below which a difference is "a little" and above which it is "far". */
const LITTLE_SHARE = 0.12;
const FAR_SHARE = 0.3;

/** Span of the scales on which occupations are compared. */
const SPAN: Partial<Record<FactUnit, number>> = { scale_1_5: 4, scale_1_3: 2, scale_0_7: 7 };

/** Which of a fact's three numbers a slot means. */
export type FactPart = 'value' | 'low' | 'high';

const money = (fact: Fact, value: number): string => {
  const amount = fact.estimate ? significant(value, ESTIMATE_FIGURES) : Math.round(value);
  const text = `$${inDigits(amount)}`;
  if (fact.topCoded) return `at least ${text}`;
  return fact.estimate ? `about ${text}` : text;
};

const percentSize = (value: number): string => `${inDigits(Math.round(Math.abs(value) * 10) / 10)} percent`;

const percent = (fact: Fact, value: number): string =>
  `${fact.estimate ? 'about ' : ''}${value < 0 ? 'minus ' : ''}${percentSize(value)}`;

const change = (_fact: Fact, value: number): string => {
  if (value === 0) return 'stay as it is';
  return `${value > 0 ? 'grow' : 'shrink'} by ${percentSize(value)}`;
};

const years = (_fact: Fact, value: number): string => {
  const whole = Math.round(value);
  if (whole === 0) return 'less than a year';
  return whole === 1 ? 'one year' : `${inWords(whole)} years`;
};

const hours = (fact: Fact, value: number): string =>
  fact.low !== null && fact.high !== null
    ? `${inDigits(fact.low)} to ${inDigits(fact.high)} hours`
    : `${inDigits(value)} hours`;

const COUNTED: Partial<Record<FactUnit, string>> = { people: 'people', jobs: 'jobs' };

const count = (fact: Fact, value: number): string => {
  const amount = fact.estimate ? significant(value, ESTIMATE_FIGURES) : value;
  return `${fact.estimate ? 'about ' : ''}${inDigits(amount)} ${COUNTED[fact.unit] ?? ''}`.trim();
};

/** A difference in words. The sign is in the fact, so the direction cannot be told wrongly. */
const compare = (fact: Fact, value: number): string => {
  const direction = value > 0 ? 'more' : 'less';
  const share = Math.abs(value) / (SPAN[fact.unit] ?? 1);
  if (share < LITTLE_SHARE) return `a little ${direction}`;
  return share >= FAR_SHARE ? `far ${direction}` : direction;
};

const EDUCATION: Readonly<Record<string, string>> = {
  'No formal educational credential': 'no formal schooling',
  'High school diploma or equivalent': 'a high school diploma',
  'Postsecondary nondegree award': 'a certificate after high school',
  'Some college, no degree': 'some college',
  "Associate's degree": 'an associate’s degree',
  "Bachelor's degree": 'a bachelor’s degree',
  "Master's degree": 'a master’s degree',
  'Doctoral or professional degree': 'a doctoral or professional degree',
};

/** A skill's or technology's name as people say it: "Structured query language SQL" is SQL. */
const skillName = (name: string): string => {
  const bare = name.replace(/ software$/, '');
  const acronym = /^[A-Za-z][\w\s/&-]* ([A-Z][A-Z0-9+#]{1,7})$/.exec(bare)?.[1];
  if (acronym) return acronym;
  // Elements are common nouns ("Systems Analysis"); brands have digits, inner capitals or stand in the technology list.
  return bare;
};

type Format = {
  readonly units: readonly FactUnit[];
  readonly number: ((fact: Fact, value: number) => string) | null;
  readonly text: ((fact: Fact, value: string) => string) | null;
};

const numeric = (units: readonly FactUnit[], number: Format['number']): Format => ({
  units,
  number,
  text: null,
});
const worded = (units: readonly FactUnit[], text: Format['text']): Format => ({ units, number: null, text });

/** Every slot format: what it may stand for and how it is worded. */
const FORMATS = {
  money: numeric(['usd_per_year'], money),
  percent: numeric(['percent'], percent),
  change: numeric(['percent'], change),
  years: numeric(['years'], years),
  hours: numeric(['hours'], hours),
  count: numeric(['people', 'jobs'], count),
  compare: numeric(['scale_1_5', 'scale_1_3', 'scale_0_7'], compare),
  home: numeric(['yes_no'], (_fact, value) =>
    value === 1 ? 'can be done from home' : 'has to be done on the spot',
  ),
  points: numeric(['points_0_100'], (_fact, value) => `about ${Math.round(value / 5) * 5} of 100`),
  year: worded(['text'], (_fact, value) => value),
  code: worded(['code'], (_fact, value) => value),
  title: worded(['code'], (fact) => titleInText(fact.label)),
  aTitle: worded(['code'], (fact) => titleWithArticle(fact.label)),
  education: worded(['text'], (_fact, value) => EDUCATION[value] ?? value),
  skill: worded(['text'], (_fact, value) => skillName(value)),
  quote: worded(['text'], (_fact, value) => `“${value.replace(/[\s.,;:]+$/, '')}”`),
  text: worded(['text'], (_fact, value) => value),
} as const satisfies Record<string, Format>;
export type FactFormat = keyof typeof FORMATS;

/** True when a word names a slot format. */
export const isFactFormat = (word: string): word is FactFormat => Object.hasOwn(FORMATS, word);

/** Formats whose words carry a direction, so that no other direction word is needed beside them. */
export const SIGNED_FORMATS: ReadonlySet<FactFormat> = new Set(['change', 'compare']);

/**
 * A fact in words, or null when the format does not go with the fact's unit or the value is missing.
 *
 * @example renderFact(fact, 'money') // 'about $60,100'
 */
export const renderFact = (fact: Fact, format: FactFormat, part: FactPart = 'value'): string | null => {
  const rule: Format = FORMATS[format];
  const value = fact[part];
  if (value === null || !rule.units.includes(fact.unit)) return null;
  if (typeof value === 'number') return rule.number ? rule.number(fact, value) : null;
  return rule.text ? rule.text(fact, value) : null;
};

const PARTS: readonly FactPart[] = ['value', 'low', 'high'];

const renderings = new WeakMap<Fact, ReadonlySet<string>>();

/** Everything a fact may be called in a text: all its parts in all formats of its unit. */
export const allRenderings = (fact: Fact): ReadonlySet<string> => {
  const known = renderings.get(fact);
  if (known) return known;
  const made = new Set(
    Object.keys(FORMATS)
      .filter(isFactFormat)
      .flatMap((format) => PARTS.map((part) => renderFact(fact, format, part)))
      .filter((text) => text !== null),
  );
  renderings.set(fact, made);
  return made;
};
