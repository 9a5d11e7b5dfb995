import type { AreaId, FactId, Reference, Source, Wage } from '@career-mirror/contract';
import type { FactBook, FactInput } from './fact-book.ts';
import { lookup } from './lookup.ts';
import { originOf, SELF_PUBLISHER, sourceOf } from './origin.ts';

/*
 * Facts that stand in the pack as published: pay, outlook, education, codes. Each builder puts the fact into the book and
 * returns its id; a missing figure becomes a fact with value null and the reason, never zero. (Ratings of O*NET elements:
 * sourced-elements.ts; the person's own statements: `statementFact`.)
 */

export type WagePoint = 'p10' | 'p25' | 'p50' | 'p75' | 'p90' | 'mean';

const WAGE_WORDS: Record<WagePoint, string> = {
  p10: 'Pay below which one in ten earns',
  p25: 'Pay below which one in four earns',
  p50: 'Median pay',
  p75: 'Pay above which one in four earns',
  p90: 'Pay above which one in ten earns',
  mean: 'Mean pay',
};

/** Plain fields of a fact that has no band, no count and no reason. */
const published = { low: null, high: null, n: null, estimate: false } as const;

/** Title of an O*NET occupation, or the code itself when the pack does not know it. */
export const titleOf = (reference: Reference, onetSoc: string): string =>
  lookup(reference).occupation.get(onetSoc)?.title ?? onetSoc;

/**
 * The published group whose figures an occupation carries, named the same whichever member asks, because a fact is shared:
 * Logistics Analysts (13-1081.02) carry the pay of 13-1081, Logisticians; Buyers that of 13-1020, buyers and purchasing agents.
 */
const group = (reference: Reference, code: string): { title: string; note: string } => {
  const table = lookup(reference);
  const title =
    table.occupation.get(`${code}.00`)?.title ??
    table.projection.get(code)?.title ??
    `occupations of ${code}`;
  return { title, note: ` Published for ${code}, ${title}.` };
};

const wageFact = (
  wage: Wage,
  point: WagePoint,
  naming: { readonly title: string; readonly note: string },
  source: Source,
): FactInput => {
  const value = wage[point];
  const topCoded = wage.topCoded.includes(point);
  const rse =
    wage.meanRsePercent === null
      ? ''
      : ` Relative standard error of the mean: ${wage.meanRsePercent} percent.`;
  const top = topCoded ? ' The publisher only says "at least this much".' : '';
  return {
    ...published,
    ...originOf(source, [], { year: wage.year }),
    id: `pay-${point}:${wage.socCode}:${wage.year}:US`,
    label: `${WAGE_WORDS[point]}, ${naming.title}`,
    value,
    unit: 'usd_per_year',
    method: `Survey of employers, gross pay of employees for a full year.${rse}${top}${naming.note}`,
    topCoded,
    reason: value === null ? 'The publisher does not print this wage.' : null,
  };
};

/** National yearly pay of an occupation at one point of the distribution (OEWS, newest year of the pack). */
export const payFact = (
  book: FactBook,
  reference: Reference,
  onetSoc: string,
  point: WagePoint = 'p50',
): FactId => {
  const table = lookup(reference);
  const wageCode = table.occupation.get(onetSoc)?.wageCode ?? null;
  const year = table.latestWageYear;
  const wage = wageCode !== null && year !== null ? table.wage(wageCode, year) : null;
  const source = sourceOf(reference, 'wages', year === null ? {} : { year });
  if (wage && wageCode) return book.add(wageFact(wage, point, group(reference, wageCode), source));
  return book.add({
    ...published,
    ...originOf(source),
    id: `pay-${point}:${onetSoc}:${source.year}:US`,
    label: `${WAGE_WORDS[point]}, ${titleOf(reference, onetSoc)}`,
    value: null,
    unit: 'usd_per_year',
    method: 'Survey of employers.',
    reason: 'No published wage row covers this occupation.',
  });
};

const AREA_LEVEL_WORDS = ['entry', 'qualified', 'experienced', 'expert'] as const;

