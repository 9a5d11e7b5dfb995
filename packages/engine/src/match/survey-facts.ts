import type { FactId, Reference } from '@career-mirror/contract';
import { originOf, sourceOf } from '../narrate/origin.ts';
import type { MatchFacts } from './match-facts.ts';

/** How people are counted, said with every count. */
const COUNTED =
  'A job counts when it was coded at two interviews running, because coders worked independently; unweighted counts of participants, born 1957 to 1964.';

/** A count of survey participants, with what it is a part of. */
export function peopleFact(
  book: MatchFacts,
  reference: Reference,
  count: {
    readonly id: string;
    readonly label: string;
    readonly people: number;
    readonly of: number;
    readonly low?: number;
    readonly high?: number;
    readonly method?: string;
  },
): FactId {
  const source = sourceOf(reference, 'careers');
  return book.add({
    ...originOf(source),
    id: `${source.id}:${count.id}`,
    label: count.label,
    value: count.people,
    low: count.low ?? null,
    high: count.high ?? null,
    unit: 'people',
    n: count.of,
    method: count.method === undefined ? COUNTED : `${count.method} ${COUNTED}`,
    estimate: false,
  });
}
