import type { Fact, FactId, Source } from '@career-mirror/contract';

/** Sources that small print names; each has a row on the page of sources. */
export type NamedSource =
  | 'onet'
  | 'onet-skills-29-3'
  | 'onet-work-context-2014'
  | 'bls-oews'
  | 'bls-projections'
  | 'oflc-wages'
  | 'nlsy79';

/** A release as a fact, so that small print that names it can open its receipt. */
export function sourceFact(source: Source): Fact {
  return {
    id: `source:${source.id}` as FactId, // made here, from the id of a source
    label: `${source.dataset}, the release used here`,
    value: source.release,
    low: null,
    high: null,
    unit: 'text',
    sources: [source.id],
    publisher: source.publisher,
    release: source.release,
    year: source.year,
    area: source.area,
    n: source.tables.careers ?? null,
    method: `As published; figures are for ${source.year}. ${source.changes}`,
    estimate: false,
    topCoded: false,
    reason: null,
    retrieved: source.retrieved,
  };
}