/** Yearly wage level 1 (entry) to 4 (expert) of an occupation in an area (OFLC). The four levels are not percentiles. */
export const areaWageFact = (
  book: FactBook,
  reference: Reference,
  onetSoc: string,
  level: 1 | 2 | 3 | 4,
  areaId: AreaId,
): FactId => {
  const table = lookup(reference);
  const code = table.occupation.get(onetSoc)?.socCode ?? onetSoc.slice(0, 7);
  const row = table.areaWages.get(code);
  const place = row?.areaIds.indexOf(areaId) ?? -1;
  const value = row && place >= 0 ? (row.levels[4 * place + level - 1] ?? null) : null;
  const source = sourceOf(reference, 'areaWages');
  const naming = group(reference, code);
  return book.add({
    ...published,
    ...originOf(source, [], { area: table.area.get(areaId)?.name ?? `Area ${areaId}` }),
    id: `area-pay-level${level}:${code}:${source.year}:${areaId}`,
    label: `Wage level ${level} (${AREA_LEVEL_WORDS[level - 1]}), ${naming.title}`,
    value,
    unit: 'usd_per_year',
    method: `Wage level of the area, one of four from entry to expert; not a percentile. Sample size not published.${naming.note}`,
    reason: value === null ? 'No wage level is published for this occupation in this area.' : null,
  });
};

type ProjectionField =
  | 'changePercent'
  | 'openingsPerYear'
  | 'employment2024'
  | 'employment2034'
  | 'exitRatePercent'
  | 'transferRatePercent';

const PROJECTION_WORDS: Record<
  ProjectionField,
  { key: string; label: string; unit: 'percent' | 'jobs'; method: string }
> = {
  changePercent: {
    key: 'growth',
    label: 'Projected change in jobs, 2024 to 2034',
    unit: 'percent',
    method: 'Change of employment over ten years in the publisher’s national projection.',
  },
  openingsPerYear: {
    key: 'openings',
    label: 'Openings a year, 2024 to 2034',
    unit: 'jobs',
    method: 'Yearly average of jobs to fill, growth and replacement together.',
  },
  employment2024: {
    key: 'jobs-2024',
    label: 'Jobs in 2024',
    unit: 'jobs',
    method: 'National employment, self-employed included.',
  },
  employment2034: {
    key: 'jobs-2034',
    label: 'Projected jobs in 2034',
    unit: 'jobs',
    method: 'National employment in the publisher’s projection.',
  },
  exitRatePercent: {
    key: 'exits',
    label: 'Leave the labour force in a year',
    unit: 'percent',
    method: 'Yearly average rate, 2024 to 2034.',
  },
  transferRatePercent: {
    key: 'transfers',
    label: 'Move to another occupation in a year',
    unit: 'percent',
    method: 'Yearly average rate, 2024 to 2034.',
  },
};

/** One figure of the national employment projections for an occupation. */
export const projectionFact = (
  book: FactBook,
  reference: Reference,
  onetSoc: string,
  field: ProjectionField,
): FactId => {
  const table = lookup(reference);
  const code = table.occupation.get(onetSoc)?.projectionCode ?? null;
  const row = code === null ? undefined : table.projection.get(code);
  const value = row ? row[field] : null;
  const words = PROJECTION_WORDS[field];
  const source = sourceOf(reference, 'projections');
  const note = row ? ` Published for ${row.projectionCode}, ${row.title}.` : '';
  return book.add({
    ...published,
    ...originOf(source),
    id: `${words.key}:${code ?? onetSoc}:${source.year}:US`,
    label: `${words.label}, ${row?.title ?? titleOf(reference, onetSoc)}`,
    value,
    unit: words.unit,
    method: `${words.method}${note}`,
    reason: value === null ? 'The projections have no figure for this occupation.' : null,
  });
};

/** Projected change in jobs over ten years, percent. */
export const growthFact = (book: FactBook, reference: Reference, onetSoc: string): FactId =>
  projectionFact(book, reference, onetSoc, 'changePercent');

/** Jobs to fill each year, growth and replacement together. */
export const openingsFact = (book: FactBook, reference: Reference, onetSoc: string): FactId =>
  projectionFact(book, reference, onetSoc, 'openingsPerYear');

