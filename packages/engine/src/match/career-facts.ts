import type { CareerSpell, Doppelganger, FactId, MatchPart } from '@career-mirror/contract';
import { type Origin, originOf, sourceOf } from '../narrate/origin.ts';
import type { CareerIndex } from './career-index.ts';
import { SURVEY_NAME } from './constants.ts';
import type { MatchFacts } from './match-facts.ts';
import type { PartWithoutFact } from './match-words.ts';
import { ASKED } from './survey-facts.ts';

/*
 * The figures printed of one career as facts. Their ids are made from their content: what they say depends on both careers,
 * so that no shorter key would keep two people's answers apart.
 */

/** A career as far as it has been told, before its figures have receipts. */
export type Told = {
  readonly label: string;
  readonly spells: readonly CareerSpell[];
  readonly parts: readonly PartWithoutFact[];
  readonly score: number;
};

/** What a part of the likeness compares, and how. */
const PART_METHODS: Readonly<Record<MatchPart['key'], string>> = {
  sequence:
    'Both careers are aligned job by job in their order; each pair counts by how alike the two occupations are (texts and ratings of O*NET) and by its length.',
  duration: 'Of the aligned jobs, the shorter time as a share of the longer.',
  skills:
    'The skills and fields of knowledge that stand out most in each career, by O*NET’s ratings of its occupations; the part is the share they have in common.',
  stage: 'Years of work and the job zone reached, the smaller as a share of the larger.',
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Interviews at which the jobs of a career were coded. */
const interviewsOf = (spells: readonly CareerSpell[]): number =>
  spells.reduce((sum, spell) => sum + spell.observations, 0);

/** The survey first; occupations are compared by the publisher of the ratings. */
function likenessOrigin(index: CareerIndex): Origin {
  const { reference } = index;
  return originOf(sourceOf(reference, 'careers'), [sourceOf(reference, 'ratings')]);
}

/** The jobs of a career with their years: the receipt of every year printed of it. */
export function careerFact(index: CareerIndex, book: MatchFacts, { label, spells }: Told): FactId {
  return book.add({
    ...originOf(sourceOf(index.reference, 'careers')),
    label: `The career of ${label}, ${SURVEY_NAME}`,
    value: spells.map(({ startYear, endYear, title }) => `${startYear}–${endYear} ${title}`).join('; '),
    low: null,
    high: null,
    unit: 'text',
    n: interviewsOf(spells),
    method: `The work was coded at each interview, ${ASKED}; n counts the interviews. A job counts when it was coded at two interviews running, and lasts until the next begins.`,
    estimate: false,
  });
}

/** The whole likeness: the sum of its parts, which it lists. */
export function scoreFact(
  index: CareerIndex,
  book: MatchFacts,
  { label, spells, parts, score }: Told,
): FactId {
  const sum = parts.map(
    (part) => `${part.label.toLowerCase()} ${part.value.toFixed(2)} of ${part.max.toFixed(2)}`,
  );
  return book.add({
    ...likenessOrigin(index),
    label: `Likeness of ${label}’s career to yours`,
    value: score,
    low: null,
    high: null,
    unit: 'index_0_1',
    n: interviewsOf(spells),
    method: `Sum of four parts: ${sum.join('; ')}. 1 would be the same jobs for the same time. n counts the answers at interviews that their career is known from.`,
    estimate: true,
  });
}

/** One part of the likeness. Titles of the reader’s own jobs stay out of it. */
export function partFact(
  index: CareerIndex,
  book: MatchFacts,
  { label, spells }: Told,
  part: PartWithoutFact,
): FactId {
  const compared = part.key === 'sequence' ? '' : ` Compared here: ${lowerFirst(part.why)}`;
  return book.add({
    ...likenessOrigin(index),
    label: `${part.label}: part of the likeness of ${label}’s career to yours, at most ${part.max.toFixed(2)}`,
    value: part.value,
    low: null,
    high: null,
    unit: 'index_0_1',
    n: interviewsOf(spells),
    method: `${PART_METHODS[part.key]}${compared}`,
    estimate: true,
  });
}

/** The year of a career in which the two paths first part. */
export function partingFact(
  index: CareerIndex,
  book: MatchFacts,
  { label, spells }: Told,
  { careerYear }: Pick<NonNullable<Doppelganger['parting']>, 'careerYear'>,
): FactId {
  return book.add({
    ...likenessOrigin(index),
    label: `Years into the career of ${label} when its path and yours first part`,
    value: careerYear,
    low: null,
    high: null,
    unit: 'years',
    n: interviewsOf(spells),
    method:
      'Counted from the first job of each; the first job of theirs that is not aligned with a like one of yours, to the year.',
    estimate: true,
  });
}
