import type { CareerIndex, IndexedCareer } from './career-index.ts';
import { MATCH_PARTS } from './constants.ts';
import {
  addSkills,
  alignWithCareer,
  type Query,
  type ScoredCareer,
  sequenceOfCareer,
} from './score-career.ts';

/** Order among equals, so that an answer does not depend on the order of the pool. */
export const byPerson = (a: ScoredCareer, b: ScoredCareer): number =>
  a.career.person < b.career.person ? -1 : 1;

/** What the parts after the first can add at most. */
const REST = MATCH_PARTS.duration + MATCH_PARTS.skills + MATCH_PARTS.stage;

/**
 * The `limit` best. The order of jobs is compared for all; pairs, lengths, stage and skills only while the largest sum that
 * they could still give lifts a career into the list. The result is the same as if all had been compared in full.
 */
export function bestCareers(
  index: CareerIndex,
  query: Query,
  pool: readonly IndexedCareer[],
  options: { readonly limit: number; readonly keep?: (scored: ScoredCareer) => boolean },
): ScoredCareer[] {
  const { limit, keep = () => true } = options;
  const sifted = pool
    .map((career) => ({ career, sequence: MATCH_PARTS.sequence * sequenceOfCareer(query, career) }))
    .filter(({ sequence }) => sequence > 0)
    .sort((a, b) => b.sequence - a.sequence);
  let best: ScoredCareer[] = [];
  for (const { career, sequence } of sifted) {
    const bar = best.length < limit ? Number.NEGATIVE_INFINITY : (best.at(-1)?.score ?? 0);
    if (sequence + REST < bar) break;
    const aligned = alignWithCareer(index, query, career);
    if (aligned.score + MATCH_PARTS.skills < bar || !keep(aligned)) continue;
    best = [...best, addSkills(index, query, aligned)]
      .sort((a, b) => b.score - a.score || byPerson(a, b))
      .slice(0, limit);
  }
  return best;
}
