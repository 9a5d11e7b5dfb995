import type { FactId, Future, OnetSocCode, Reference } from '@career-mirror/contract';
import type { FactBook, FactInput } from '../narrate/fact-book.ts';
import { originOf, sourceOf } from '../narrate/origin.ts';
import { statementFact, titleOf } from '../narrate/sourced.ts';
import { SENIOR_CREDIT_YEARS } from '../profile/constants.ts';
import type { Experience } from '../profile/experience.ts';
import { TENURE_SHARE_PERCENT, TENURE_STUDY, TENURE_YEARS } from './constants.ts';

/** One assumption of a future in a sentence, and the receipt of its figures. */
export type Assumption = { readonly text: string; readonly factId: FactId };

type For = {
  readonly reference: Reference;
  readonly book: FactBook;
  readonly scenario: Future['scenario'];
  readonly to: OnetSocCode;
  /** ISO date-time. */
  readonly now: string;
};

/** What the simulation ran with. */
type Given = {
  readonly wageYear: number;
  /** Yearly shares, 0–1; `own` = published for the occupation itself. */
  readonly rates: { readonly exit: number; readonly transfer: number; readonly own: boolean };
  /** The person's years in the occupation, and what their title adds. */
  readonly experience: Experience;
  /** Pay of the area over the national mean; null = the whole country. */
  readonly areaRatio: number | null;
  /** Yearly drift, log points. */
  readonly drift: number;
};

const plain = { low: null, high: null, n: null } as const;
const percent = (share: number): number => Math.round(1000 * share) / 10;

const dollars = ({ reference, book }: For, { wageYear }: Given): Assumption => ({
  text: `Dollars are those of ${wageYear}: neither inflation nor the growth common to all occupations is added.`,
  factId: book.add({
    ...plain,
    ...originOf(sourceOf(reference, 'wages', { year: wageYear }), [], { year: wageYear }),
    id: `assume-dollars:${wageYear}`,
    label: 'Year of the dollars',
    value: String(wageYear),
    unit: 'text',
    method: 'Pay is told in dollars of this year.',
    estimate: false,
  }),
});

/** What a title adds to the years, in words; empty when it adds nothing. */
const titleWords = (added: number): string => {
  if (added === 0) return '';
  return added > 0
    ? `, and ${added} more because your title says senior,`
    : `, less ${-added} because your title says trainee or junior,`;
};

const start = ({ reference, book, scenario, now }: For, { experience }: Given): Assumption => {
  if (scenario === 'stay') {
    const whole = Math.round(experience.years);
    const added = Math.round(experience.titleYears);
    return {
      text: `You begin where somebody with ${whole} ${whole === 1 ? 'year' : 'years'} in the occupation${titleWords(added)} stands on average; your own pay is not known.`,
      factId: statementFact(book, {
        id: added === 0 ? `assume-years:${whole}` : `assume-years:${whole}:${added}`,
        label: 'Your years in the occupation',
        value: whole,
        unit: 'years',
        method: `Counted from the dates in your document.${
          added === 0
            ? ''
            : ` Our assumption: a title that says senior counts ${SENIOR_CREDIT_YEARS} years more, one that says trainee or junior as many fewer, never below none.`
        }`,
        year: Number(now.slice(0, 4)),
      }),
    };
  }
  return {
    text: 'A newcomer begins between wage levels 1 and 2, the nearer to 2 the better the fit.',
    factId: book.add({
      ...plain,
      ...originOf(sourceOf(reference, 'areaWages')),
      id: 'assume-entry',
      label: 'Where a newcomer’s pay begins',
      value: 'between wage levels 1 and 2',
      unit: 'text',
      method:
        'Our estimate: level 1 is about the mean of the lowest third of an occupation’s pay, level 2 a third of the way from there to the mean of the upper two thirds.',
      estimate: true,
    }),
  };
};

