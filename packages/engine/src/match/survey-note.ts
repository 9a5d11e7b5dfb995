import type { SurveyNote } from '@career-mirror/contract';
import { originOf, sourceOf } from '../narrate/origin.ts';
import type { CareerIndex } from './career-index.ts';
import { SURVEY_BORN, SURVEY_NAME } from './constants.ts';
import type { MatchFacts } from './match-facts.ts';
import { ASKED } from './survey-facts.ts';

/** What stands in small print wherever careers of the survey are shown, with the number of careers compared as its receipt. */
export function surveyNote(index: CareerIndex, book: MatchFacts): SurveyNote {
  const source = sourceOf(index.reference, 'careers');
  const years = index.careers.flatMap((career) => [career.years[0] ?? [], career.years.at(-1) ?? []].flat());
  const first = years.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const last = years.reduce((most, year) => Math.max(most, year), Number.NEGATIVE_INFINITY);
  const people = index.careers.length;
  const { first: bornFirst, last: bornLast } = SURVEY_BORN;
  return {
    name: SURVEY_NAME,
    born: `${bornFirst}–${String(bornLast).slice(-2)}`,
    interviews: `${first}–${last}`,
    factId: book.add({
      ...originOf(source),
      id: `${source.id}:careers`,
      label: 'Careers of survey participants that yours is compared with',
      value: people,
      low: null,
      high: null,
      unit: 'people',
      n: people,
      method: `Everybody in our extract of ${SURVEY_NAME}: born ${bornFirst} to ${bornLast}, interviewed from ${first} to ${last}, ${ASKED}. Likely ranges of shares hold 80 % (Wilson).`,
      estimate: false,
    }),
  };
}