/** Typical education for entry in the publisher's words, for example "Bachelor's degree". */
export const educationFact = (book: FactBook, reference: Reference, onetSoc: string): FactId => {
  const value = lookup(reference).education.get(onetSoc)?.entryEducation ?? null;
  const projections = sourceOf(reference, 'projections');
  return book.add({
    ...published,
    ...originOf(projections),
    id: `entry-education:${onetSoc}:${projections.year}:US`,
    label: `Typical education for entry, ${titleOf(reference, onetSoc)}`,
    value,
    unit: 'text',
    method: 'The publisher’s judgement of the usual way in; not a legal requirement.',
    reason: value === null ? 'The publisher names no typical education for this occupation.' : null,
  });
};

/** Preparation level 1 (little) to 5 (extensive) of an occupation. */
export const jobZoneFact = (book: FactBook, reference: Reference, onetSoc: string): FactId => {
  const value = lookup(reference).occupation.get(onetSoc)?.jobZone ?? null;
  const source = sourceOf(reference, 'occupations');
  return book.add({
    ...published,
    ...originOf(source),
    id: `job-zone:${onetSoc}:${source.year}:US`,
    label: `Job zone, ${titleOf(reference, onetSoc)}`,
    value,
    unit: 'rank',
    method: 'Preparation the occupation asks for, 1 little to 5 extensive.',
    reason: value === null ? 'The publisher gives this occupation no job zone.' : null,
  });
};

/** The classification code of an occupation with the title it stands for. */
export const occupationCodeFact = (book: FactBook, reference: Reference, onetSoc: string): FactId => {
  const source = sourceOf(reference, 'occupations');
  return book.add({
    ...published,
    ...originOf(source),
    id: `code:${onetSoc}:${source.year}:US`,
    label: titleOf(reference, onetSoc),
    value: onetSoc,
    unit: 'code',
    method: 'O*NET-SOC 2019 code of the occupation.',
  });
};

/** That an occupation asks for a technology, and how loudly. */
export const technologyFact = (
  book: FactBook,
  reference: Reference,
  onetSoc: string,
  name: string,
): FactId => {
  const row = lookup(reference)
    .technologies.get(onetSoc)
    ?.find((technology) => technology.name === name);
  const source = sourceOf(reference, 'technologies');
  const marks = [row?.inDemand ? 'in demand' : '', row?.hot ? 'hot technology' : ''].filter(
    (mark) => mark !== '',
  );
  return book.add({
    ...published,
    ...originOf(source),
    id: `technology:${name}:${onetSoc}:${source.year}:US`,
    label: `${name}, asked of ${titleOf(reference, onetSoc)}`,
    value: row ? ['listed', ...marks].join(', ') : null,
    unit: 'text',
    method:
      'Listed for the occupation; "hot" when often named in postings of all occupations, "in demand" when often named in postings of this one.',
    reason: row ? null : 'The publisher does not list this technology for the occupation.',
  });
};

/** Price level of an area, US = 100 (`null` when none is published for it). */
export const priceLevelFact = (book: FactBook, reference: Reference, areaId: string): FactId => {
  const table = lookup(reference);
  const area = table.area.get(areaId);
  const row = area?.pricePlace ? table.priceLevel.get(area.pricePlace) : undefined;
  const source = sourceOf(reference, 'priceLevels');
  return book.add({
    ...published,
    ...originOf(source, [], { area: row?.name ?? area?.name ?? `Area ${areaId}`, year: row?.year }),
    id: `price-level:${areaId}:${row?.year ?? source.year}`,
    label: `Price level, ${area?.name ?? areaId}`,
    value: row?.allItems ?? null,
    unit: 'points_0_100',
    method: 'Regional price parity of all items; the United States are 100.',
    reason: row ? null : 'No price level is published for this area.',
  });
};

/** Something the person said or their document shows, for example the years they have worked. */
export const statementFact = (
  book: FactBook,
  said: {
    readonly id: string;
    readonly label: string;
    readonly value: string | number;
    readonly unit: FactInput['unit'];
    readonly method: string;
    readonly year: number;
  },
): FactId =>
  book.add({
    ...published,
    id: said.id,
    label: said.label,
    value: said.value,
    unit: said.unit,
    sources: [],
    publisher: SELF_PUBLISHER,
    release: 'Your document and your answers',
    year: said.year,
    area: 'Your own',
    method: said.method,
    retrieved: null,
  });
