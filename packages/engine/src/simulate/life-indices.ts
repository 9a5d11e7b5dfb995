import type { FactId, LifeIndex, LifeMeasure, OnetSocCode, Reference } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import { lookup } from '../narrate/lookup.ts';
import { growthFact, titleOf } from '../narrate/sourced.ts';
import { teleworkFact, workContextFact } from '../narrate/sourced-elements.ts';
import { compareInWords } from './compare-words.ts';
import { GROWTH_SCALE_MAX, GROWTH_SCALE_MIN } from './constants.ts';

/** An index read from O*NET work context: one element as published, or the plain mean of several (then our estimate). */
type ContextIndex = {
  readonly measure: LifeMeasure;
  readonly label: string;
  readonly elements: readonly string[];
  readonly scaleMin: number;
  readonly scaleMax: number;
};

const CONTEXT_INDICES: readonly ContextIndex[] = [
  {
    measure: 'hours',
    label: 'Length of the typical week',
    elements: ['4.C.3.d.8'],
    scaleMin: 1,
    scaleMax: 3,
  },
  {
    // Time pressure, dealing with unpleasant or angry people, frequency of conflict.
    measure: 'stress',
    label: 'Stress: time pressure, angry people and conflict',
    elements: ['4.C.3.d.1', '4.C.1.d.2', '4.C.1.d.1'],
    scaleMin: 1,
    scaleMax: 5,
  },
  {
    measure: 'travel',
    label: 'Time in a closed vehicle',
    elements: ['4.C.2.a.1.f'],
    scaleMin: 1,
    scaleMax: 5,
  },
  {
    // Freedom to make decisions, freedom to set tasks and priorities.
    measure: 'autonomy',
    label: 'Autonomy: free decisions, unstructured work',
    elements: ['4.C.3.a.4', '4.C.3.b.8'],
    scaleMin: 1,
    scaleMax: 5,
  },
  { measure: 'people', label: 'Contact with others', elements: ['4.C.1.a.4'], scaleMin: 1, scaleMax: 5 },
];

type Reading = { readonly value: number | null; readonly factId: FactId };

const contextReading = (
  reference: Reference,
  index: ContextIndex,
  onetSoc: OnetSocCode,
  book: FactBook,
): Reading => {
  const ids = index.elements.map((elementId) => workContextFact(book, reference, onetSoc, elementId));
  const facts = ids.map((id) => book.require(id));
  const [first] = facts;
  if (!first) throw new Error(`The index ${index.measure} names no element.`);
  if (facts.length === 1)
    return { value: typeof first.value === 'number' ? first.value : null, factId: first.id };
  const values = facts.flatMap((fact) => (typeof fact.value === 'number' ? [fact.value] : []));
  const complete = values.length === facts.length;
  const value = complete ? values.reduce((sum, part) => sum + part, 0) / values.length : null;
  const names = index.elements.map((id) => lookup(reference).element.get(id)?.element.name ?? id);
  const factId = book.add({
    sources: first.sources,
    publisher: first.publisher,
    release: first.release,
    year: first.year,
    area: first.area,
    retrieved: first.retrieved,
    id: `index-${index.measure}:${onetSoc}:${first.year}:US`,
    label: `${index.label}, ${titleOf(reference, onetSoc)}`,
    value,
    low: null,
    high: null,
    unit: first.unit,
    n: null,
    method: `Our estimate: plain mean of ${names.map((name, i) => `${name} (${facts[i]?.value ?? 'missing'})`).join(', ')}, each the mean of workers’ answers.`,
    estimate: true,
    reason: complete ? null : 'The publisher does not rate all of its parts for this occupation.',
  });
  return { value, factId };
};

const numberOf = (book: FactBook, factId: FactId): Reading => {
  const { value } = book.require(factId);
  return { value: typeof value === 'number' ? value : null, factId };
};

/**
 * Hours, stress, travel, autonomy, people, remote and progression of an occupation, each on its source's own scale and beside
 * the occupation held now.
 *
 * @param nowOnetSoc occupation to compare with; null = none, then nothing is compared
 * @returns value null where the sources do not say, with the fact that gives the reason
 * @see docs/method.md#futures
 */
export const lifeIndices = (
  reference: Reference,
  onetSoc: OnetSocCode,
  nowOnetSoc: OnetSocCode | null,
  book: FactBook,
): LifeIndex[] => {
  const row = (
    measure: LifeMeasure,
    label: string,
    scale: { readonly scaleMin: number; readonly scaleMax: number },
    read: (of: OnetSocCode) => Reading,
  ): LifeIndex => {
    const then = read(onetSoc);
    const held = nowOnetSoc === null ? null : read(nowOnetSoc);
    const now = held?.value ?? null;
    return {
      measure,
      label,
      value: then.value,
      scaleMin: scale.scaleMin,
      scaleMax: scale.scaleMax,
      now,
      comparedWithNow: compareInWords(measure, then.value, now, scale.scaleMax - scale.scaleMin),
      factId: then.factId,
      nowFactId: held?.factId ?? null,
    };
  };
  return [
    ...CONTEXT_INDICES.map((index) =>
      row(index.measure, index.label, index, (of) => contextReading(reference, index, of, book)),
    ),
    row('remote', 'Can be done from home', { scaleMin: 0, scaleMax: 1 }, (of) =>
      numberOf(book, teleworkFact(book, reference, of)),
    ),
    row(
      'progression',
      'Projected change in jobs, percent over ten years',
      { scaleMin: GROWTH_SCALE_MIN, scaleMax: GROWTH_SCALE_MAX },
      (of) => numberOf(book, growthFact(book, reference, of)),
    ),
  ];
};
