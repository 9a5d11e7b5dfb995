import type { ElementDomain, FactId, FactUnit, Reference } from '@career-mirror/contract';
import type { FactBook } from './fact-book.ts';
import { lookup } from './lookup.ts';
import { originOf, sourceOf } from './origin.ts';
import { titleOf } from './sourced.ts';

/* Facts about the O*NET elements of an occupation: how important, at what level, how much of it a working day holds. */

/** Unit of an element's own scale. */
const unitOf = (scaleMin: number, scaleMax: number): FactUnit => {
  if (scaleMin === -3) return 'scale_minus3_3';
  if (scaleMax === 3) return 'scale_1_3';
  if (scaleMin === 0) return 'scale_0_7';
  return scaleMax === 5 ? 'scale_1_5' : 'scale_0_7';
};

const METHOD: Record<ElementDomain, string> = {
  skill: 'Analysts’ ratings',
  ability: 'Analysts’ ratings',
  knowledge: 'Workers’ and experts’ ratings',
  work_activity: 'Workers’ and experts’ ratings',
  work_style: 'The publisher’s estimate of the style’s impact on performance',
  work_value: 'Analysts’ ratings of how far the work offers the value',
  interest: 'The publisher’s estimate of how far the work fits the interest',
  work_context: 'Mean of workers’ answers',
};

/** Domains rated on two scales, so that the scale must be named. */
const RATED: ReadonlySet<ElementDomain> = new Set(['skill', 'ability', 'knowledge', 'work_activity']);

const REASON_NOT_RATED = 'The publisher does not rate this occupation.';

/**
 * Rating of one element for one occupation.
 *
 * @param scale 'level' (0–7) or 'importance' (1–5, or the element's own scale for styles, values, interests, context)
 * @throws Error when the pack has no such element
 */
export const ratingFact = (
  book: FactBook,
  reference: Reference,
  onetSoc: string,
  elementId: string,
  scale: 'level' | 'importance' = 'importance',
): FactId => {
  const table = lookup(reference);
  const place = table.element.get(elementId);
  if (!place) throw new Error(`The pack has no element ${elementId}.`);
  const { element, index } = place;
  const rating = table.rating(onetSoc, element.domain);
  const values = scale === 'level' ? rating?.level : rating?.importance;
  const value = values?.[index] ?? null;
  const release = scale === 'level' ? rating?.levelRelease : rating?.release;
  const source = sourceOf(reference, 'ratings', release ? { release } : {});
  const min = scale === 'level' ? 0 : element.scaleMin;
  const max = scale === 'level' ? 7 : element.scaleMax;
  const standIn = rating?.inherited
    ? ` The row of ${titleOf(reference, rating.inherited)} stands in, because this occupation has none.`
    : '';
  return book.add({
    low: null,
    high: null,
    n: null,
    estimate: false,
    ...originOf(source, [], { year: element.domain === 'work_context' ? element.year : source.year }),
    id: `${scale}:${elementId}:${onetSoc}:${release ?? source.release}:US`,
    label: `${element.name}, ${titleOf(reference, onetSoc)}`,
    value,
    unit: scale === 'level' ? 'scale_0_7' : unitOf(element.scaleMin, element.scaleMax),
    method: `${METHOD[element.domain]}${RATED.has(element.domain) ? `, ${scale}` : ''}, on a scale of ${min} to ${max}. Sample size is not in our copy.${standIn}`,
    reason: value === null ? REASON_NOT_RATED : null,
  });
};

/** Mean of one work-context element, on its own scale, with the year it was published (2014 in the first packs). */
export const workContextFact = (
  book: FactBook,
  reference: Reference,
  onetSoc: string,
  elementId: string,
): FactId => ratingFact(book, reference, onetSoc, elementId, 'importance');

/** Whether the work can be done from home: 1 reads yes, 0 reads no. */
export const teleworkFact = (book: FactBook, reference: Reference, onetSoc: string): FactId => {
  const row = lookup(reference).telework.get(onetSoc);
  const source = sourceOf(reference, 'telework');
  const blockers = row?.blockers.map((id) => lookup(reference).element.get(id)?.element.name ?? id) ?? [];
  return book.add({
    low: null,
    high: null,
    n: null,
    ...originOf(source),
    id: `telework:${onetSoc}:${source.year}:US`,
    label: `Can be done from home, ${titleOf(reference, onetSoc)}`,
    value: row ? (row.teleworkable ? 1 : 0) : null,
    unit: 'yes_no',
    method: `A published rule over work-context and work-activity ratings: yes when none of its conditions forbids it.${
      blockers.length > 0 ? ` Forbidden here by: ${blockers.join('; ')}.` : ''
    }`,
    estimate: true,
    reason: row ? null : 'The rule’s inputs are not published for this occupation.',
  });
};
