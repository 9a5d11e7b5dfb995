import type { Evidence, FactId, GapItem } from '@career-mirror/contract';
import { type Contrast, contrastsOf } from './contrast.ts';
import type { FactInput } from './fact-book.ts';
import { LETTER_YEARS, type LetterInput, yearsOfLetter } from './letter-input.ts';
import { sourceOf } from './origin.ts';
import { growthFact, occupationCodeFact, statementFact } from './sourced.ts';
import { BANNED, LINKS, MARKUP } from './word-lists.ts';

/** A skill or technology the letter names as the door. */
type Door = { readonly item: GapItem; readonly nameId: FactId; readonly hoursId: FactId | null };

/** The facts of one letter, chosen by code before a word is written; null = not known. */
export type LetterFacts = {
  readonly titleId: FactId;
  readonly todayId: FactId;
  readonly horizonId: FactId;
  readonly baseYearId: FactId | null;
  readonly startPayId: FactId | null;
  readonly endPayId: FactId | null;
  readonly stayPayId: FactId | null;
  /** Pay after ten years of this path minus staying, by the middle paths; null without both. */
  readonly payGain: number | null;
  readonly growthId: FactId | null;
  readonly growth: number | null;
  readonly ownGrowthId: FactId | null;
  readonly ownGrowth: number | null;
  readonly yearsId: FactId | null;
  /** True when now and then belong to one SOC major group. */
  readonly nearby: boolean;
  readonly quoteId: FactId | null;
  readonly door: Door | null;
  readonly education: {
    readonly needId: FactId;
    readonly ownId: FactId | null;
    readonly status: GapItem['status'];
  } | null;
  /** Where the work is done, when that differs from now: the fact and whether it can be done from home. */
  readonly home: { readonly factId: FactId; readonly possible: boolean } | null;
  readonly contrasts: readonly Contrast[];
  readonly stayedId: FactId;
  readonly cohortLeftId: FactId | null;
};

/** The person's words that may be quoted: short enough to read, long enough to mean something; characters. */
const QUOTE_MIN = 20;
const QUOTE_MAX = 90;

/** Fewer people than this are not told of. */
const COHORT_LEAST = 10;

const yearFact = (input: LetterInput, key: string, label: string, year: number): FactId =>
  statementFact(input.book, {
    id: `${key}:${year}`,
    label,
    value: String(year),
    unit: 'text',
    method: 'Counted from the day the letter was asked for.',
    year: yearsOfLetter(input.now).today,
  });

/** The year the letter is written from. */
export const letterYearFact = (input: LetterInput): FactId =>
  yearFact(input, 'letter-year', 'The year the letter is written from', yearsOfLetter(input.now).later);

/** Something that was done, rather than a list, a heading or a title. */
const isSentence = (text: string): boolean =>
  text.length >= QUOTE_MIN &&
  text.length <= QUOTE_MAX &&
  text.split(/\s+/).length >= 4 &&
  !/[:·|/•]/.test(text) &&
  [LINKS, MARKUP, ...BANNED].every((pattern) => text.search(pattern) === -1) &&
  (text.match(/,/g) ?? []).length <= 1;

/** The strongest sentence of the person that proves something this occupation asks for. */
const quoteOf = (input: LetterInput): Evidence | null => {
  const told = input.profile.spells.flatMap((spell) => spell.text).join('\n');
  const usable = (input.gap?.items ?? [])
    .filter((item) => item.status === 'have' && item.essential)
    .sort((a, b) => b.weight - a.weight)
    .flatMap((item) => item.evidence.slice(0, 1))
    .filter(({ text }) => told.includes(text) && isSentence(text));
  return usable[0] ?? null;
};

const quoteFact = (input: LetterInput): FactId | null => {
  const quote = quoteOf(input);
  if (!quote) return null;
  return statementFact(input.book, {
    id: `said:${quote.text}`,
    label: 'Your own words',
    value: quote.text,
    unit: 'text',
    method: quote.kind === 'document' ? `Page ${quote.span.page} of your document.` : 'Your own statement.',
    year: yearsOfLetter(input.now).today,
  });
};

/** Whole years between the first and the last day of the person's work, breaks and care not counted. */
const yearsFact = (input: LetterInput): FactId | null => {
  const { today } = yearsOfLetter(input.now);
  const years = new Set<number>();
  for (const spell of input.profile.spells) {
    if (spell.kind !== 'work' || !spell.start) continue;
    const end = spell.end === 'present' || spell.end === null ? today : spell.end.year;
    for (let year = spell.start.year; year < end; year++) years.add(year);
  }
  if (years.size < 2) return null;
  return statementFact(input.book, {
    id: `years-at-work:${years.size}`,
    label: 'Your years at work',
    value: years.size,
    unit: 'years',
    method: 'Calendar years of the work in your document, each counted once.',
    year: today,
  });
};

const derived = (input: LetterInput, from: FactId, changes: Partial<FactInput> & { id: string }): FactId => {
  const { id: _id, ...source } = input.book.require(from);
  return input.book.add({ ...source, ...changes });
};

/** Year of the dollars a band of pay is told in, from the band's own source. */
const baseYearFact = (input: LetterInput, band: FactId): FactId => {
  const { year } = input.book.require(band);
  return derived(input, band, {
    id: `pay-year:${year}`,
    label: 'Year of the dollars',
    value: String(year),
    unit: 'text',
    low: null,
    high: null,
    area: 'United States',
    sources: [sourceOf(input.reference, 'wages', { year }).id],
    method: 'Pay is told in dollars of this year; neither inflation nor common growth is added.',
    estimate: false,
    topCoded: false,
  });
};