const tenure = ({ book }: For): Assumption => ({
  text: `Standing rises with the years, ${TENURE_SHARE_PERCENT} percent of the way in ${TENURE_YEARS} years; one’s own position changes slowly.`,
  factId: book.add({
    ...plain,
    ...TENURE_STUDY,
    id: `assume-tenure:${TENURE_YEARS}`,
    label: 'Years in which standing rises by most of its way',
    value: TENURE_YEARS,
    unit: 'years',
    method:
      'Our assumption; with it five years in the median occupation raise pay by 12 to 20 percent, as this study found.',
    estimate: true,
  }),
});

const moves = ({ reference, book, to }: For, { rates }: Given): Assumption => {
  const code = reference.occupations.find((row) => row.onetSoc === to)?.projectionCode ?? to;
  return {
    text: `Of ${titleOf(reference, to)}, ${percent(rates.transfer).toFixed(1)} percent a year move to a related occupation and keep their position, and ${percent(rates.exit).toFixed(1)} percent leave work and are no longer counted (${rates.own ? 'the occupation’s own rates' : 'national rates, the occupation has none of its own'}).`,
    factId: book.add({
      ...plain,
      ...originOf(sourceOf(reference, 'projections')),
      id: `assume-moves:${rates.own ? code : 'all'}:${percent(rates.transfer)}-${percent(rates.exit)}`,
      label: `Move to another occupation in a year, ${rates.own ? titleOf(reference, to) : 'all occupations'}`,
      value: percent(rates.transfer),
      unit: 'percent',
      method: `Yearly average rates, 2024 to 2034; ${percent(rates.exit).toFixed(1)} percent a year leave the labour force.`,
      estimate: false,
    }),
  };
};

const driftOfPay = ({ reference, book, to }: For, { drift, wageYear }: Given): Assumption => {
  const sources = reference.sources.filter((source) => (source.tables.wages ?? 0) > 0);
  const [earlier] = [...sources].sort((a, b) => a.year - b.year);
  const main = sourceOf(reference, 'wages', { year: wageYear });
  const from = earlier?.year ?? wageYear;
  const rounded = percent(drift);
  return {
    text: `Pay of the group that holds ${titleOf(reference, to)} drifts from the rest by about ${rounded.toFixed(1)} percent a year, up or down, as it did from ${from} to ${wageYear}.`,
    factId: book.add({
      ...plain,
      ...originOf(main, earlier ? [earlier] : [], { year: wageYear }),
      id: `assume-drift:${rounded}:${from}-${wageYear}`,
      label: 'Drift of a group of occupations’ pay from the rest, a year',
      value: rounded,
      unit: 'percent',
      method: `Our estimate: spread of the changes of published median pay, ${from} to ${wageYear}, within the group, for one year.`,
      estimate: true,
    }),
  };
};

const areaPay = ({ reference, book, to }: For, ratio: number): Assumption => {
  const rounded = Math.round(100 * ratio);
  const fact: FactInput = {
    ...plain,
    ...originOf(sourceOf(reference, 'areaWages'), [sourceOf(reference, 'wages')]),
    id: `assume-area:${to}:${rounded}`,
    label: `Pay of the area, national mean = 100, ${titleOf(reference, to)}`,
    value: rounded,
    unit: 'percent',
    method:
      'Our estimate: halfway, in logarithms, between this occupation’s wage levels there and the area’s median ratio; cells have no sample size.',
    estimate: true,
  };
  return {
    text: `Pay of ${titleOf(reference, to)} in the area is ${rounded} percent of the national mean: halfway between the occupation there and the area’s median, read from wage levels without a sample size.`,
    factId: book.add(fact),
  };
};

/** What ten simulated years rest on, as sentences, each with the receipt of its figures. */
export const assumptionsOf = (of: For, given: Given): Assumption[] => [
  dollars(of, given),
  start(of, given),
  tenure(of),
  moves(of, given),
  driftOfPay(of, given),
  ...(given.areaRatio === null ? [] : [areaPay(of, given.areaRatio)]),
];
