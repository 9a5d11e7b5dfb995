import type { Fact, FactUnit } from '@career-mirror/contract';
import { inWords } from '@career-mirror/engine/narrate';

const MINUS = '\u2212';
const NBSP = '\u00a0';

const grouped = (value: number, digits: number) =>
  Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const sign = (value: number, signed: boolean) => (value < 0 ? MINUS : signed && value > 0 ? '+' : '');
const trimmed = (value: number, digits: number) =>
  Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: digits });

type Style = { readonly signed?: boolean };

const writers: { readonly [U in FactUnit]: (value: number, style: Style) => string } = {
  usd_per_year: (v, s) => `${sign(v, s.signed ?? false)}$${grouped(v, 0)}`,
  usd_per_hour: (v, s) => `${sign(v, s.signed ?? false)}$${grouped(v, 2)}`,
  percent: (v, s) => `${sign(v, s.signed ?? false)}${trimmed(v, 1)}${NBSP}%`,
  people: (v) => grouped(v, 0),
  jobs: (v, s) => `${sign(v, s.signed ?? false)}${grouped(v, 0)}`,
  years: (v) => `${trimmed(v, 1)}${NBSP}${v === 1 ? 'year' : 'years'}`,
  hours: (v) => `${trimmed(v, 1)}${NBSP}${v === 1 ? 'hour' : 'hours'}`,
  // A difference on a scale can be negative, a value cannot.
  scale_0_7: (v, s) => `${sign(v, s.signed ?? false)}${grouped(v, 1)}`,
  scale_1_5: (v, s) => `${sign(v, s.signed ?? false)}${grouped(v, 1)}`,
  scale_1_3: (v, s) => `${sign(v, s.signed ?? false)}${grouped(v, 1)}`,
  scale_minus3_3: (v, s) => `${sign(v, s.signed ?? true)}${grouped(v, 1)}`,
  index_0_1: (v) => grouped(v, 2),
  yes_no: (v) => (v === 1 ? 'yes' : 'no'),
  points_0_100: (v) => trimmed(v, 2),
  rank: (v) => grouped(v, 0),
  code: (v) => String(v),
  text: (v) => String(v),
};

/**
 * One number in its unit, as it stands on screen.
 *
 * @example formatValue(66140, 'usd_per_year')            // '$66,140'
 * @example formatValue(-0.3, 'percent', { signed: true }) // '−0.3 %'
 */
export function formatValue(value: number, unit: FactUnit, style: Style = {}): string {
  return writers[unit](value, style);
}

/** Our own estimates of money are not told to the dollar: three figures that mean something, no more. */
const ESTIMATE_DIGITS = 3;
const told = (value: number, fact: Fact) =>
  fact.estimate && fact.unit === 'usd_per_year' ? Number(value.toPrecision(ESTIMATE_DIGITS)) : value;

/**
 * The words of a fact: its value in its unit, "at least" where the publisher stops counting.
 *
 * @returns null when the value is missing; `fact.reason` then says why
 */
export function formatFact(fact: Fact, style: Style = {}): string | null {
  if (fact.value === null) return null;
  const words =
    typeof fact.value === 'number' ? formatValue(told(fact.value, fact), fact.unit, style) : fact.value;
  return fact.topCoded ? `at least ${words}` : words;
}

const rangeLead: Partial<Record<FactUnit, RegExp>> = {
  percent: /\u00a0%$/,
  years: /\u00a0years?$/,
  hours: /\u00a0hours?$/,
};

/** The band of a fact, for example "$54,800 to $65,500"; null when none is given. */
export function formatBand(fact: Fact): string | null {
  if (fact.low === null || fact.high === null) return null;
  const low = formatValue(told(fact.low, fact), fact.unit);
  const unit = rangeLead[fact.unit];
  return `${unit ? low.replace(unit, '') : low} to ${formatValue(told(fact.high, fact), fact.unit)}`;
}

/** A small count in words, for headlines; figures above twenty. */
export const countWord = (count: number): string => inWords(count);

/** A count with its noun, for example "4 jobs", "1 job". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** First letter in upper case, the rest untouched. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A day as a person writes it, for example "22 November 2026". */
export function formatDay(isoDate: string): string {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}