/** The open essential item that adds most, named as people say it. */
const doorOf = (input: LetterInput): Door | null => {
  const open = (input.gap?.items ?? []).filter(
    (item) => item.kind !== 'education' && item.essential && item.status !== 'have',
  );
  const item = open.toSorted((a, b) => b.gain - a.gain)[0];
  if (!item) return null;
  const nameId = derived(input, item.needed.factId, {
    id: `asked:${item.id}:${input.future.onetSoc}`,
    label: `Asked for: ${item.name}`,
    value: item.kind === 'technology' ? item.name : elementInText(item.name),
    unit: 'text',
    low: null,
    high: null,
    method: item.source,
    reason: null,
  });
  return { item, nameId, hoursId: item.hours?.factId ?? null };
};

/** Schooling as BLS words it, by O*NET category 1–12; the slot format puts it into a sentence. */
const SCHOOLING: readonly (string | null)[] = [
  'No formal educational credential',
  'High school diploma or equivalent',
  'Postsecondary nondegree award',
  'Some college, no degree',
  "Associate's degree",
  "Bachelor's degree",
  "Bachelor's degree",
  "Master's degree",
  "Master's degree",
  'Doctoral or professional degree',
  'Doctoral or professional degree',
  'Doctoral or professional degree',
];

/** The person's highest schooling as their own statement; the school's name is not part of it. */
const ownEducationFact = (input: LetterInput): FactId | null => {
  const categories = input.profile.education.flatMap((row) => row.category ?? []);
  const words = categories.length > 0 ? SCHOOLING[Math.max(...categories) - 1] : null;
  if (!words) return null;
  return statementFact(input.book, {
    id: `own-education:${words}`,
    label: 'Your highest schooling',
    value: words,
    unit: 'text',
    method: 'Read from the education in your document.',
    year: yearsOfLetter(input.now).today,
  });
};

/** An O*NET element's name inside a sentence. */
const elementInText = (name: string): string => name.toLowerCase().replace(/\benglish\b/, 'English');

const homeOf = (input: LetterInput): LetterFacts['home'] => {
  const index = input.future.indices.find((row) => row.measure === 'remote');
  if (!index?.factId || index.value === null || index.now === null || index.value === index.now) return null;
  return { factId: index.factId, possible: index.value === 1 };
};

const stayedFact = (input: LetterInput): FactId => {
  const growth = growthFact(input.book, input.reference, input.future.onetSoc);
  const percent = Math.round(100 * input.future.stayedShare);
  return derived(input, growth, {
    id: `stayed:${input.future.scenario}:${input.future.onetSoc}:${percent}`,
    label: `Still in the occupation after ten years, ${input.future.title}`,
    value: percent,
    low: null,
    high: null,
    unit: 'percent',
    method:
      'Our estimate: share of simulated paths, by the published rates of leaving work and of changing occupation.',
    estimate: true,
    reason: null,
  });
};

const numberIn = (input: LetterInput, id: FactId | null): number | null => {
  const value = id === null ? null : input.book.require(id).value;
  return typeof value === 'number' ? value : null;
};

const known = (input: LetterInput, id: FactId | null): FactId | null =>
  id !== null && input.book.require(id).value !== null ? id : null;

/**
 * Facts a letter may use, chosen by code from what is true for the person. The name, contact and school's name of the person
 * take no part.
 */
export const letterFacts = (input: LetterInput): LetterFacts => {
  const { book, reference, future, stay, nowOnetSoc } = input;
  const { today } = yearsOfLetter(input.now);
  const bandOf = (of: typeof future | null, years: number) =>
    of?.bands.find((band) => band.horizonYears === years) ?? null;
  const end = bandOf(future, LETTER_YEARS);
  const stayEnd = stay && stay.onetSoc !== future.onetSoc ? bandOf(stay, LETTER_YEARS) : null;
  const growthId = known(input, growthFact(book, reference, future.onetSoc));
  const other = nowOnetSoc !== null && nowOnetSoc !== future.onetSoc;
  const ownGrowthId = other ? known(input, growthFact(book, reference, nowOnetSoc)) : null;
  const education = input.gap?.items.find((item) => item.kind === 'education') ?? null;
  return {
    titleId: occupationCodeFact(book, reference, future.onetSoc),
    todayId: yearFact(input, 'today', 'The year you asked', today),
    horizonId: letterYearFact(input),
    baseYearId: end ? baseYearFact(input, end.factId) : null,
    startPayId: bandOf(future, 1)?.factId ?? null,
    endPayId: end?.factId ?? null,
    stayPayId: stayEnd?.factId ?? null,
    payGain: end && stayEnd ? end.p50 - stayEnd.p50 : null,
    growthId,
    growth: numberIn(input, growthId),
    ownGrowthId,
    ownGrowth: numberIn(input, ownGrowthId),
    yearsId: yearsFact(input),
    nearby: nowOnetSoc !== null && nowOnetSoc.slice(0, 2) === future.onetSoc.slice(0, 2),
    quoteId: quoteFact(input),
    door: doorOf(input),
    education: education
      ? { needId: education.needed.factId, ownId: ownEducationFact(input), status: education.status }
      : null,
    home: homeOf(input),
    contrasts: contrastsOf(reference, future.onetSoc, nowOnetSoc, book),
    stayedId: stayedFact(input),
    cohortLeftId:
      input.cohort && input.cohort.left >= COHORT_LEAST ? known(input, input.cohort.leftFactId) : null,
  };
};
