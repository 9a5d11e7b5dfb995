import type { Reference, Technology } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import { lookup } from '../narrate/lookup.ts';
import { technologyFact } from '../narrate/sourced.ts';
import {
  COVERED_BY_SUITE,
  ESSENTIAL_TECHNOLOGIES,
  OFFICE_SUITE,
  OPTIONAL_TECHNOLOGIES,
  TECHNOLOGY_HOT_RELEVANCE,
  TECHNOLOGY_IN_DEMAND_RELEVANCE,
} from './constants.ts';
import type { Requirement } from './requirement.ts';

/*
 * Lists of technologies run to dozens, and the same office programs head almost all of them. What is counted: first those the
 * person has (they are asked for and they are there), then those that tell this kind of work from others: the share of
 * occupations of the major group in which the technology is in demand, times the logarithm of that share over the share among all.
 */

type Counts = { readonly total: number; readonly of: ReadonlyMap<string, number> };
type Usage = { readonly all: Counts; readonly byGroup: ReadonlyMap<string, Counts> };

const usages = new WeakMap<Reference, Usage>();

const count = (rows: readonly Technology[]): Counts => {
  const of = new Map<string, number>();
  for (const row of rows) of.set(row.name, (of.get(row.name) ?? 0) + 1);
  return { of, total: new Set(rows.map((row) => row.onetSoc)).size };
};

const usageOf = (reference: Reference): Usage => {
  const known = usages.get(reference);
  if (known) return known;
  const demanded = reference.technologies.filter((row) => row.inDemand);
  const groups = Map.groupBy(demanded, (row) => row.onetSoc.slice(0, 2));
  const made = {
    all: count(demanded),
    byGroup: new Map([...groups].map(([group, rows]) => [group, count(rows)])),
  };
  usages.set(reference, made);
  return made;
};

const shareIn = (counts: Counts | undefined, name: string): number =>
  counts && counts.total > 0 ? (counts.of.get(name) ?? 0) / counts.total : 0;

/** Technologies an occupation asks for: in demand ones essential, hot ones optional. @param held names the person shows */
export const requiredTechnologies = (
  reference: Reference,
  onetSoc: string,
  held: ReadonlySet<string>,
  book: FactBook,
): Requirement[] => {
  const usage = usageOf(reference);
  const group = usage.byGroup.get(onetSoc.slice(0, 2));
  const telling = (row: Technology): number => {
    const here = shareIn(group, row.name);
    const everywhere = shareIn(usage.all, row.name);
    return here === 0 || everywhere === 0 ? 0 : here * Math.log(here / everywhere);
  };
  const marked = (lookup(reference).technologies.get(onetSoc) ?? []).filter((row) => row.hot || row.inDemand);
  const hasSuite = marked.some((row) => row.name === OFFICE_SUITE);
  const ranked = marked
    .filter((row) => !(hasSuite && COVERED_BY_SUITE.includes(row.name)))
    .map((row) => ({ row, held: held.has(row.name) ? 1 : 0, telling: telling(row) }))
    .sort((a, b) => b.telling - a.telling || (a.row.name < b.row.name ? -1 : 1));
  // Chosen with the held ones first, but listed in one order, so that learning one of them moves no weight by rounding.
  const choose = (inDemand: boolean, limit: number): Technology[] => {
    const eligible = ranked.filter(({ row }) => row.inDemand === inDemand);
    const chosen = new Set([...eligible].sort((a, b) => b.held - a.held).slice(0, limit));
    return eligible.filter((entry) => chosen.has(entry)).map(({ row }) => row);
  };
  return [...choose(true, ESSENTIAL_TECHNOLOGIES), ...choose(false, OPTIONAL_TECHNOLOGIES)].map((row) => ({
    id: `tech:${row.name}`,
    kind: 'technology',
    name: row.name,
    elementId: null,
    essential: row.inDemand,
    relevance: row.inDemand ? TECHNOLOGY_IN_DEMAND_RELEVANCE : TECHNOLOGY_HOT_RELEVANCE,
    level0to7: null,
    importance1to5: null,
    factId: technologyFact(book, reference, onetSoc, row.name),
    importanceFactId: null,
    source: `O*NET 30.1, ${row.inDemand ? 'in demand' : 'hot technology'}`,
  }));
};
