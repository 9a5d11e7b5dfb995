import type { LimitQuestion, Limits, Weights } from '@career-mirror/contract';
import { formatValue } from '../../lib/format.ts';
import { sliders } from '../../lib/measures.ts';

type YesNo = Exclude<keyof Limits, 'payFloorUsd' | 'answered'>;

/** A question with what its answer changes. `limit` is the one that a yes sets. */
export type QuestionWords = {
  readonly key: LimitQuestion;
  /** Its name in the list of what was answered. */
  readonly name: string;
  readonly asked: string;
  readonly changes: string;
} & (
  | { readonly kind: 'yes_no'; readonly limit: YesNo; readonly yes: string; readonly no: string }
  | { readonly kind: 'pay' }
  | { readonly kind: 'measure'; readonly weight: number }
);

/** Where a slider is put by "matters most" and "matters least", 0 to 10; the middle is 5. */
const MOST = 9;
const LEAST = 1;
const MIDDLE = 5;

/** The eight questions in the order in which they are asked. */
export const questionWords: readonly QuestionWords[] = [
  {
    key: 'place',
    name: 'Where',
    kind: 'yes_no',
    limit: 'fromHome',
    asked: 'Would it have to be done from home?',
    changes: 'A yes takes every job that cannot be done from home out of all lists.',
    yes: 'Only from home',
    no: 'Anywhere I can get to',
  },
  {
    key: 'pay',
    name: 'Pay',
    kind: 'pay',
    asked: 'Below what pay could you not go?',
    changes: 'Jobs whose usual pay where you live is lower leave all lists.',
  },
  {
    key: 'hours',
    name: 'Hours',
    kind: 'yes_no',
    limit: 'fullWeekAtMost',
    asked: 'Are about forty hours a week the most you can give?',
    changes: 'A yes takes jobs in which longer weeks are usual out of all lists.',
    yes: 'Forty at most',
    no: 'No limit',
  },
  {
    key: 'caring',
    name: 'Caring',
    kind: 'yes_no',
    limit: 'regularHours',
    asked: 'Do you need hours you can foresee, for example because you care for somebody?',
    changes: 'A yes takes jobs with irregular or seasonal hours out of all lists.',
    yes: 'Hours I can foresee',
    no: 'No limit',
  },
  {
    key: 'standing',
    name: 'Standing',
    kind: 'yes_no',
    limit: 'littleStanding',
    asked: 'Would more than half of the day on your feet be too much?',
    changes: 'A yes takes jobs that are mostly done standing out of all lists.',
    yes: 'Too much for me',
    no: 'No limit',
  },
  {
    key: 'lifting',
    name: 'Lifting',
    kind: 'yes_no',
    limit: 'littleLifting',
    asked: 'Should the work need no great strength?',
    changes: 'A yes takes jobs for which strength is important out of all lists.',
    yes: 'No heavy lifting',
    no: 'No limit',
  },
  {
    key: 'matters_most',
    name: 'Matters most',
    kind: 'measure',
    weight: MOST,
    asked: 'What matters most to you?',
    changes: 'It moves that slider on Life far up; the order of your futures follows.',
  },
  {
    key: 'matters_least',
    name: 'Matters least',
    kind: 'measure',
    weight: LEAST,
    asked: 'What matters least?',
    changes: 'It moves that slider on Life far down; the order of your futures follows.',
  },
];

/** What a question about measures says it has changed: the lists stay, the order does not. */
export const orderFollows = 'The order of your futures on Life follows it.';

/** The measure that stands at a weight; null when none or several do. */
export function measureAt(weights: Weights, weight: number): keyof Weights | null {
  const [first, second] = sliders.filter(({ key }) => weights[key] === weight);
  return first && !second ? first.key : null;
}

/** The sliders with one measure put to a weight; the one that stood there goes back to the middle. */
export function withMeasure(weights: Weights, measure: keyof Weights, weight: number): Weights {
  const before = measureAt(weights, weight);
  return { ...weights, ...(before && { [before]: MIDDLE }), [measure]: weight };
}

/** How a question was answered, in words; a skipped one sets no limit. */
export function answerWords(question: QuestionWords, limits: Limits, weights: Weights): string {
  switch (question.kind) {
    case 'yes_no':
      return limits[question.limit] ? question.yes : question.no;
    case 'pay':
      return limits.payFloorUsd === null
        ? 'No limit'
        : `At least ${formatValue(limits.payFloorUsd, 'usd_per_year')} a year`;
    case 'measure': {
      const measure = measureAt(weights, question.weight);
      return sliders.find(({ key }) => key === measure)?.label ?? 'Not said';
    }
  }
}

const LOWEST_PAY = 1_000;
const HIGHEST_PAY = 500_000;

/**
 * A pay floor as typed: "45,000", "$45000" or "45k".
 *
 * @returns US dollars a year, or what is wrong with it
 */
export function parsePay(text: string): { readonly usd: number } | { readonly error: string } {
  const found = /^\$?\s*(\d[\d,\s]*)(k?)$/i.exec(text.trim());
  if (!found) return { error: 'Give an amount in dollars a year, for example 45,000.' };
  const [, digits = '', thousands = ''] = found;
  const usd = Number(digits.replaceAll(/[,\s]/g, '')) * (thousands === '' ? 1 : 1000);
  if (usd < LOWEST_PAY || usd > HIGHEST_PAY) {
    return { error: 'Give the pay of a whole year, from 1,000 to 500,000 dollars.' };
  }
  return { usd };
}

/** The limits with a question marked as answered, whether it was or was skipped: it is not asked again. */
export const withAnswered = (limits: Limits, key: LimitQuestion): Limits => ({
  ...limits,
  answered: limits.answered.includes(key) ? limits.answered : [...limits.answered, key],
});
