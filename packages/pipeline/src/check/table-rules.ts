import type { Element, PackTable } from '@career-mirror/contract';
import type { Row } from './pack-rows.ts';

/** How many rows a table must have: less is a cut input or a broken join, more is a doubled one. */
export const rowBounds: Readonly<Record<PackTable, readonly [least: number, most: number]>> = {
  occupations: [1000, 1100],
  titles: [60_000, 90_000],
  technologies: [30_000, 40_000],
  education: [950, 1100],
  related: [900, 1100],
  elements: [240, 270],
  ratings: [6900, 8000],
  telework: [750, 1100],
  wages: [1600, 1700],
  areas: [500, 560],
  areaWages: [800, 870],
  priceLevels: [420, 460],
  projections: [800, 860],
  escoOccupations: [3000, 3200],
  escoSkills: [13_500, 14_500],
  escoOnet: [4000, 4500],
  escoOccupationSkills: [3000, 150_000],
  careers: [5000, 12_000],
  censusOccupations: [500, 600],
};

/** What a rule may look up beside the row. */
export type RuleContext = { elements: ReadonlyMap<string, readonly Element[]> };

type Rule<T extends PackTable> = (row: Row<T>, context: RuleContext) => string | null;

const between = (value: number | null, low: number, high: number): boolean =>
  value === null || (value >= low && value <= high);

const ascending = (values: readonly (number | null)[]): boolean => {
  const known = values.filter((value) => value !== null);
  return known.every((value, index) => index === 0 || value >= (known[index - 1] ?? value));
};

/** US dollars a year between which every wage must lie: below, hours were taken for years; above, a code for a wage. */
const wageRange = [10_000, 1_000_000] as const;

/** What must hold within one row, beyond its schema: the reason it does not, or null. */
export const rowRules: { readonly [T in PackTable]?: Rule<T> } = {
  titles: ({ title }) => (title.trim() === title && title !== '' ? null : 'the title is empty or padded'),
  elements: ({ scaleMin, scaleMax }) => (scaleMin < scaleMax ? null : 'the scale has no length'),
  ratings: checkRating,
  education: ({ shares }) => {
    if (shares.length !== 12) return `${shares.length} shares where 12 belong`;
    if (!shares.every((share) => between(share, 0, 100))) return 'a share is not within 0–100 %';
    const known = shares.filter((share) => share !== null);
    const sum = known.reduce((total, share) => total + share, 0);
    return known.length === 12 && Math.abs(sum - 100) > 0.5 ? `the shares sum to ${sum}` : null;
  },
  related: ({ related, primaryShort }) =>
    primaryShort <= related.length ? null : 'more in the first tier than in all',
  wages: checkWage,
  areaWages: ({ areaIds, levels }) => {
    if (levels.length !== areaIds.length * 4) return `${levels.length} levels for ${areaIds.length} areas`;
    for (const [index, areaId] of areaIds.entries()) {
      const four = levels.slice(index * 4, index * 4 + 4);
      if (!ascending(four)) return `the levels of area ${areaId} fall: ${four.join(', ')}`;
      if (!four.every((level) => between(level, ...wageRange)))
        return `a level of area ${areaId} is out of range`;
    }
    return null;
  },
  areas: ({ states, state }) =>
    states.includes(state) ? null : 'the state of the name is not among the states',
  priceLevels: ({ allItems, housing }) =>
    between(allItems, 70, 140) && between(housing, 20, 300) ? null : 'a price level is out of range',
  projections: (row) => {
    if (!between(row.exitRatePercent, 0, 30) || !between(row.transferRatePercent, 0, 30))
      return 'a rate is out of range';
    if (row.employment2024 === null || row.employment2034 === null || row.changePercent === null) return null;
    const change = (row.employment2034 / row.employment2024 - 1) * 100;
    // Both counts are rounded to hundreds, so small occupations may be off by some percent.
    const rounding = (50 / row.employment2024) * (1 + row.employment2034 / row.employment2024) * 100;
    return Math.abs(change - row.changePercent) > rounding + 0.1
      ? 'change and employment do not agree'
      : null;
  },
  telework: ({ teleworkable, blockers }) =>
    teleworkable === (blockers.length === 0) ? null : 'teleworkable and blockers contradict each other',
  escoOccupations: ({ label, altLabels }) => checkLabels(label, altLabels),
  escoSkills: ({ label, altLabels }) => checkLabels(label, altLabels),
  careers: ({ years, codes }) => {
    if (years.length !== codes.length) return `${years.length} years and ${codes.length} codes`;
    if (years.length < 2) return 'fewer than two observations';
    if (!years.every((year) => between(year, 1979, 2022))) return 'a year is out of range';
    return years.every((year, index) => index === 0 || year > (years[index - 1] ?? year))
      ? null
      : 'the years do not ascend';
  },
  censusOccupations: ({ onetSocs }) => {
    const sum = onetSocs.reduce((total, { weight }) => total + weight, 0);
    return onetSocs.length > 0 && Math.abs(sum - 1) > 0.0001 ? `the weights sum to ${sum}` : null;
  },
};

function checkRating(row: Row<'ratings'>, { elements }: RuleContext): string | null {
  const domain = elements.get(row.domain) ?? [];
  for (const values of [row.importance, row.level ?? row.importance]) {
    if (values.length !== domain.length)
      return `${values.length} values for ${domain.length} elements of ${row.domain}`;
  }
  for (const [index, element] of domain.entries()) {
    const value = row.importance[index] ?? null;
    if (!between(value, element.scaleMin, element.scaleMax))
      return `${element.elementId} is ${value}, off its scale`;
    const level = row.level?.[index] ?? null;
    if (!between(level, 0, 7)) return `the level of ${element.elementId} is ${level}, not within 0–7`;
  }
  return null;
}

function checkWage(row: Row<'wages'>): string | null {
  const percentiles = [row.p10, row.p25, row.p50, row.p75, row.p90];
  if (!ascending(percentiles)) return `the percentiles fall: ${percentiles.join(', ')}`;
  if (![...percentiles, row.mean].every((wage) => between(wage, ...wageRange)))
    return 'a wage is out of range';
  if (!between(row.meanRsePercent, 0, 60)) return 'the relative standard error is out of range';
  return row.topCoded.every((field) => row[field] !== null) ? null : 'a top-coded wage is missing';
}

function checkLabels(label: string, altLabels: readonly string[]): string | null {
  const all = [label, ...altLabels];
  return all.every((text) => text !== '' && !text.includes('\n'))
    ? null
    : 'a label is empty or runs over lines';
}
